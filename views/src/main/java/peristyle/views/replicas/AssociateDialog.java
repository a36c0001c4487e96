package peristyle.views.replicas;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.VmId;
import peristyle.model.operation.Operation;
import peristyle.model.protection.AssociateVm;
import peristyle.views.console.ConsoleContext;
import peristyle.views.form.CheckList;
import peristyle.views.form.OperationDialog;
import peristyle.views.form.Words;
import peristyle.views.replicas.Candidates.Candidate;
import peristyle.views.text.Texts;

/** Puts VMs under a policy (OR-2): the policy, then one or several of the VMs, the compatible first. */
final class AssociateDialog {

    private static final double WIDTH = 860;
    private static final double LIST_HEIGHT = 220;

    private final ConsoleContext context;
    private final ComboBox<ReplicationPolicy> policy = new ComboBox<>();
    private final TextField search = new TextField();
    private final ListView<Candidate> vms = new ListView<>();
    private final Label count = new Label();
    private final OperationDialog dialog;
    private long question;

    /**
     * A dialog that is not shown yet.
     *
     * @param chosen the policy to begin with, null for the first
     */
    AssociateDialog(ConsoleContext context, Window owner, @Nullable ReplicationPolicy chosen) {
        this.context = context;
        Texts texts = context.texts();
        Estate estate = context.plane().snapshot().estate();
        policy.setId("associate-policy");
        policy.setMaxWidth(Double.MAX_VALUE);
        policy.setConverter(new Words<>(this::words));
        policy.getItems()
                .setAll(estate.replicationPolicies().stream()
                        .filter(each -> context.scope().get().holds(estate, each))
                        .toList());
        policy.setValue(
                chosen == null && !policy.getItems().isEmpty()
                        ? policy.getItems().getFirst()
                        : chosen);
        search.setId("associate-search");
        search.setPromptText(texts.get("replicas.associate.search"));
        vms.setId("associate-vms");
        vms.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        vms.setPrefHeight(LIST_HEIGHT);
        vms.setAccessibleText(texts.get("replicas.associate.vm"));
        vms.setCellFactory(list -> new CandidateCell(texts));
        count.getStyleClass().add("muted");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        grid.addRow(0, label("column.policy", policy), policy);
        grid.addRow(1, label("replicas.associate.vm", search), search);
        GridPane.setHgrow(policy, Priority.ALWAYS);
        VBox form = new VBox(grid, vms, count);
        form.getStyleClass().add("form-body");
        VBox.setVgrow(vms, Priority.ALWAYS);
        CheckList checks =
                new CheckList(texts, texts.get("replicas.associate.choose"), List.of(AssociationCheck.values()));
        OperationDialog.Heading heading = new OperationDialog.Heading(
                texts.get("replicas.associate.title"), texts.get("replicas.associate.action"), WIDTH);
        dialog = OperationDialog.ofSeveral(context, owner, heading, form, checks, this::operations);
        policy.setOnAction(choice -> list());
        search.textProperty().subscribe(text -> list());
        vms.getSelectionModel().getSelectedItems().addListener((InvalidationListener) change -> dialog.judge());
    }

    private Label label(String key, javafx.scene.Node of) {
        Label label = new Label(context.texts().get(key));
        label.setLabelFor(of);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private String words(ReplicationPolicy each) {
        return context.texts()
                .get(
                        "replicas.associate.policy",
                        each.name(),
                        each.interval(),
                        each.targetPool(),
                        each.targetDatastore());
    }

    private void list() {
        ReplicationPolicy chosen = policy.getValue();
        if (chosen == null) {
            return;
        }
        long asked = ++question;
        String part = search.getText();
        context.jobs()
                .quietly(
                        progress ->
                                Candidates.of(context.plane(), context.scope().get(), chosen, part),
                        found -> {
                            if (asked == question) {
                                put(found);
                            }
                        });
    }

    private void put(Candidates found) {
        Set<VmId> marked = vms.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(each -> each.vm().id())
                .collect(Collectors.toSet());
        vms.getItems().setAll(found.listed());
        vms.getSelectionModel().clearSelection();
        vms.getItems().stream()
                .filter(each -> marked.contains(each.vm().id()))
                .forEach(vms.getSelectionModel()::select);
        count.setText(
                context.texts().get("replicas.associate.count", found.listed().size(), found.matching()));
    }

    private List<Operation> operations() {
        ReplicationPolicy under = policy.getValue();
        return under == null
                ? List.of()
                : vms.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .<Operation>map(vm -> new AssociateVm(vm.vm().id(), under.id()))
                        .toList();
    }

    void show() {
        dialog.show();
        search.requestFocus();
    }
}
