package peristyle.views.replicas;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.operation.Operation;
import peristyle.views.console.ConsoleContext;
import peristyle.views.form.CheckList;
import peristyle.views.form.OperationDialog;
import peristyle.views.form.WholeField;
import peristyle.views.form.Words;
import peristyle.views.text.Texts;

/** Creates a replication policy, or changes one (OR-1, VR-1). */
final class PolicyDialog {

    private static final double WIDTH = 920;
    private static final double TREE_HEIGHT = 250;
    private static final int FIRST_POINTS = 24;

    private final ConsoleContext context;
    private final @Nullable ReplicationPolicy before;
    private final TextField name = new TextField();
    private final ComboBox<ReplicationMethod> method = new ComboBox<>();
    private final WholeField number = new WholeField(1, 1, this::changed);
    private final ComboBox<ChronoUnit> unit = new ComboBox<>();
    private final WholeField retention = new WholeField(FIRST_POINTS, 1, this::changed);
    private final Label summary = new Label();
    private final TargetTree tree;
    private final OperationDialog dialog;
    private @Nullable Target target;

    /**
     * A dialog that is not shown yet.
     *
     * @param before the policy to change, null for a new one
     */
    PolicyDialog(ConsoleContext context, Window owner, @Nullable ReplicationPolicy before) {
        this.context = context;
        this.before = before;
        tree = new TargetTree(context);
        tree.setPrefHeight(TREE_HEIGHT);
        String title = before == null
                ? texts().get("replicas.policy.create.title")
                : texts().get("replicas.policy.edit.title", before.name());
        String action =
                before == null ? texts().get("replicas.policy.create.action") : texts().get("replicas.policy.save");
        CheckList checks = new CheckList(texts(), texts().get("replicas.policy.choose-target"), List.of());
        VBox form = new VBox(terms(), new Label(texts().get("replicas.policy.target")), tree, summary);
        form.getStyleClass().add("form-body");
        summary.setWrapText(true);
        summary.setId("policy-summary");
        VBox.setVgrow(tree, Priority.ALWAYS);
        dialog = new OperationDialog(
                context, owner, new OperationDialog.Heading(title, action, WIDTH), form, checks, this::operation);
        fill();
        follow();
    }

    private GridPane terms() {
        number.setPrefWidth(90);
        retention.setPrefWidth(90);
        name.setId("policy-name");
        method.setId("policy-method");
        number.setId("policy-number");
        unit.setId("policy-unit");
        retention.setId("policy-retention");
        method.getItems().setAll(ReplicationMethod.OPENIAAS_VM, ReplicationMethod.VMWARE_VM);
        method.setConverter(new Words<>(texts()::of));
        unit.setConverter(
                new Words<>(each -> texts().get(each == ChronoUnit.HOURS ? "replicas.hours" : "replicas.minutes")));
        unit.setAccessibleText(texts().get("replicas.policy.unit"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        grid.addRow(0, label("column.name", name), name, label("column.method", method), method);
        grid.addRow(
                1,
                label("replicas.policy.every", number),
                new HBox(8, number, unit),
                label("column.retention", retention),
                retention);
        GridPane.setHgrow(name, Priority.ALWAYS);
        return grid;
    }

    private Label label(String key, javafx.scene.Node of) {
        Label label = new Label(texts().get(key));
        label.setLabelFor(of);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private void fill() {
        if (before == null) {
            method.setValue(ReplicationMethod.OPENIAAS_VM);
            units();
            unit.setValue(ChronoUnit.HOURS);
        } else {
            Duration interval = before.interval();
            boolean hours = interval.toMinutes() % 60 == 0;
            name.setText(before.name());
            method.setValue(before.method());
            units();
            unit.setValue(hours ? ChronoUnit.HOURS : ChronoUnit.MINUTES);
            number.getValueFactory().setValue((int) (hours ? interval.toHours() : interval.toMinutes()));
            retention.getValueFactory().setValue(before.retention());
            target = new Target(before.targetPool(), before.targetDatastore(), before.tenant());
            boolean used = !context.plane()
                    .snapshot()
                    .estate()
                    .relations()
                    .replicasUnder(before.id())
                    .isEmpty();
            tree.setDisable(used);
            method.setDisable(used);
        }
        list();
    }

    private void follow() {
        name.textProperty().subscribe(text -> changed());
        unit.setOnAction(choice -> changed());
        method.setOnAction(choice -> {
            units();
            list();
            changed();
        });
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && item.getValue() != null && item.getValue().usable() != null) {
                target = item.getValue().usable();
                changed();
            }
        });
    }

    /** VMware replication counts in hours (VR-1). */
    private void units() {
        boolean vmware = method.getValue() == ReplicationMethod.VMWARE_VM;
        ChronoUnit chosen = unit.getValue();
        unit.getItems().setAll(vmware ? List.of(ChronoUnit.HOURS) : List.of(ChronoUnit.MINUTES, ChronoUnit.HOURS));
        unit.setValue(vmware || chosen == null ? ChronoUnit.HOURS : chosen);
    }

    private void list() {
        Target chosen = target;
        target = null;
        tree.list(method.getValue(), this::to, chosen);
        if (before != null && before.method() == method.getValue()) {
            target = chosen;
        }
    }

    private Operation to(Target where) {
        return new PolicyDraft(
                        before,
                        name.getText(),
                        method.getValue(),
                        number.whole().orElse(0),
                        unit.getValue() == null ? ChronoUnit.HOURS : unit.getValue(),
                        retention.whole().orElse(0))
                .to(where, context.plane().snapshot().estate());
    }

    private @Nullable Operation operation() {
        return target == null ? null : to(target);
    }

    private void changed() {
        Operation operation = operation();
        summary.setText(operation == null ? "" : texts().get("operation." + operation.code(), operation.arguments()));
        dialog.judge();
    }

    private Texts texts() {
        return context.texts();
    }

    void show() {
        dialog.show();
        name.requestFocus();
    }
}
