package peristyle.views.backup;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.VmId;
import peristyle.model.operation.Operation;
import peristyle.model.protection.AssignBackup;
import peristyle.model.protection.RemoveBackup;
import peristyle.views.console.ConsoleContext;
import peristyle.views.form.CheckList;
import peristyle.views.form.OperationDialog;
import peristyle.views.form.Words;
import peristyle.views.text.Texts;

/** By which policy VMs are backed up until now, a choice of what it shall be, and what the rules say to that. */
final class BackupForm {

    private static final double WIDTH = 760;

    private final ConsoleContext context;
    private final List<VmId> vms;
    private final ComboBox<Wish> choice = new ComboBox<>();
    private final PolicyFields fields;
    private final OperationDialog dialog;

    /**
     * What a form starts from.
     *
     * @param title above it
     * @param now what backs the VMs up until now
     * @param policies that can be chosen
     * @param fromFile whether the estate was read from a file, so that policies exist that nobody has named yet
     * @param zones names of all zones
     */
    record Offer(String title, String now, List<BackupPolicy> policies, boolean fromFile, List<String> zones) {}

    BackupForm(ConsoleContext context, Window owner, List<VmId> vms, Offer offer) {
        this.context = context;
        this.vms = vms;
        Texts texts = context.texts();
        Label origin = new Label(texts.get(offer.fromFile ? "backup.origin.file" : "backup.origin.request"));
        origin.setWrapText(true);
        origin.setMinHeight(Region.USE_PREF_SIZE);
        origin.getStyleClass().add("muted");
        Label now = new Label(offer.now);
        now.setId("backup-now");
        now.setWrapText(true);
        fields = new PolicyFields(texts, offer.zones, this::judge);
        fields.managedProperty().bind(fields.visibleProperty());
        fields.setVisible(false);
        List<Wish> wishes = new ArrayList<>();
        offer.policies.forEach(policy -> wishes.add(new Wish.Listed(policy)));
        if (offer.fromFile) {
            wishes.add(new Wish.Unlisted());
        }
        wishes.add(new Wish.Nothing());
        choice.setId("backup-choice");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new Words<>(this::words));
        choice.getItems().setAll(wishes);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        grid.addRow(0, label("backup.now", now), now);
        grid.addRow(1, label("backup.then", choice), choice);
        GridPane.setHgrow(choice, Priority.ALWAYS);
        VBox form = new VBox(origin, grid, fields);
        form.getStyleClass().add("form-body");
        dialog = new OperationDialog(
                context,
                owner,
                new OperationDialog.Heading(offer.title, texts.get("backup.set"), WIDTH),
                form,
                new CheckList(texts, texts.get(offer.fromFile ? "backup.choose-or-fill" : "backup.choose")),
                this::operation);
        choice.setOnAction(chosen -> chosen());
    }

    private Label label(String key, javafx.scene.Node of) {
        Label label = new Label(context.texts().get(key));
        label.setLabelFor(of);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private String words(Wish wish) {
        Texts texts = context.texts();
        return switch (wish) {
            case Wish.Listed(BackupPolicy policy) ->
                texts.get("backup.words", policy.name(), zone(policy), policy.interval(), policy.retentionDays());
            case Wish.Unlisted() -> texts.get("backup.unlisted");
            case Wish.Nothing() -> texts.get("backup.none");
        };
    }

    private String zone(BackupPolicy policy) {
        return context.plane().snapshot().estate().nameOf(policy.target());
    }

    private void chosen() {
        boolean unlisted = choice.getValue() instanceof Wish.Unlisted;
        fields.setVisible(unlisted);
        dialog.fit();
        if (unlisted) {
            fields.enter();
        }
        judge();
    }

    private void judge() {
        dialog.judge();
    }

    private @Nullable Operation operation() {
        return switch (choice.getValue()) {
            case null -> null;
            case Wish.Listed(BackupPolicy policy) -> new AssignBackup(vms, policy.id());
            case Wish.Unlisted() -> fields.operation(vms);
            case Wish.Nothing() -> new RemoveBackup(vms);
        };
    }

    void show() {
        dialog.show();
        choice.requestFocus();
    }
}
