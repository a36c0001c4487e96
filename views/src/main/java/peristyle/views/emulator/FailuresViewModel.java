package peristyle.views.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import peristyle.model.hardware.fault.FailureRate;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.problem.ProblemException;
import peristyle.views.console.ConsoleContext;
import peristyle.views.text.Texts;

/** Which parts fail by themselves, how often, and how long a repair takes. */
final class FailuresViewModel {

    private static final double SECONDS_AN_HOUR = 3600;
    private static final double SECONDS_A_MINUTE = 60;

    private final ConsoleContext context;
    private final Texts texts;
    private final Optional<FaultInjection> injection;
    private final List<FaultKind> kinds;
    private final ObjectProperty<FaultKind> kind;
    private final ObjectProperty<Distribution> distribution = new SimpleObjectProperty<>(Distribution.EXPONENTIAL);
    private final StringProperty life = new SimpleStringProperty("");
    private final StringProperty shape = new SimpleStringProperty("");
    private final StringProperty repair = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ObservableList<FailureRate> rates = FXCollections.observableArrayList();
    private List<FailureRate> told = List.of();

    FailuresViewModel(ConsoleContext context) {
        this.context = context;
        texts = context.texts();
        injection = context.plane().faultInjection();
        kinds = injection.map(FaultInjection::kinds).orElse(Set.of()).stream()
                .sorted(Comparator.comparing(FaultKind::area).thenComparing(Comparator.naturalOrder()))
                .toList();
        kind = new SimpleObjectProperty<>(kinds.isEmpty() ? FaultKind.BLADE_DEAD : kinds.getFirst());
        List.of(life, shape, repair).forEach(text -> text.subscribe(this::look));
        distribution.subscribe(this::look);
    }

    /** Whether anything can fail here at all. */
    boolean present() {
        return !kinds.isEmpty();
    }

    List<FaultKind> kinds() {
        return kinds;
    }

    /** A kind as a list shows it. */
    String named(FaultKind each) {
        return texts.get("faults.kind", texts.of(each.area()), texts.of(each));
    }

    ObjectProperty<FaultKind> kind() {
        return kind;
    }

    ObjectProperty<Distribution> distribution() {
        return distribution;
    }

    /** Hours. */
    StringProperty life() {
        return life;
    }

    StringProperty shape() {
        return shape;
    }

    /** Minutes. */
    StringProperty repair() {
        return repair;
    }

    /** Whether everything can be read. */
    ReadOnlyBooleanProperty possible() {
        return possible.getReadOnlyProperty();
    }

    /** What fails by itself. */
    ObservableList<FailureRate> rates() {
        return rates;
    }

    /** Takes up what the devices do now: they obey at their next step. */
    void accept() {
        List<FailureRate> now = injection.map(FaultInjection::rates).orElse(List.of());
        if (!now.equals(told)) {
            told = now;
            rates.setAll(now);
        }
    }

    /** Lets this kind fail as the form says, instead of as it did. */
    void add() {
        rate().ifPresent(rate -> {
            List<FailureRate> all = new ArrayList<>(rates);
            all.removeIf(each -> each.kind() == rate.kind());
            all.add(rate);
            order(all);
        });
    }

    void remove(FailureRate rate) {
        order(rates.stream().filter(each -> !each.equals(rate)).toList());
    }

    private void order(List<FailureRate> all) {
        try {
            injection.ifPresent(devices -> devices.failBy(all));
            rates.setAll(all);
        } catch (ProblemException refused) {
            context.dialogs().error(texts.explain(refused.problem()), refused.toString());
        }
    }

    /** A rate in words. */
    String described(FailureRate rate) {
        return rate.shape() == 1
                ? texts.get("failures.exponential", rate.life(), rate.repair())
                : texts.get("failures.weibull", rate.life(), rate.shape(), rate.repair());
    }

    private Optional<FailureRate> rate() {
        Double hours = FaultForm.number(life.get(), Double.NaN);
        Double age = distribution.get() == Distribution.EXPONENTIAL ? (Double) 1.0 : FaultForm.number(shape.get(), 2.0);
        Double minutes = FaultForm.number(repair.get(), 60.0);
        if (hours == null || age == null || minutes == null || hours.isNaN()) {
            return Optional.empty();
        }
        return Optional.of(new FailureRate(
                kind.get(), seconds(hours * SECONDS_AN_HOUR), age, seconds(minutes * SECONDS_A_MINUTE)));
    }

    private static Duration seconds(double many) {
        return Duration.ofSeconds(Math.round(many));
    }

    private void look() {
        possible.set(present() && rate().isPresent());
    }
}
