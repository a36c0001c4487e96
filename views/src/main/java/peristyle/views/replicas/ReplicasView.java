package peristyle.views.replicas;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ReplicationPolicyId;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Subscription;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.ScreenView;
import peristyle.views.layout.Layout;

/** The screen of replicas and of the policies that make them. */
public final class ReplicasView implements ScreenView {

    private final ConsoleContext context;
    private final Parent root;
    private final ReplicasPane replicas;
    private final PoliciesPane policies;
    private javafx.util.Subscription scope = javafx.util.Subscription.EMPTY;
    private @Nullable Subscription snapshots;

    @FXML
    private Label summary;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab replicasTab;

    @FXML
    private Tab policiesTab;

    /** The screen, in this console. */
    @SuppressWarnings("NullAway.Init") // fields come from the layout
    public ReplicasView(ConsoleContext context) {
        this.context = context;
        root = Layout.REPLICAS.load(this, context.texts());
        replicas = new ReplicasPane(context);
        policies = new PoliciesPane(context);
        replicasTab.setContent(replicas);
        policiesTab.setContent(policies);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        replicas.shown();
        policies.shown();
        snapshots = context.bridge().follow(this::summarise);
        scope = context.scope().subscribe(() -> summarise(context.bridge().newest()));
    }

    private void summarise(Snapshot snapshot) {
        summary.setText(Standing.of(snapshot, context.scope().get()).words(context.texts()));
    }

    @Override
    public void hidden() {
        replicas.hidden();
        policies.hidden();
        scope.unsubscribe();
        if (snapshots != null) {
            snapshots.cancel();
        }
    }

    @Override
    public void select(ObjectId id) {
        if (id instanceof ReplicationPolicyId) {
            tabs.getSelectionModel().select(policiesTab);
            policies.select(id);
        } else {
            tabs.getSelectionModel().select(replicasTab);
            replicas.select(id);
        }
    }

    /** What was chosen and looked at stays so in another language: the next click must not be about another replica. */
    @Override
    public void inherit(ScreenView former) {
        if (former instanceof ReplicasView before) {
            tabs.getSelectionModel().select(before.tabs.getSelectionModel().getSelectedIndex());
            replicas.inherit(before.replicas);
            policies.inherit(before.policies);
        }
    }
}
