package peristyle.views.replicas;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Platform;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.telemetry.Metric;
import peristyle.views.console.ConsoleContext;

/** Where replicas can lie: zone and pool, below them their storages with free space; what cannot be used says why. */
final class TargetTree extends TreeView<TargetLine> {

    private final ConsoleContext context;

    TargetTree(ConsoleContext context) {
        this.context = context;
        setId("policy-target");
        setShowRoot(false);
        setAccessibleText(context.texts().get("replicas.policy.target"));
        setCellFactory(tree -> new TargetCell(context.texts()));
    }

    /** Lists what this method can use; {@code toTarget} is what choosing a target would ask for. */
    void list(ReplicationMethod method, Function<Target, Operation> toTarget, @Nullable Target chosen) {
        Snapshot snapshot = context.plane().snapshot();
        Estate estate = snapshot.estate();
        Platform platform = method == ReplicationMethod.OPENIAAS_VM ? Platform.OPENIAAS : Platform.VMWARE;
        TreeItem<TargetLine> root = new TreeItem<>();
        TreeItem<TargetLine> wanted = null;
        for (ComputePool pool : estate.pools()) {
            if (pool.platform() != platform || !context.scope().get().holds(estate, pool)) {
                continue;
            }
            String name = estate.nameOf(pool.zone()) + " / " + pool.name();
            TreeItem<TargetLine> place = new TreeItem<>(new TargetLine(name, null, 0, 0, List.of()));
            place.setExpanded(true);
            for (Datastore storage : estate.relations().datastoresIn(pool.zone())) {
                if (storage.pools().contains(pool.id())) {
                    Target target = new Target(pool.id(), storage.id(), storage.tenant());
                    TreeItem<TargetLine> item =
                            new TreeItem<>(line(snapshot, storage, target, reasons(toTarget.apply(target))));
                    place.getChildren().add(item);
                    wanted = target.equals(chosen) ? item : wanted;
                }
            }
            root.getChildren().add(place);
        }
        setRoot(root);
        if (wanted != null) {
            getSelectionModel().select(wanted);
            scrollTo(Math.max(0, getRow(wanted) - 2));
        }
    }

    private static TargetLine line(Snapshot snapshot, Datastore storage, Target target, List<Problem> reasons) {
        float used = snapshot.situation().value(Metric.DATASTORE_USED, storage.id());
        return new TargetLine(storage.name(), target, storage.sizeMib(), storage.sizeMib() - used, reasons);
    }

    private List<Problem> reasons(Operation operation) {
        return context.plane().judge(operation) instanceof Verdict.Refused refused
                ? refused.reasons().stream()
                        .filter(each -> each.code().startsWith("protection.target"))
                        .filter(each -> !each.code().equals("protection.target-in-use"))
                        .toList()
                : List.of();
    }
}
