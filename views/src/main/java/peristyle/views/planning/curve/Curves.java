package peristyle.views.planning.curve;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.exchange.inventory.DatedTotals;
import peristyle.model.exchange.inventory.SeriesForecast;
import peristyle.model.planning.forecast.BackupSpace;
import peristyle.model.planning.forecast.Forecasts;
import peristyle.model.planning.forecast.Outlook;
import peristyle.model.planning.forecast.Outlooks;
import peristyle.model.planning.settings.BackupTerms;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.History;
import peristyle.model.telemetry.Unit;
import peristyle.views.bridge.Progress;
import peristyle.views.text.Texts;

/** Makes the curves of everything that may fill up. Takes time: never on the JavaFX thread. */
final class Curves {

    private static final String MEASURES = "planning-curve.measure.";
    private static final String BACKUPS = "BACKUPS";

    private final Texts texts;

    Curves(Texts texts) {
        this.texts = texts;
    }

    /** The pools, datastores, core links and the backups of an estate, soonest first. */
    List<Curve> of(Situation situation, History history, BackupTerms backup, Progress progress) {
        Estate estate = situation.estate();
        List<EstateObject> objects = new ArrayList<>();
        estate.pools().forEach(objects::add);
        estate.datastores().forEach(objects::add);
        estate.coreLinks().forEach(objects::add);
        LocalDate today = situation.at().atZone(ZoneOffset.UTC).toLocalDate();
        List<Curve> curves = new ArrayList<>();
        for (int each = 0; each < objects.size(); each++) {
            progress.check();
            EstateObject object = objects.get(each);
            curves.addAll(ofObject(situation, object, Forecasts.read(history, object.id(), situation.at()), today));
            progress.at((each + 1.0) / objects.size());
        }
        backups(situation, history, backup, today).ifPresent(curves::add);
        curves.sort(Curve.SOONEST_FIRST);
        return curves;
    }

    /** The quota of backups (BK-5); nothing where none is said. */
    private Optional<Curve> backups(Situation situation, History history, BackupTerms terms, LocalDate today) {
        if (terms.quotaTib() == 0) {
            return Optional.empty();
        }
        Outlook outlook = BackupSpace.outlook(situation, history, terms, terms.quotaMib());
        return Optional.of(new Curve(
                texts.get("planning-curve.backups"),
                null,
                texts.get(MEASURES + BACKUPS),
                BACKUPS,
                outlook.metric().unit(),
                today,
                BackupSpace.past(situation, history, terms),
                outlook.forecast(),
                List.of(limit(outlook))));
    }

    /** One curve for each metric that has a limit. */
    private List<Curve> ofObject(Situation situation, EstateObject object, Forecasts forecasts, LocalDate today) {
        List<Outlook> outlooks = Outlooks.of(situation, object, forecasts);
        return outlooks.stream()
                .map(Outlook::metric)
                .distinct()
                .map(metric -> new Curve(
                        situation.estate().nameOf(object.id()),
                        situation.estate().nameOf(object.id()),
                        texts.get(MEASURES + metric.name()),
                        metric.name(),
                        metric.unit(),
                        today,
                        forecasts.past(metric),
                        forecasts.of(metric),
                        outlooks.stream()
                                .filter(outlook -> outlook.metric() == metric)
                                .map(this::limit)
                                .toList()))
                .toList();
    }

    private Curve.Limit limit(Outlook outlook) {
        return new Curve.Limit(texts.of(outlook.ceiling()), outlook.ceiling().rule(), outlook.limit(), outlook.left());
    }

    /** What a series of exports says, soonest first; days are counted from the newest of them. */
    List<Curve> of(List<DatedTotals> series) {
        Optional<LocalDate> today =
                series.stream().map(each -> each.takenAt().toLocalDate()).max(LocalDate::compareTo);
        List<Curve> curves = new ArrayList<>();
        today.ifPresent(day -> SeriesForecast.of(series).forEach(each -> curves.add(ofSeries(each, day))));
        curves.sort(Curve.SOONEST_FIRST);
        return curves;
    }

    private Curve ofSeries(SeriesForecast each, LocalDate today) {
        List<Curve.Limit> limits = new ArrayList<>();
        if (each.capacityMib() != null) {
            double capacity = each.capacityMib();
            limits.add(new Curve.Limit(
                    texts.get("planning-curve.full"),
                    "ST-6",
                    capacity,
                    each.forecast().until(capacity)));
        }
        String name = each.name() == null ? texts.get("planning-curve.no-cluster") : each.name();
        return new Curve(
                name,
                each.name(),
                texts.get(MEASURES + each.subject().name()),
                each.subject().name(),
                Unit.MIB,
                today,
                each.past(),
                each.forecast(),
                limits);
    }
}
