package peristyle.views.emulator;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.fault.ActiveFault;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.Snapshot;
import peristyle.model.problem.ProblemException;
import peristyle.views.console.ConsoleContext;
import peristyle.views.text.Texts;

/** What an operator breaks, and what is broken. */
final class FaultsViewModel {

    private static final int NAMED = 3;

    private final ConsoleContext context;
    private final Texts texts;
    private final Optional<FaultInjection> injection;
    private final List<FaultKind> kinds;
    private final ObjectProperty<FaultKind> kind;
    private final StringProperty which = new SimpleStringProperty("");
    private final StringProperty part = new SimpleStringProperty("1");
    private final StringProperty amount = new SimpleStringProperty("");
    private final StringProperty start = new SimpleStringProperty("");
    private final StringProperty lasts = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final StringProperty skip = new SimpleStringProperty("");
    private final StringProperty step = new SimpleStringProperty("");
    private final StringProperty chance = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper matches = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ObservableList<ActiveFault> active = FXCollections.observableArrayList();

    FaultsViewModel(ConsoleContext context) {
        this.context = context;
        texts = context.texts();
        injection = context.plane().faultInjection();
        kinds = injection.map(FaultInjection::kinds).orElse(Set.of()).stream()
                .sorted(Comparator.comparing(FaultKind::area).thenComparing(Comparator.naturalOrder()))
                .toList();
        kind = new SimpleObjectProperty<>(kinds.isEmpty() ? FaultKind.BLADE_DEAD : kinds.getFirst());
        List.of(which, part, amount, start, lasts, again, skip, step, chance)
                .forEach(text -> text.subscribe(this::look));
        kind.subscribe(now -> {
            amount.set("");
            look();
        });
    }

    /** Whether anything can be broken here at all. */
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

    StringProperty which() {
        return which;
    }

    StringProperty part() {
        return part;
    }

    StringProperty amount() {
        return amount;
    }

    StringProperty start() {
        return start;
    }

    StringProperty lasts() {
        return lasts;
    }

    StringProperty again() {
        return again;
    }

    StringProperty skip() {
        return skip;
    }

    StringProperty step() {
        return step;
    }

    StringProperty chance() {
        return chance;
    }

    /** What would be struck, in words. */
    ReadOnlyStringProperty matches() {
        return matches.getReadOnlyProperty();
    }

    /** Whether the form says enough. */
    ReadOnlyBooleanProperty possible() {
        return possible.getReadOnlyProperty();
    }

    /** What was ordered and stands, oldest first. */
    ObservableList<ActiveFault> active() {
        return active;
    }

    void accept(Snapshot snapshot) {
        List<ActiveFault> now = injection.map(FaultInjection::list).orElse(List.of());
        if (!now.equals(active)) {
            active.setAll(now);
        }
        look();
    }

    /** Breaks what the form says, or tells why not. */
    void inject() {
        Snapshot now = context.plane().snapshot();
        Optional<FaultOrder> order = form().order(now.estate(), now.at());
        try {
            order.flatMap(each -> injection.map(devices -> devices.inject(each)))
                    .ifPresent(number -> context.dialogs().notice(texts.get("faults.ordered", named(kind.get()))));
        } catch (ProblemException refused) {
            context.dialogs().error(texts.explain(refused.problem()), refused.toString());
        }
        accept(now);
    }

    void clear(ActiveFault fault) {
        injection.ifPresent(devices -> devices.clear(fault.number()));
        accept(context.plane().snapshot());
    }

    void clearAll() {
        injection.ifPresent(FaultInjection::clearAll);
        accept(context.plane().snapshot());
    }

    /** Where and when a standing order strikes, in words. */
    String described(ActiveFault fault) {
        String where = objects(fault.struck().isEmpty() ? fault.order().targets() : fault.struck());
        if (fault.since() == null) {
            return fault.next() == null
                    ? texts.get("faults.waits", where, fault.strikes())
                    : texts.get("faults.comes", where, fault.next(), fault.strikes());
        }
        return fault.until() == null
                ? texts.get("faults.stays", where, fault.since(), fault.strikes())
                : texts.get("faults.lasts", where, fault.since(), fault.until(), fault.strikes());
    }

    private FaultForm form() {
        return new FaultForm(
                kind.get(),
                which.get(),
                part.get(),
                amount.get(),
                start.get(),
                lasts.get(),
                again.get(),
                skip.get(),
                step.get(),
                chance.get());
    }

    private void look() {
        Snapshot now = context.plane().snapshot();
        Optional<FaultOrder> order = form().order(now.estate(), now.at());
        List<ObjectId> found = FaultForm.matching(now.estate(), kind.get().strikes(), which.get());
        possible.set(present() && order.isPresent() && !found.isEmpty());
        if (order.isEmpty()) {
            matches.set(texts.get("faults.no-number"));
        } else if (which.get().isBlank()) {
            matches.set(texts.get("faults.which.help", texts.of(kind.get().strikes())));
        } else {
            matches.set(
                    found.isEmpty()
                            ? texts.get("faults.none-found", texts.of(kind.get().strikes()))
                            : texts.get("faults.found", found.size(), objects(found)) + standing(found));
        }
    }

    /** How many of these have this fault already, whatever else the form says; nothing where none has. */
    private String standing(List<ObjectId> found) {
        Set<ObjectId> struck = active.stream()
                .filter(each -> each.order().kind() == kind.get())
                .flatMap(each -> each.struck().stream())
                .collect(Collectors.toSet());
        long already = found.stream().filter(struck::contains).count();
        return already == 0 ? "" : " · " + texts.get("faults.standing", already);
    }

    private static String name(Estate estate, FaultTarget targets, ObjectId id) {
        return estate.find(id).map(targets::label).orElseGet(id::value);
    }

    private String objects(List<ObjectId> ids) {
        Estate estate = context.plane().snapshot().estate();
        FaultTarget targets = new FaultTarget(estate);
        String names = String.join(
                ", ",
                ids.stream().limit(NAMED).map(id -> name(estate, targets, id)).toList());
        return ids.size() > NAMED ? texts.get("faults.and-more", names, ids.size() - NAMED) : names;
    }
}
