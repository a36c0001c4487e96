package peristyle.views.cpools;

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
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.operation.ActivateMemory;
import peristyle.model.rule.ActivatedRange;
import peristyle.model.rule.Situation;
import peristyle.views.console.ConsoleContext;
import peristyle.views.form.CheckList;
import peristyle.views.form.GibField;
import peristyle.views.form.OperationDialog;
import peristyle.views.table.TableAction;
import peristyle.views.text.Texts;

/** Sets the memory that is activated for a Cpool (CP-3). */
final class ActivatedMemoryAction {

    private static final double WIDTH = 640;
    private static final long MIB_OF_GIB = 1024;
    private static final int STEP_GIB = 64;
    private static final double GAP = 8;

    private final ConsoleContext context;
    private final Supplier<Window> owner;

    /** @param owner over which the form stands */
    ActivatedMemoryAction(ConsoleContext context, Supplier<Window> owner) {
        this.context = context;
        this.owner = owner;
    }

    TableAction<ComputePool> ofPools() {
        return new TableAction<>(
                "memory.action",
                Feather.CPU,
                some -> some.size() == 1 && some.getFirst() instanceof Cpool,
                some -> open(some.getFirst()));
    }

    private void open(ComputePool selected) {
        Situation situation = context.plane().snapshot().situation();
        situation
                .estate()
                .pools()
                .find(selected.id())
                .filter(Cpool.class::isInstance)
                .ifPresent(pool -> open(situation, (Cpool) pool));
    }

    private void open(Situation situation, Cpool pool) {
        Texts texts = context.texts();
        ActivatedRange range = ActivateMemory.range(situation, pool);
        Form form = new Form(pool);
        form.facts.addRow(0, name("memory.now", null), new Label(gib(pool.activatedMemoryMib())));
        form.facts.addRow(
                1,
                name("memory.range", null),
                new Label(texts.get("detail.range", gib(range.leastMib()), gib(range.mostMib()))));
        form.facts.addRow(
                2, name("memory.taken", null), new Label(gib(ActivateMemory.takenMib(situation.estate(), pool.id()))));
        HBox field = new HBox(GAP, form.field, new Label("GiB"));
        field.setAlignment(Pos.CENTER_LEFT);
        form.facts.addRow(3, name("memory.new", form.field), field);
        form.show();
    }

    /** In the unit of the field, up to the next whole one. */
    private String gib(long mib) {
        return context.texts().get("form.gib", Math.ceilDiv(mib, MIB_OF_GIB));
    }

    private Label name(String key, @Nullable Node of) {
        Label name = new Label(context.texts().get(key));
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(of);
        return name;
    }

    /** The field and its dialog, which know each other. */
    private final class Form {

        private final GridPane facts = new GridPane();
        private final GibField field;
        private final OperationDialog dialog;

        Form(Cpool pool) {
            Texts texts = context.texts();
            Label what = new Label(texts.get("memory.what"));
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            what.getStyleClass().add("muted");
            facts.getStyleClass().add("facts");
            VBox body = new VBox(what, facts);
            body.getStyleClass().add("form-body");
            field = new GibField(pool.activatedMemoryMib(), STEP_GIB, this::changed);
            field.setId("memory-gib");
            dialog = new OperationDialog(
                    context,
                    owner.get(),
                    new OperationDialog.Heading(
                            texts.get("memory.title", pool.name()), texts.get("memory.activate"), WIDTH),
                    body,
                    new CheckList(texts, texts.get("form.type-gib")),
                    () -> field.mib()
                            .filter(mib -> mib != pool.activatedMemoryMib())
                            .map(mib -> new ActivateMemory(pool.id(), mib))
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
