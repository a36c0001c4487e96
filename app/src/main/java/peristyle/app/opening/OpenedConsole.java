package peristyle.app.opening;

import java.util.Optional;
import peristyle.model.exchange.inventory.ImportReport;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Rules;
import peristyle.model.rule.Situation;
import peristyle.model.store.Store;
import peristyle.views.console.Settings;

/** A running platform on its store. */
public final class OpenedConsole implements AutoCloseable {

    private final Store store;
    private final ControlPlane plane;
    private final Settings settings;

    private final Optional<ImportReport> report;

    OpenedConsole(Store store, ControlPlane plane, Optional<ImportReport> report) {
        this.store = store;
        this.plane = plane;
        this.report = report;
        this.settings = new StoredSettings(store.settings());
    }

    /** What became of each row, where the estate was read from a file just now. */
    public Optional<ImportReport> report() {
        return report;
    }

    /** The platform. */
    public ControlPlane plane() {
        return plane;
    }

    /** The newest snapshot, with the rules asked of exactly this moment. */
    public Snapshot judged() {
        Situation situation = plane.snapshot().situation();
        return new Snapshot(situation, new Findings(situation.at(), Rules.findings(situation)));
    }

    /** What the console remembers. */
    public Settings settings() {
        return settings;
    }

    /** Who works here: the user of the machine. */
    public String operator() {
        return System.getProperty("user.name", "operator");
    }

    /** Stops the platform, then closes the store. */
    @Override
    public void close() {
        try {
            plane.close();
        } finally {
            store.close();
        }
    }
}
