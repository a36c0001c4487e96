package peristyle.model.exchange.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Lun;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StorageSystem;
import peristyle.model.estate.UcsDomain;
import peristyle.model.hardware.HardwareStatus;
import peristyle.model.hardware.storage.ClusterStatus;
import peristyle.model.operation.Snapshot;

/** Which commands show an object on its device. */
public final class DeviceCommands {

    private final Estate estate;
    private final HardwareStatus hardware;

    private DeviceCommands(Snapshot snapshot) {
        estate = snapshot.estate();
        hardware = snapshot.hardware();
    }

    /** The commands for this object, the most telling first; none where no device's tool knows it. */
    public static List<DeviceCommand> of(Snapshot snapshot, ObjectId id) {
        DeviceCommands commands = new DeviceCommands(snapshot);
        return snapshot.estate().find(id).map(commands::of).orElse(List.of());
    }

    private List<DeviceCommand> of(EstateObject object) {
        return switch (object) {
            case UcsDomain domain -> domain(domain);
            case Chassis chassis -> chassis(chassis);
            case Blade blade -> blade(blade);
            case StorageSystem system -> storage(system);
            case StoragePool pool ->
                estate.storageSystems().find(pool.system()).map(this::pool).orElse(List.of());
            case Lun lun ->
                estate.storagePools().find(lun.storagePool()).map(this::of).orElse(List.of());
            case EdgeRouter router -> router(router);
            case CoreLink link -> ends(link);
            case Pseudowire wire ->
                estate.coreLinks().find(wire.link()).map(this::ends).orElse(List.of());
            default -> List.of();
        };
    }

    private Optional<UcsTerminal> ucs(Chassis chassis) {
        return estate.ucsDomains()
                .find(chassis.domain())
                .map(domain -> new UcsTerminal(estate, hardware.compute(), domain));
    }

    private List<DeviceCommand> domain(UcsDomain domain) {
        UcsTerminal terminal = new UcsTerminal(estate, hardware.compute(), domain);
        String prompt = terminal.prompt() + "#";
        return List.of(
                new DeviceCommand(prompt, "show fabric-interconnect", terminal::showFabricInterconnect),
                new DeviceCommand(prompt, "show chassis", terminal::showChassis),
                new DeviceCommand(prompt, "show server status", terminal::showServerStatus),
                new DeviceCommand(prompt, "show fault detail", () -> terminal.showFaultDetail(domain.id())));
    }

    private List<DeviceCommand> chassis(Chassis chassis) {
        return ucs(chassis)
                .map(terminal -> {
                    String prompt = terminal.prompt() + " /chassis #";
                    return List.of(
                            new DeviceCommand(terminal.prompt() + "#", "show chassis", terminal::showChassis),
                            new DeviceCommand(prompt, "show psu", () -> terminal.showPsu(chassis)),
                            new DeviceCommand(prompt, "show fan-module", () -> terminal.showFanModule(chassis)),
                            new DeviceCommand(prompt, "show iom", () -> terminal.showIom(chassis)),
                            new DeviceCommand(
                                    prompt, "show fault detail", () -> terminal.showFaultDetail(chassis.id())));
                })
                .orElse(List.of());
    }

    private List<DeviceCommand> blade(Blade blade) {
        return estate.chassis()
                .find(blade.chassis())
                .flatMap(this::ucs)
                .map(terminal -> List.of(
                        new DeviceCommand(
                                terminal.prompt() + " /chassis/server #",
                                "show status detail",
                                () -> terminal.showServerStatusDetail(blade)),
                        new DeviceCommand(
                                terminal.prompt() + " /chassis/server #",
                                "show fault detail",
                                () -> terminal.showFaultDetail(blade.id())),
                        new DeviceCommand(terminal.prompt() + "#", "show server status", terminal::showServerStatus)))
                .orElse(List.of());
    }

    private List<DeviceCommand> storage(StorageSystem system) {
        SvcTerminal terminal = new SvcTerminal(estate, hardware.storage(), system);
        List<DeviceCommand> commands = new ArrayList<>();
        commands.add(svc(system, "lsnode", terminal::lsnode));
        commands.add(svc(system, "lsmdiskgrp", terminal::lsmdiskgrp));
        commands.addAll(pool(system));
        return commands;
    }

    private List<DeviceCommand> pool(StorageSystem system) {
        SvcTerminal terminal = new SvcTerminal(estate, hardware.storage(), system);
        return List.of(
                svc(system, "lsarray", terminal::lsarray),
                svc(system, "lsdrive", terminal::lsdrive),
                svc(system, "lsvdisk", terminal::lsvdisk),
                svc(system, "lsrcrelationship", terminal::lsrcrelationship));
    }

    /** A cluster that serves nothing answers nobody. */
    private DeviceCommand svc(StorageSystem system, String command, Supplier<String> output) {
        boolean answers = hardware.storage()
                .cluster(system.id())
                .map(ClusterStatus::online)
                .orElse(false);
        return new DeviceCommand(
                "IBM_2145:" + system.name() + ":superuser>", command + " -delim :", answers ? output : () -> "");
    }

    private List<DeviceCommand> router(EdgeRouter router) {
        JunosTerminal terminal = new JunosTerminal(estate, hardware.network(), router);
        String prompt = "admin@" + router.name() + ">";
        return List.of(
                new DeviceCommand(prompt, "show interfaces terse", terminal::showInterfacesTerse),
                new DeviceCommand(prompt, "show vpls connections", terminal::showVplsConnections));
    }

    private List<DeviceCommand> ends(CoreLink link) {
        List<DeviceCommand> commands = new ArrayList<>();
        estate.edgeRouters().find(link.from()).ifPresent(router -> commands.addAll(router(router)));
        estate.edgeRouters().find(link.to()).ifPresent(router -> commands.addAll(router(router)));
        return commands;
    }
}
