package peristyle.views.replicas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Platform;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.Vm;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.protection.AssociateVm;
import peristyle.views.console.Scope;

/**
 * VMs that could come under a policy: the compatible first, then those against which something stands.
 *
 * @param listed at most {@link #MOST}
 * @param matching how many there are by their name
 */
record Candidates(List<Candidate> listed, int matching) {

    /** More lines than anyone reads; the search narrows. */
    static final int MOST = 200;

    /** A VM, and what stands against it. */
    record Candidate(Vm vm, List<Problem> reasons) {}

    /** Asks the rules about those that match. May take a while: off the JavaFX thread. */
    static Candidates of(ControlPlane plane, Scope scope, ReplicationPolicy policy, String search) {
        Estate estate = plane.snapshot().estate();
        String part = search.strip().toLowerCase(Locale.ROOT);
        List<Vm> matching = estate.vms().stream()
                .filter(vm -> vm.name().toLowerCase(Locale.ROOT).contains(part))
                .filter(vm -> !vm.template() && scope.holds(estate, vm))
                .sorted(Comparator.comparing((Vm vm) -> !vm.tenant().equals(policy.tenant()))
                        .thenComparing(vm -> estate.pools()
                                .find(vm.pool())
                                .map(pool -> pool.platform() != platformOf(policy, estate))
                                .orElse(true))
                        .thenComparing(Vm::name))
                .toList();
        List<Candidate> judged = new ArrayList<>();
        for (Vm vm : matching.subList(0, Math.min(MOST, matching.size()))) {
            Verdict verdict = plane.judge(new AssociateVm(vm.id(), policy.id()));
            judged.add(new Candidate(vm, verdict instanceof Verdict.Refused refused ? refused.reasons() : List.of()));
        }
        judged.sort(Comparator.comparing(each -> !each.reasons().isEmpty()));
        return new Candidates(judged, matching.size());
    }

    private static Platform platformOf(ReplicationPolicy policy, Estate estate) {
        return estate.datastores().get(policy.targetDatastore()).platform();
    }
}
