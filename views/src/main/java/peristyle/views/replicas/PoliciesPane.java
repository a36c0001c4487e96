package peristyle.views.replicas;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.exchange.sheet.PolicySheet;
import peristyle.model.operation.Subscription;
import peristyle.model.protection.DeleteReplicationPolicy;
import peristyle.views.console.ConsoleContext;
import peristyle.views.form.Submission;
import peristyle.views.look.Icons;
import peristyle.views.table.DataTable;
import peristyle.views.table.TableAction;
import peristyle.views.text.Texts;

/** The table of policies: create, edit, put VMs under them, delete what is unused. */
final class PoliciesPane extends VBox {

    private final ConsoleContext context;
    private final DataTable<ReplicationPolicy> table;
    private final Label hint = new Label();
    private final Submission submission;
    private @Nullable Subscription snapshots;

    PoliciesPane(ConsoleContext context) {
        this.context = context;
        submission = new Submission(context);
        table = new DataTable<>(PolicySheet.POLICIES, context);
        Button create = new Button(texts().get("replicas.policy.create"), Icons.of(Feather.PLUS));
        create.setId("policy-create");
        create.setMinWidth(USE_PREF_SIZE);
        create.setOnAction(click -> new PolicyDialog(context, getScene().getWindow(), null).show());
        table.add(create);
        table.add(new TableAction<>(
                "replicas.associate", Feather.LINK, some -> some.size() == 1, some -> associate(some.getFirst())));
        table.add(new TableAction<>(
                "replicas.policy.edit", Feather.EDIT_2, some -> some.size() == 1, some -> edit(some.getFirst())));
        table.add(new TableAction<>(
                "replicas.policy.delete",
                Feather.TRASH_2,
                some -> some.stream().allMatch(policy -> vms(policy) == 0),
                this::delete));
        table.onOpen(this::edit);
        hint.getStyleClass().add("muted");
        hint.setMinHeight(USE_PREF_SIZE);
        table.selected().subscribe(this::hint);
        setVgrow(table, Priority.ALWAYS);
        getStyleClass().add("tab-body");
        getChildren().setAll(table, hint);
    }

    private int vms(ReplicationPolicy policy) {
        return context.plane()
                .snapshot()
                .estate()
                .relations()
                .replicasUnder(policy.id())
                .size();
    }

    /** Why a policy cannot be deleted. */
    private void hint(@Nullable ReplicationPolicy policy) {
        int vms = policy == null ? 0 : vms(policy);
        hint.setText(policy == null || vms == 0 ? "" : texts().get("replicas.policy.in-use", policy.name(), vms));
    }

    private void edit(ReplicationPolicy policy) {
        new PolicyDialog(context, getScene().getWindow(), policy).show();
    }

    private void associate(ReplicationPolicy policy) {
        new AssociateDialog(context, getScene().getWindow(), policy).show();
    }

    private void delete(List<ReplicationPolicy> some) {
        String title = some.size() == 1
                ? texts().get("replicas.policy.delete.title", some.getFirst().name())
                : texts().get("replicas.policy.delete.titles", some.size());
        if (context.dialogs()
                .confirm(
                        title,
                        List.of(texts().get("replicas.policy.delete.consequence")),
                        texts().get("replicas.policy.delete"))) {
            some.forEach(policy -> submission.submit(new DeleteReplicationPolicy(policy.id())));
        }
    }

    private Texts texts() {
        return context.texts();
    }

    void select(ObjectId id) {
        table.select(id);
    }

    /** Selects what the other one does. */
    void inherit(PoliciesPane former) {
        ReplicationPolicy selected = former.table.selected().get();
        if (selected != null) {
            select(selected.id());
        }
    }

    void shown() {
        table.shown();
        snapshots = context.bridge().follow(newest -> hint(table.selected().get()));
    }

    void hidden() {
        table.hidden();
        if (snapshots != null) {
            snapshots.cancel();
            snapshots = null;
        }
    }
}
