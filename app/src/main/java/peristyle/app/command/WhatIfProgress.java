package peristyle.app.command;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import peristyle.model.planning.scenario.Scenario;
import peristyle.views.text.Texts;

/** Says on the error stream how far scenarios are, where that takes long; and that they were given up. */
final class WhatIfProgress {

    private static final long EVERY_NANOS = 2_000_000_000L;

    private final Texts texts;
    private final PrintWriter err;
    private final LongSupplier nanoTime;
    private final BooleanSupplier stopped;
    private long last;

    WhatIfProgress(Texts texts, PrintWriter err, LongSupplier nanoTime, BooleanSupplier stopped) {
        this.texts = texts;
        this.err = err;
        this.nanoTime = nanoTime;
        this.stopped = stopped;
        this.last = nanoTime.getAsLong();
    }

    /** So many months of this scenario are done. */
    void at(Scenario scenario, double part) {
        long now = nanoTime.getAsLong();
        if (now - last < EVERY_NANOS || stopped.getAsBoolean()) {
            return;
        }
        last = now;
        int months = scenario.months();
        err.println(texts.get("cli.whatif.progress", scenario.name(), (int) Math.floor(part * months), months, part));
        err.flush();
    }
}
