package peristyle.model.exchange.terminal;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Blade;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.ChassisId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.UcsDomain;
import peristyle.model.hardware.blade.BladeStatus;
import peristyle.model.hardware.blade.ChassisStatus;
import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.blade.DomainStatus;
import peristyle.model.hardware.blade.PartState;
import peristyle.model.hardware.blade.UcsFault;
import peristyle.model.hardware.fault.FaultKind;

/**
 * What the command line of UCS Manager prints of one domain. Columns that nothing here knows are left out, not filled in; what
 * is unknown is empty.
 */
public final class UcsTerminal {

    private static final List<String> FABRICS = List.of("A", "B");
    private static final List<String> SIDES = List.of("Left", "Right");
    private static final String INDENT = "    ";
    private static final int FANS_A_TRAY = 1;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Estate estate;
    private final ComputeStatus status;
    private final UcsDomain domain;

    /** The command line of this domain. */
    public UcsTerminal(Estate estate, ComputeStatus status, UcsDomain domain) {
        this.estate = estate;
        this.status = status;
        this.domain = domain;
    }

    /** What stands before each command: the domain's name and the fabric interconnect that answers. */
    public String prompt() {
        Optional<DomainStatus> now = status.domain(domain.id());
        boolean first =
                now.map(known -> known.interconnects().getFirst().serves()).orElse(true);
        return domain.name() + (first ? "-A" : "-B");
    }

    /** Whether any of the two fabric interconnects answers. */
    private boolean answers() {
        return status.domain(domain.id())
                .map(now -> now.interconnects().stream().anyMatch(PartState::serves))
                .orElse(false);
    }

    /** {@code show fabric-interconnect}: empty, as everything else, where neither answers. */
    public String showFabricInterconnect() {
        if (!answers()) {
            return "";
        }
        Columns columns = new Columns(INDENT, "ID", "Operability");
        DomainStatus now = status.domain(domain.id()).orElseThrow();
        for (int fabric = 0; fabric < FABRICS.size(); fabric++) {
            columns.line(FABRICS.get(fabric), word(now.interconnects().get(fabric)));
        }
        return "Fabric Interconnect:\n" + columns.print();
    }

    /** {@code show chassis} */
    public String showChassis() {
        if (!answers()) {
            return "";
        }
        Columns columns = new Columns(INDENT, "Chassis", "Overall Status", "Admin State");
        for (Chassis chassis : chassis()) {
            columns.line(chassis.number(), overall(chassis), "Acknowledged");
        }
        return "Chassis:\n" + columns.print();
    }

    /** {@code show iom} of a chassis. */
    public String showIom(Chassis chassis) {
        if (!answers()) {
            return "";
        }
        Columns columns = new Columns(INDENT, "ID", "Side", "Fabric ID", "Overall Status");
        List<PartState> states = of(chassis).map(ChassisStatus::ioModules).orElse(List.of());
        for (int module = 0; module < states.size(); module++) {
            columns.line(module + 1, SIDES.get(module), FABRICS.get(module), word(states.get(module)));
        }
        return "IOM:\n" + columns.print();
    }

    /** {@code show psu} of a chassis. */
    public String showPsu(Chassis chassis) {
        return parts("PSU", chassis, of(chassis).map(ChassisStatus::supplies).orElse(List.of()));
    }

    private String parts(String title, Chassis chassis, List<PartState> states) {
        if (!answers()) {
            return "";
        }
        Columns columns = new Columns(INDENT, "Chassis", title, "Overall Status");
        for (int part = 0; part < states.size(); part++) {
            columns.line(chassis.number(), part + 1, word(states.get(part)));
        }
        return title + ":\n" + columns.print();
    }

    /** {@code show fan-module} of a chassis. */
    public String showFanModule(Chassis chassis) {
        if (!answers()) {
            return "";
        }
        Columns columns = new Columns(INDENT, "Tray", "Module", "Overall Status");
        List<PartState> states = of(chassis).map(ChassisStatus::fans).orElse(List.of());
        for (int fan = 0; fan < states.size(); fan++) {
            columns.line(FANS_A_TRAY, fan + 1, word(states.get(fan)));
        }
        return "Fan Module:\n" + columns.print();
    }

    /** {@code show server status}: every blade of the domain. */
    public String showServerStatus() {
        if (!answers()) {
            return "";
        }
        Columns columns = new Columns("", "Server", "Slot Status", "Availability", "Overall Status", "Discovery");
        for (Chassis chassis : chassis()) {
            for (Blade blade : blades(chassis)) {
                columns.line(
                        server(chassis, blade),
                        "Equipped",
                        host(blade).isPresent() ? "Unavailable" : "Available",
                        overall(blade),
                        discovery(blade));
            }
        }
        return columns.print();
    }

    /** {@code show server status detail} of one blade. */
    public String showServerStatusDetail(Blade blade) {
        Chassis in = estate.chassis().find(blade.chassis()).orElse(null);
        if (!answers() || in == null) {
            return "";
        }
        @Nullable BladeStatus now = status.blade(blade.id()).orElse(null);
        String paths = now == null ? "" : paths(now);
        return "Server " + server(in, blade) + ":\n"
                + field("Name", host(blade).map(Host::name).orElse(""))
                + field("Slot Status", "Equipped")
                + field("Conn Path", "A,B")
                + field("Conn Status", paths)
                + field("Availability", host(blade).isPresent() ? "Unavailable" : "Available")
                + field("Admin State", "In Service")
                + field("Overall Status", overall(blade))
                + field("Oper Qualifier", qualifier(now))
                + field("Discovery", discovery(blade));
    }

    /** {@code show fault detail} of a domain, a chassis or a blade: the newest first. */
    public String showFaultDetail(ObjectId subject) {
        if (!answers()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (UcsFault fault : faults(subject).reversed()) {
            text.append(field("Severity", title(fault.severity().nativeName())))
                    .append(field("Code", fault.code().code()))
                    .append(field("Last Transition Time", TIME.format(fault.changed())))
                    .append(field("Status", title(fault.stage().nativeName())))
                    .append(field("Affected Object", fault.distinguishedName()))
                    .append(field("Cause", title(fault.code().cause().replace('-', ' '))))
                    .append(field("Occurrences", String.valueOf(fault.occurrences())))
                    .append(field("Creation Time", TIME.format(fault.created())))
                    .append(field(
                            "Original Severity", title(fault.code().severity().nativeName())))
                    .append('\n');
        }
        return text.toString();
    }

    private List<UcsFault> faults(ObjectId subject) {
        return subject.equals(domain.id())
                ? status.faults().stream().filter(this::own).toList()
                : status.faultsOf(subject);
    }

    /** Whether a fault was raised for this domain, a chassis of it, or a blade in one. */
    private boolean own(UcsFault fault) {
        return switch (fault.subject()) {
            case BladeId blade ->
                estate.blades()
                        .find(blade)
                        .flatMap(found -> estate.chassis().find(found.chassis()))
                        .filter(in -> in.domain().equals(domain.id()))
                        .isPresent();
            case ChassisId chassis ->
                estate.chassis()
                        .find(chassis)
                        .filter(in -> in.domain().equals(domain.id()))
                        .isPresent();
            default -> fault.subject().equals(domain.id());
        };
    }

    private static String title(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String field(String name, String value) {
        return (INDENT + name + ": " + value).stripTrailing() + "\n";
    }

    private static String paths(BladeStatus now) {
        boolean first = now.network().getFirst() || now.storage().getFirst();
        boolean second = now.network().getLast() || now.storage().getLast();
        return first && second ? "A,B" : first ? "A" : second ? "B" : "Unknown";
    }

    /** What stands behind a status that is not Ok. */
    private static String qualifier(@Nullable BladeStatus now) {
        if (now == null || now.troubles().isEmpty()) {
            return "N/A";
        }
        boolean memory = now.troubles().contains(FaultKind.DIMM_UNCORRECTABLE)
                || now.troubles().contains(FaultKind.DIMM_CORRECTABLE);
        return memory ? "Memory" : "N/A";
    }

    private List<Chassis> chassis() {
        return estate.chassis().stream()
                .filter(each -> each.domain().equals(domain.id()))
                .sorted(Comparator.comparingInt(Chassis::number))
                .toList();
    }

    private List<Blade> blades(Chassis chassis) {
        return estate.blades().stream()
                .filter(each -> each.chassis().equals(chassis.id()))
                .sorted(Comparator.comparingInt(Blade::slot))
                .toList();
    }

    private Optional<Host> host(Blade blade) {
        return estate.hosts().stream()
                .filter(each -> blade.id().equals(each.blade()))
                .findFirst();
    }

    private static String server(Chassis chassis, Blade blade) {
        return chassis.number() + "/" + blade.slot();
    }

    private Optional<ChassisStatus> of(Chassis chassis) {
        return status.chassis(chassis.id());
    }

    private String overall(Chassis chassis) {
        return of(chassis)
                .map(now -> now.state() == PartState.POWERED_OFF
                        ? "Inoperable"
                        : now.clock() < 1 && now.boardCelsius() > now.intakeCelsius() && hot(now)
                                ? "Thermal Problem"
                                : now.supplies().contains(PartState.INOPERABLE) ? "Power Problem" : "Operable")
                .orElse("");
    }

    /** Whether heat, not lack of power, slows it. */
    private static boolean hot(ChassisStatus now) {
        return now.fans().contains(PartState.INOPERABLE) || !now.supplies().contains(PartState.INOPERABLE);
    }

    private String overall(Blade blade) {
        return status.blade(blade.id())
                .map(now -> switch (now.state()) {
                    case OPERABLE -> "Ok";
                    case DEGRADED -> "Degraded";
                    case POWERED_OFF -> "Power Off";
                    case INOPERABLE -> "Inoperable";
                })
                .orElse("");
    }

    private String discovery(Blade blade) {
        return status.blade(blade.id())
                .map(now -> now.state() == PartState.POWERED_OFF ? "" : "Complete")
                .orElse("");
    }

    private static String word(PartState state) {
        return switch (state) {
            case OPERABLE -> "Operable";
            case DEGRADED -> "Degraded";
            case POWERED_OFF -> "Powered Off";
            case INOPERABLE -> "Inoperable";
        };
    }
}
