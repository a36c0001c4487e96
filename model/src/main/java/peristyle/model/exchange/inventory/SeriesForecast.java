package peristyle.model.exchange.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.forecast.DailyPeak;
import peristyle.model.planning.forecast.Forecast;

/**
 * How something grows over a series of exports of one inventory.
 *
 * @param subject what it is about
 * @param server inventory server, null where not said
 * @param name of the datastore or cluster; null for VMs outside any cluster
 * @param newest value in the newest export that lists it, MiB
 * @param capacityMib size of a datastore in that export, MiB; null where not said, and of a cluster
 * @param past its value on the day of each export, oldest first
 * @param forecast how it grows, in MiB; days are counted from the newest export of the series
 */
public record SeriesForecast(
        Subject subject,
        @Nullable String server,
        @Nullable String name,
        double newest,
        @Nullable Long capacityMib,
        List<DailyPeak> past,
        Forecast forecast) {

    public SeriesForecast {
        past = List.copyOf(past);
    }

    /** Exports that must be known, of four days or more that span a week: with less no interval means anything. */
    public static final int LEAST_EXPORTS = 4;

    /** What grows. */
    public enum Subject {
        /** Space that is taken of a datastore. */
        DATASTORE_USED,
        /** Configured memory of the VMs of a cluster. */
        CLUSTER_MEMORY,
        /** Sizes of the disks of the VMs of a cluster. */
        CLUSTER_DISKS
    }

    private record Key(
            Subject subject,
            @Nullable String server,
            @Nullable String name) {}

    /** What a series says of one thing, day by day. */
    private static final class Curve {

        private final Map<LocalDate, Double> peaks = new LinkedHashMap<>();
        private @Nullable LocalDate last;
        private @Nullable Long capacity;
        private double newest;

        void add(LocalDate day, double value, @Nullable Long size) {
            peaks.merge(day, value, Math::max);
            if (last == null || !day.isBefore(last)) {
                last = day;
                newest = value;
                capacity = size;
            }
        }
    }

    /** The forecasts of everything that the newest exports list; none where there is no export. */
    public static List<SeriesForecast> of(List<DatedTotals> series) {
        Map<Key, Curve> curves = new LinkedHashMap<>();
        LocalDate today = LocalDate.MIN;
        for (DatedTotals each : series) {
            LocalDate day = each.takenAt().toLocalDate();
            today = day.isAfter(today) ? day : today;
            for (DatedTotals.OfDatastore store : each.datastores()) {
                if (store.inUseMib() != null) {
                    curve(curves, Subject.DATASTORE_USED, store.server(), store.name())
                            .add(day, store.inUseMib(), store.capacityMib());
                }
            }
            for (DatedTotals.OfCluster cluster : each.clusters()) {
                curve(curves, Subject.CLUSTER_MEMORY, cluster.server(), cluster.cluster())
                        .add(day, (double) cluster.memoryMib(), null);
                curve(curves, Subject.CLUSTER_DISKS, cluster.server(), cluster.cluster())
                        .add(day, (double) cluster.diskMib(), null);
            }
        }
        LocalDate newest = today;
        List<SeriesForecast> forecasts = new ArrayList<>();
        curves.forEach((key, curve) -> {
            if (newest.equals(curve.last)) {
                forecasts.add(forecast(key, curve, newest));
            }
        });
        return forecasts;
    }

    private static Curve curve(
            Map<Key, Curve> curves, Subject subject, @Nullable String server, @Nullable String name) {
        return curves.computeIfAbsent(new Key(subject, server, name), key -> new Curve());
    }

    private static SeriesForecast forecast(Key key, Curve curve, LocalDate today) {
        List<DailyPeak> peaks = new ArrayList<>();
        curve.peaks.forEach((day, value) -> peaks.add(new DailyPeak(day, value)));
        peaks.sort(Comparator.comparing(DailyPeak::day));
        return new SeriesForecast(
                key.subject(),
                key.server(),
                key.name(),
                curve.newest,
                curve.capacity,
                peaks,
                Forecast.of(peaks, today, LEAST_EXPORTS));
    }
}
