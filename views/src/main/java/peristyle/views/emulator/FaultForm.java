package peristyle.views.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Roster;
import peristyle.model.hardware.blade.RackNames;
import peristyle.model.hardware.fault.FaultChoice;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.hardware.fault.FaultTiming;

/**
 * What an operator has written about a fault.
 *
 * @param kind what breaks
 * @param which names, or part of them; {@code *} for all
 * @param part which part of each, from 1
 * @param amount how much; empty for what is usual
 * @param start minutes until it comes; empty at once
 * @param lasts minutes that it stays; empty until it is cleared
 * @param again minutes after which it comes again; empty once
 * @param skip how many of the objects are left out first
 * @param step every how manieth of the rest is struck
 * @param chance percent with which each is struck
 */
record FaultForm(
        FaultKind kind,
        String which,
        String part,
        String amount,
        String start,
        String lasts,
        String again,
        String skip,
        String step,
        String chance) {

    private static final double SECONDS_A_MINUTE = 60;

    /** The objects that are meant, in the order of their places: those called exactly so, else those whose names contain it. */
    static List<ObjectId> matching(Estate estate, ObjectKind kind, String which) {
        String sought = which.strip().toLowerCase(Locale.ROOT);
        List<ObjectId> exact = new ArrayList<>();
        List<ObjectId> containing = new ArrayList<>();
        if (sought.isEmpty()) {
            return exact;
        }
        RackNames names = new RackNames(estate);
        Roster<EstateObject> roster = estate.roster(kind);
        for (EstateObject object : roster) {
            if (names.called(object, sought)) {
                exact.add(object.id());
            } else if (sought.equals("*") || names.holds(object, sought)) {
                containing.add(object.id());
            }
        }
        return exact.isEmpty() ? containing : exact;
    }

    /** The order, where everything can be read; whether it makes sense the devices say. */
    Optional<FaultOrder> order(Estate estate, Instant now) {
        Double partNumber = number(part, 1.0);
        Double much = number(amount, kind.amount().usual());
        Double skipped = number(skip, 0.0);
        Double every = number(step, 1.0);
        Double percent = number(chance, 100.0);
        boolean timesRead = readable(start) && readable(lasts) && readable(again);
        if (partNumber == null || much == null || skipped == null || every == null || percent == null || !timesRead) {
            return Optional.empty();
        }
        Duration until = minutes(start);
        return Optional.of(new FaultOrder(
                kind,
                matching(estate, kind.strikes(), which),
                partNumber.intValue(),
                much,
                new FaultChoice(skipped.intValue(), every.intValue(), percent / 100),
                new FaultTiming(until == null ? null : now.plus(until), minutes(lasts), minutes(again))));
    }

    private static boolean readable(String text) {
        return text.isBlank() || number(text, 0.0) != null;
    }

    private static @Nullable Duration minutes(String text) {
        Double minutes = text.isBlank() ? null : number(text, 0.0);
        return minutes == null ? null : Duration.ofSeconds(Math.round(minutes * SECONDS_A_MINUTE));
    }

    /** A number with a point or a comma; the other one where nothing is written; null where it is none. */
    static @Nullable Double number(String text, Double otherwise) {
        String plain = text.strip().replace(',', '.');
        if (plain.isEmpty()) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(plain);
            return Double.isFinite(number) && number >= 0 ? (Double) number : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
