package peristyle.views.planning.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.plan.FailureCase;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.PlannedHost;
import peristyle.views.text.Texts;

/** What the picture of packed hosts shows, in words. */
final class HostWords {

    private static final String AREA = "planning-screen.picture.";
    private static final int MOST_NAMES = 12;

    private final Texts texts;
    private final Map<String, DemandVm> vms;

    HostWords(Texts texts, Map<String, DemandVm> vms) {
        this.texts = texts;
        this.vms = vms;
    }

    String title(PlannedCpool cpool) {
        return say("title", cpool.name(), cpool.bladeClass(), cpool.zone(), cpool.side());
    }

    /** Hosts, bound, reserve, activated memory and how full it is. */
    String facts(PlannedCpool cpool, PackedHosts packed) {
        return say(
                "facts",
                cpool.hosts().size(),
                cpool.bound().hosts(),
                cpool.bound().binding(),
                cpool.spareHosts(),
                cpool.activatedMemoryMib(),
                memory(packed),
                processors(packed));
    }

    private static double memory(PackedHosts packed) {
        return packed.bars().stream()
                .mapToDouble(PackedHosts.Bar::memory)
                .average()
                .orElse(0);
    }

    private static double processors(PackedHosts packed) {
        return packed.bars().stream()
                .filter(bar -> !bar.failed())
                .mapToDouble(PackedHosts.Bar::processors)
                .average()
                .orElse(0);
    }

    /** The whole picture for who cannot see it: the facts, and each host's fullness. */
    String spoken(PlannedCpool cpool, PackedHosts packed) {
        StringBuilder words = new StringBuilder(facts(cpool, packed));
        for (PackedHosts.Bar bar : packed.bars()) {
            words.append(' ');
            words.append(
                    bar.failed()
                            ? say("spoken.failed", bar.name())
                            : say("spoken.host", bar.name(), bar.memory(), bar.processors()));
        }
        return words.toString();
    }

    /** The host that is looked at, and what happens when it fails. */
    String of(PlannedCpool cpool, HostPick pick) {
        PlannedHost host = cpool.hosts().get(pick.host());
        String holds = say(
                "host",
                host.name(),
                host.vms().size(),
                host.load().memoryMib(),
                cpool.limit().memoryMib(),
                host.load().milliVcpus() / 1000.0,
                cpool.limit().milliVcpus() / 1000.0,
                names(host.vms()));
        return holds + "\n" + failure(cpool, pick);
    }

    private String failure(PlannedCpool cpool, HostPick pick) {
        Optional<FailureCase> failure = cpool.proof().cases().stream()
                .filter(each -> each.failed().equals(List.of(pick.host())))
                .findFirst();
        if (failure.isEmpty()) {
            return say("host.not-packed");
        }
        FailureCase happens = failure.get();
        if (!happens.holds()) {
            return say("host.stranded", happens.stranded().size(), names(happens.stranded()));
        }
        long onto = happens.restarts().stream()
                .mapToInt(FailureCase.Landing::host)
                .distinct()
                .count();
        return pick.failing()
                ? say(
                        "host.fails",
                        happens.restarts().size(),
                        onto,
                        happens.moves().size())
                : say("host.survives", happens.restarts().size(), onto);
    }

    private String names(List<String> ids) {
        List<String> named = ids.stream().limit(MOST_NAMES).map(this::name).toList();
        String list = String.join(", ", named);
        return ids.size() > MOST_NAMES ? say("names.more", list, ids.size() - MOST_NAMES) : list;
    }

    private String name(String id) {
        DemandVm vm = vms.get(id);
        return vm == null ? id : vm.name();
    }

    /** What the mouse points at. */
    String pointed(PlannedCpool cpool, HostsCanvas.Pointed pointed) {
        PlannedHost host = cpool.hosts().get(pointed.host());
        DemandVm vm = pointed.vm() == null ? null : vms.get(pointed.vm());
        return vm == null
                ? say(
                        "pointed.host",
                        host.name(),
                        host.vms().size(),
                        host.load().memoryMib())
                : say(
                        "pointed.vm",
                        vm.name(),
                        vm.compute().memoryMib(),
                        vm.compute().vcpus(),
                        host.name());
    }

    private String say(String key, Object... arguments) {
        return texts.get(AREA + key, arguments);
    }
}
