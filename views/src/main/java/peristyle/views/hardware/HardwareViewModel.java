package peristyle.views.hardware;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Blade;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.ChassisId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Snapshot;
import peristyle.model.problem.Problem;
import peristyle.views.console.ConsoleContext;
import peristyle.views.detail.Detail;
import peristyle.views.hardware.picture.Pick;
import peristyle.views.hardware.picture.Spot;
import peristyle.views.hardware.picture.Trouble;

/** Which part of the hardware is looked at, how it is drawn, and what is known of what is picked. */
final class HardwareViewModel {

    private static final double LEAST_WIDTH = 200;

    private final ConsoleContext context;
    private final Draughtsman draughtsman;
    private final HardwareDescriber describer;
    private final NativeViewModel nativeText;
    private final ObjectProperty<Face> face = new SimpleObjectProperty<>(Face.RACKS);
    private final DoubleProperty width = new SimpleDoubleProperty();
    private final BooleanProperty troubled = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable ChassisId> near = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Pick> picked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Seen> seen = new ReadOnlyObjectWrapper<>(Seen.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>();
    private @Nullable Snapshot newest;
    private boolean drawing;
    private boolean again;
    private Subscription scope = Subscription.EMPTY;

    HardwareViewModel(ConsoleContext context) {
        this.context = context;
        draughtsman = new Draughtsman(context.texts());
        describer = new HardwareDescriber(context.texts());
        nativeText = new NativeViewModel(context.jobs());
        face.subscribe(this::turned);
        width.subscribe(this::draw);
        troubled.subscribe(this::draw);
    }

    /** What is picked stays picked only where the picture can show it. */
    private void turned(Face now) {
        Pick pick = picked.get();
        if (pick != null && Face.of(pick.id()) != now) {
            pick(null);
        }
        draw();
    }

    /** It is about to be seen. */
    void shown() {
        drawing = false;
        scope = context.scope().subscribe(this::draw);
    }

    /** It is no longer seen. */
    void hidden() {
        scope.unsubscribe();
    }

    /** The newest snapshot. */
    void accept(Snapshot snapshot) {
        newest = snapshot;
        draw();
        describe();
        nativeText.accept(snapshot);
    }

    /** Asks for the picture of now. One is drawn at a time: what comes meanwhile is drawn afterwards, the newest only. */
    private void draw() {
        Snapshot snapshot = newest;
        if (snapshot == null || width.get() < LEAST_WIDTH) {
            return;
        }
        if (drawing) {
            again = true;
            return;
        }
        drawing = true;
        Question question = new Question(
                snapshot, context.scope().get(), face.get(), near.get(), troubled.get(), Math.floor(width.get()));
        context.jobs().quietly(progress -> draughtsman.draw(question), this::drawn, this::failed);
    }

    /** Rather no picture than an old one; nothing more is drawn until the screen is shown again. */
    private void failed(Throwable failure) {
        seen.set(Seen.NOTHING);
        context.dialogs()
                .error(
                        context.texts()
                                .explain(Problem.of(
                                        "window.unexpected", failure.getClass().getSimpleName())),
                        failure.toString());
    }

    private void drawn(Seen now) {
        drawing = false;
        if (!now.equals(seen.get())) {
            seen.set(now);
        }
        if (picked.get() == null && now.face() == face.get()) {
            pick(foremost(now));
        }
        if (again) {
            again = false;
            draw();
        }
    }

    private void describe() {
        Snapshot snapshot = newest;
        Pick pick = picked.get();
        detail.set(
                snapshot == null || pick == null
                        ? null
                        : describer.describe(snapshot, pick.id()).orElse(null));
    }

    /** What draws the eye first: the worst trouble, else the first part. */
    private static @Nullable Pick foremost(Seen now) {
        return now.troublesOf(now.face()).stream()
                .map(Trouble::pick)
                .findFirst()
                .or(() -> now.picture().spots().stream()
                        .map(Spot::pick)
                        .filter(pick -> pick.part().isEmpty())
                        .findFirst())
                .orElse(null);
    }

    /** Describes this from now on. */
    void pick(@Nullable Pick pick) {
        picked.set(pick);
        describe();
        nativeText.choose(pick == null ? null : pick.id());
    }

    /** Leads to what is picked: closer to a chassis, or to the host that runs on a blade. */
    void open(Pick pick) {
        pick(pick);
        Snapshot snapshot = newest;
        if (snapshot == null) {
            return;
        }
        if (pick.id() instanceof ChassisId chassis) {
            approach(chassis);
        } else {
            target(snapshot, pick).ifPresent(context.navigator()::open);
        }
    }

    /** Leads to the object that what is picked serves. */
    void openPicked() {
        Pick pick = picked.get();
        Snapshot snapshot = newest;
        if (pick != null && snapshot != null) {
            target(snapshot, pick).ifPresent(context.navigator()::open);
        }
    }

    /** Where {@link #openPicked} leads, in words; empty where it leads nowhere. */
    String targetOfPick() {
        Pick pick = picked.get();
        Snapshot snapshot = newest;
        return pick == null || snapshot == null
                ? ""
                : target(snapshot, pick)
                        .map(id -> context.texts()
                                .get("hardware.open-target", context.texts().of(id.kind()), id))
                        .orElse("");
    }

    private static Optional<ObjectId> target(Snapshot snapshot, Pick pick) {
        return pick.id() instanceof BladeId blade
                ? snapshot.estate().hosts().stream()
                        .filter(host -> blade.equals(host.blade()))
                        .map(host -> (ObjectId) host.id())
                        .findFirst()
                : Optional.empty();
    }

    /** Looks closely at this chassis, at all of them where it is null. */
    void approach(@Nullable ChassisId chassis) {
        near.set(chassis);
        draw();
    }

    /** The chassis of what is picked, null where it has none. */
    @Nullable
    ChassisId chassisOfPick() {
        Pick pick = picked.get();
        Snapshot snapshot = newest;
        if (pick == null || snapshot == null) {
            return null;
        }
        return switch (pick.id()) {
            case ChassisId chassis -> chassis;
            case BladeId blade ->
                snapshot.estate().blades().find(blade).map(Blade::chassis).orElse(null);
            default -> null;
        };
    }

    /** Shows this object on the picture that holds it. */
    void show(ObjectId id) {
        face.set(Face.of(id));
        pick(Pick.of(id));
        ChassisId chassis = chassisOfPick();
        if (near.get() != null && chassis != null && !Objects.equals(near.get(), chassis)) {
            approach(chassis);
        }
    }

    /** The chassis after or before the one that is looked at closely, as the estate lists them. */
    void step(int by) {
        Snapshot snapshot = newest;
        ChassisId now = near.get();
        if (snapshot == null || now == null) {
            return;
        }
        Estate estate = snapshot.estate();
        var inScope = estate.chassis().stream()
                .filter(each -> context.scope().get().holds(estate, each))
                .map(Chassis::id)
                .toList();
        int place = inScope.indexOf(now);
        if (place >= 0) {
            ChassisId next = inScope.get(Math.floorMod(place + by, inScope.size()));
            approach(next);
            pick(Pick.of(next));
        }
    }

    ObjectProperty<Face> face() {
        return face;
    }

    /** Whether of the racks only chassis with something wrong are shown. */
    BooleanProperty troubled() {
        return troubled;
    }

    /** How wide a picture can be. */
    DoubleProperty width() {
        return width;
    }

    /** The chassis that is looked at closely, null where all are seen. */
    ReadOnlyObjectProperty<@Nullable ChassisId> near() {
        return near.getReadOnlyProperty();
    }

    /** What is picked. */
    ReadOnlyObjectProperty<@Nullable Pick> picked() {
        return picked.getReadOnlyProperty();
    }

    /** What is to be seen. */
    ReadOnlyObjectProperty<Seen> seen() {
        return seen.getReadOnlyProperty();
    }

    /** Whether the hardware is made up: an inventory file tells nothing of it. */
    boolean assumed() {
        Snapshot snapshot = newest;
        return snapshot != null && HardwareDescriber.assumed(snapshot);
    }

    /** What is known of what is picked. */
    ReadOnlyObjectProperty<@Nullable Detail> detail() {
        return detail.getReadOnlyProperty();
    }

    /** What the device's own tool prints of it. */
    NativeViewModel nativeText() {
        return nativeText;
    }
}
