package peristyle.views.replicas;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.exchange.sheet.ReplicaSheet;
import peristyle.model.protection.DissociateVm;
import peristyle.views.console.ConsoleContext;
import peristyle.views.detail.TableWithDetail;
import peristyle.views.form.Submission;
import peristyle.views.look.Icons;
import peristyle.views.table.DataTable;
import peristyle.views.table.TableAction;
import peristyle.views.text.Texts;

/** The table of replicas, and what is known of the selected one. */
final class ReplicasPane extends VBox {

    private final ConsoleContext context;
    private final DataTable<Replica> table;
    private final TableWithDetail<Replica> replicas;
    private final ToggleButton late;
    private final ComboBox<@Nullable ReplicationMethod> method = new ComboBox<>();
    private final Submission submission;

    ReplicasPane(ConsoleContext context) {
        this.context = context;
        Texts texts = context.texts();
        submission = new Submission(context);
        replicas = new TableWithDetail<>(ReplicaSheet.REPLICAS, new ReplicaDetail(texts), context);
        table = replicas.table();
        table.putFirst("vm_name", "severity", "age_s", "rpo_target_s", "state", "violation", "method");
        late = new ToggleButton(texts.get("replicas.filter.late"), Icons.of(Feather.ALERT_TRIANGLE));
        late.setId("replicas-late");
        late.setTooltip(new Tooltip(texts.get("replicas.filter.late.help")));
        late.setMinWidth(USE_PREF_SIZE);
        late.setOnAction(click -> filter());
        method.setId("replicas-method");
        method.setAccessibleText(texts.get("column.method"));
        method.setConverter(words(texts));
        method.getItems().add(null);
        method.getItems().addAll(ReplicationMethod.values());
        method.setValue(null);
        method.setMinWidth(USE_PREF_SIZE);
        method.setOnAction(choice -> filter());
        table.add(late);
        table.add(method);
        Button associate = new Button(texts.get("replicas.associate"), Icons.of(Feather.LINK));
        associate.setId("replica-associate");
        associate.setMinWidth(USE_PREF_SIZE);
        associate.setOnAction(click -> new AssociateDialog(context, getScene().getWindow(), null).show());
        table.add(associate);
        table.add(new TableAction<>("replicas.vm.go", Feather.MONITOR, some -> some.size() == 1, this::goToVm));
        table.add(new TableAction<>(
                "replicas.dissociate",
                Feather.X_CIRCLE,
                some -> some.stream().allMatch(each -> each.mirror() == null),
                this::dissociate));
        table.add(new PracticeActions(context).action(() -> getScene().getWindow()));
        table.onOpen(replica -> context.navigator().open(replica.vm()));
        setVgrow(replicas, Priority.ALWAYS);
        setId("replicas-pane");
        getStyleClass().add("tab-body");
        getChildren().add(replicas);
    }

    private static StringConverter<@Nullable ReplicationMethod> words(Texts texts) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable ReplicationMethod each) {
                return each == null ? texts.get("replicas.filter.methods") : texts.of(each);
            }

            @Override
            public @Nullable ReplicationMethod fromString(String words) {
                return null;
            }
        };
    }

    private void filter() {
        table.where(kept());
    }

    private Predicate<Replica> kept() {
        ReplicationMethod wanted = method.getValue();
        Predicate<Replica> kept = replica -> wanted == null || replica.method() == wanted;
        return late.isSelected()
                ? kept.and(replica ->
                        Standing.rpo(context.plane().snapshot(), replica).violated())
                : kept;
    }

    private void goToVm(List<Replica> some) {
        context.navigator().open(some.getFirst().vm());
    }

    private void dissociate(List<Replica> some) {
        Texts texts = context.texts();
        String title = some.size() == 1
                ? texts.get("replicas.dissociate.title", some.getFirst().vm())
                : texts.get("replicas.dissociate.titles", some.size());
        List<String> consequences = List.of(
                texts.get("replicas.dissociate.points"),
                texts.get("replicas.dissociate.protection"),
                texts.get("replicas.dissociate.again"));
        if (context.dialogs().confirm(title, consequences, texts.get("replicas.dissociate.action"))) {
            for (Replica each : some) {
                submission.submit(new DissociateVm(each.id(), each.vm()));
            }
        }
    }

    /** Shows this replica, even where what is chosen above the table would leave it out. */
    void select(ObjectId id) {
        boolean hidden = context.plane().snapshot().estate().replicas().stream()
                .anyMatch(replica -> replica.id().equals(id) && !kept().test(replica));
        if (hidden) {
            late.setSelected(false);
            method.setValue(null);
            filter();
        }
        replicas.select(id);
    }

    /** Shows and selects what the other one does. */
    void inherit(ReplicasPane former) {
        late.setSelected(former.late.isSelected());
        method.setValue(former.method.getValue());
        filter();
        Replica selected = former.table.selected().get();
        if (selected != null) {
            select(selected.id());
        }
    }

    void shown() {
        replicas.shown();
    }

    void hidden() {
        replicas.hidden();
    }
}
