package peristyle.views.datastores;

import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.operation.GrowDatastore;
import peristyle.model.rule.Situation;
import peristyle.views.console.ConsoleContext;
import peristyle.views.form.CheckList;
import peristyle.views.form.GibField;
import peristyle.views.form.OperationDialog;
import peristyle.views.table.TableAction;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** Enlarges a datastore and its LUN (ST-2, ST-3); begins with the size that honours every claim (ST-5). */
final class GrowthAction {

    private static final double WIDTH = 640;
    private static final double GAP = 8;
    private static final long MIB_OF_GIB = 1024;
    private static final int STEP_GIB = 128;

    private final ConsoleContext context;
    private final Supplier<Window> owner;

    /** @param owner over which the form stands */
    GrowthAction(ConsoleContext context, Supplier<Window> owner) {
        this.context = context;
        this.owner = owner;
    }

    TableAction<Datastore> ofDatastores() {
        return new TableAction<>(
                "storage.grow",
                Feather.MAXIMIZE_2,
                some -> some.size() == 1,
                some -> open(some.getFirst().id()));
    }

    private void open(DatastoreId id) {
        Situation situation = context.plane().snapshot().situation();
        situation.estate().datastores().find(id).ifPresent(store -> new Form(situation, store).show());
    }

    /** In the unit of the field; a dash where it is unknown. */
    private String gib(OptionalLong mib) {
        return mib.isPresent() ? context.texts().get("form.gib", mib.getAsLong() / MIB_OF_GIB) : Formats.UNKNOWN;
    }

    private Label name(String key, @Nullable Node of) {
        Label name = new Label(context.texts().get(key));
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(of);
        return name;
    }

    /** The field and its dialog, which know each other. */
    private final class Form {

        private final GibField field;
        private final OperationDialog dialog;

        Form(Situation situation, Datastore store) {
            Texts texts = context.texts();
            OptionalLong needed = GrowDatastore.neededMib(situation, store);
            OptionalLong room = GrowDatastore.roomMib(situation, store);
            long unit = GrowDatastore.unitMib(situation, store);
            long begin = Math.max(store.sizeMib(), needed.orElse(0));
            field = new GibField(begin, (int) Math.max(STEP_GIB, unit / MIB_OF_GIB), this::changed);
            field.setId("storage-gib");
            Label what = new Label(texts.get("storage.what"));
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            what.getStyleClass().add("muted");
            HBox sized = new HBox(GAP, field, new Label("GiB"));
            sized.setAlignment(Pos.CENTER_LEFT);
            GridPane facts = new GridPane();
            facts.getStyleClass().add("facts");
            facts.addRow(0, name("storage.now", null), new Label(gib(OptionalLong.of(store.sizeMib()))));
            facts.addRow(1, name("storage.needed", null), new Label(gib(needed)));
            facts.addRow(2, name("storage.room", null), new Label(gib(room)));
            facts.addRow(3, name("storage.new", field), sized);
            VBox body = new VBox(what, facts);
            body.getStyleClass().add("form-body");
            dialog = new OperationDialog(
                    context,
                    owner.get(),
                    new OperationDialog.Heading(
                            texts.get("storage.title", store.name()), texts.get("storage.enlarge"), WIDTH),
                    body,
                    new CheckList(texts, texts.get("form.type-gib")),
                    () -> field.mib()
                            .filter(mib -> mib != store.sizeMib())
                            .map(mib -> new GrowDatastore(store.id(), mib))
                            .orElse(null));
        }

        private void changed() {
            dialog.judge();
        }

        void show() {
            dialog.show();
            field.getEditor().requestFocus();
        }
    }
}
