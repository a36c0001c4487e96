package peristyle.views.hardware;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Subscription;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.ScreenView;
import peristyle.views.detail.ObjectPane;
import peristyle.views.hardware.picture.Pick;
import peristyle.views.hardware.picture.PictureRegion;
import peristyle.views.hardware.picture.Sign;
import peristyle.views.hardware.picture.Trouble;
import peristyle.views.layout.Layout;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** The screen of the hardware: a picture, what is wrong on it, and what is known of the part that is picked. */
public final class HardwareView implements ScreenView {

    private static final double PICTURE_SHARE = .62;

    private final ConsoleContext context;
    private final Texts texts;
    private final HardwareViewModel model;
    private final Parent root;
    private final PictureRegion picture = new PictureRegion();
    private final ObjectPane state;
    private final TroubleLinks links;
    private final Map<Face, ToggleButton> toggles = new EnumMap<>(Face.class);
    private @Nullable Subscription snapshots;
    private @Nullable Pick toReveal;

    @FXML
    private Label summary;

    @FXML
    private HBox faces;

    @FXML
    private SplitPane parts;

    @FXML
    private Label assumed;

    @FXML
    private FlowPane troubles;

    @FXML
    private FlowPane bar;

    @FXML
    private Button back;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    @FXML
    private Button closer;

    @FXML
    private ToggleButton troubled;

    @FXML
    private Button host;

    @FXML
    private StackPane place;

    @FXML
    private Node nothing;

    @FXML
    private Label nothingText;

    @FXML
    private FlowPane legend;

    @FXML
    private TabPane details;

    @FXML
    private Tab stateTab;

    @FXML
    private Tab nativeTab;

    /** The screen, in this console. */
    @SuppressWarnings("NullAway.Init") // fields come from the layout
    public HardwareView(ConsoleContext context) {
        this.context = context;
        texts = context.texts();
        model = new HardwareViewModel(context);
        root = Layout.HARDWARE.load(this, texts);
        state = new ObjectPane(context, model.detail());
        stateTab.setContent(state);
        nativeTab.setContent(new NativePane(model.nativeText(), texts));
        nativeTab.selectedProperty().subscribe(selected -> model.nativeText().seen(selected));
        parts.setDividerPositions(PICTURE_SHARE);
        picture.setId("hardware-picture");
        place.getChildren().addFirst(picture);
        links = new TroubleLinks(troubles, texts, this::lead);
        assumed.setGraphic(Icons.of(Tone.UNKNOWN));
        wireFaces();
        wirePicture();
        wireBar();
        explain();
    }

    private void wireFaces() {
        ToggleGroup group = new ToggleGroup();
        for (Face face : Face.values()) {
            ToggleButton button = new ToggleButton(texts.of(face));
            button.setId("hardware-face-" + face.name().toLowerCase(Locale.ROOT));
            button.setMaxHeight(Double.MAX_VALUE);
            button.setToggleGroup(group);
            button.setSelected(model.face().get() == face);
            button.setOnAction(click -> button.setSelected(true));
            // the arrow keys select without a click
            button.selectedProperty().subscribe((before, now) -> {
                if (now) {
                    model.face().set(face);
                }
            });
            toggles.put(face, button);
        }
        model.face().subscribe(face -> toggles.forEach((each, button) -> button.setSelected(each == face)));
        if (toggles.size() > 1) {
            faces.getChildren().setAll(toggles.values());
        }
    }

    private void wirePicture() {
        picture.room().subscribe(room -> model.width().set(room.doubleValue()));
        picture.onPick(model::pick);
        picture.onOpen(model::open);
        model.seen().subscribe(this::show);
        model.picked().subscribe(pick -> {
            picture.pick(pick);
            offer();
        });
        root.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE && model.near().get() != null) {
                model.approach(null);
                key.consume();
            }
        });
    }

    private void wireBar() {
        back.setGraphic(Icons.of(Feather.GRID));
        back.setOnAction(click -> model.approach(null));
        icon(previous, Feather.CHEVRON_LEFT, -1);
        icon(next, Feather.CHEVRON_RIGHT, 1);
        closer.setGraphic(Icons.of(Feather.ZOOM_IN));
        closer.setOnAction(click -> model.approach(model.chassisOfPick()));
        host.setGraphic(Icons.of(Feather.SERVER));
        host.setOnAction(click -> model.openPicked());
        troubled.setGraphic(Icons.of(Feather.FILTER));
        troubled.selectedProperty().bindBidirectional(model.troubled());
        model.near().subscribe(near -> offer());
    }

    private void icon(Button button, Feather feather, int step) {
        button.setGraphic(Icons.of(feather));
        button.setTooltip(new Tooltip(button.getAccessibleText()));
        button.setOnAction(click -> model.step(step));
    }

    private static void seen(Node node, boolean yes) {
        node.setVisible(yes);
        node.setManaged(yes);
    }

    /** Only what can be done is offered. */
    private void offer() {
        boolean racks = model.face().get() == Face.RACKS;
        boolean close = racks && model.near().get() != null;
        seen(bar, racks && (!model.seen().get().empty() || model.troubled().get()));
        seen(back, close);
        seen(previous, close);
        seen(next, close);
        seen(closer, racks && !close);
        seen(troubled, racks && !close);
        closer.setDisable(model.chassisOfPick() == null);
        String target = model.targetOfPick();
        host.setDisable(target.isEmpty());
        host.setText(target.isEmpty() ? texts.get("hardware.open") : target);
    }

    private void show(Seen now) {
        summary.setText(now.empty() ? "" : now.title());
        details.setVisible(!now.empty());
        picture.show(now.picture(), now.title());
        boolean some = !now.empty();
        seen(nothing, !some);
        boolean filtered = now.face() == Face.RACKS && model.troubled().get();
        nothingText.setText(texts.get(
                filtered
                        ? "hardware.nothing.troubled"
                        : "hardware.nothing." + now.face().name().toLowerCase(Locale.ROOT)));
        picture.setVisible(some);
        seen(legend, some);
        boolean madeUp = some && model.assumed();
        seen(assumed, madeUp);
        // That nothing is wrong with what nobody has seen is no good news.
        links.show(now.troublesOf(now.face()), some && now.known() && !madeUp);
        toggles.forEach((face, button) -> mark(button, now.troublesOf(face)));
        Pick wanted = toReveal;
        if (wanted != null && now.picture().spot(wanted).isPresent()) {
            toReveal = null;
            picture.reveal();
        }
        offer();
    }

    private void mark(ToggleButton button, List<Trouble> troubles) {
        button.setGraphic(
                troubles.isEmpty() ? null : Icons.of(troubles.getFirst().tone()));
    }

    private void explain() {
        for (Tone tone : List.of(Tone.GOOD, Tone.NOTICE, Tone.WARNING, Tone.DANGER, Tone.QUIET, Tone.UNKNOWN)) {
            Label label =
                    new Label(texts.get("hardware.legend." + tone.name().toLowerCase(Locale.ROOT)), new Sign(tone));
            legend.getChildren().add(label);
        }
    }

    private void lead(Trouble trouble) {
        toReveal = trouble.pick();
        model.pick(trouble.pick());
        picture.reveal();
        picture.requestFocus();
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        model.shown();
        snapshots = context.bridge().follow(model::accept);
        state.seen(true);
        model.nativeText().seen(nativeTab.isSelected());
    }

    @Override
    public void hidden() {
        model.hidden();
        model.nativeText().seen(false);
        state.seen(false);
        if (snapshots != null) {
            snapshots.cancel();
            snapshots = null;
        }
    }

    @Override
    public void select(ObjectId id) {
        model.show(id);
        toReveal = Pick.of(id);
        picture.reveal();
    }
}
