package peristyle.model.sample;

import java.util.List;
import peristyle.model.estate.Workload;

/**
 * What a server does in an application, and what it is given for it.
 *
 * @param name part of the VM's name
 * @param vcpus usual virtual processors
 * @param memoryGib usual memory
 * @param systemGib system disk
 * @param dataGib data disk, 0 where there is none
 * @param workload how its load behaves
 * @param guests operating systems that it is installed on
 */
record Role(String name, int vcpus, int memoryGib, int systemGib, int dataGib, Workload workload, List<String> guests) {

    private static final String DEBIAN = "Debian GNU/Linux 12 (64-bit)";
    private static final String UBUNTU = "Ubuntu Linux (64-bit)";
    private static final String RHEL8 = "Red Hat Enterprise Linux 8 (64-bit)";
    private static final String RHEL9 = "Red Hat Enterprise Linux 9 (64-bit)";
    private static final String ORACLE = "Oracle Linux 8 (64-bit)";
    private static final String SLES = "SUSE Linux Enterprise 15 (64-bit)";
    private static final String WINDOWS16 = "Microsoft Windows Server 2016 (64-bit)";
    private static final String WINDOWS19 = "Microsoft Windows Server 2019 (64-bit)";
    private static final String WINDOWS22 = "Microsoft Windows Server 2022 (64-bit)";
    private static final String WINDOWS11 = "Microsoft Windows 11 (64-bit)";
    private static final List<String> LINUX = List.of(RHEL8, RHEL9, DEBIAN, UBUNTU);
    private static final List<String> WINDOWS = List.of(WINDOWS16, WINDOWS19, WINDOWS19, WINDOWS22);

    static final Role DATABASE =
            new Role("db", 8, 32, 64, 400, Workload.DATABASE, List.of(RHEL8, RHEL9, ORACLE, WINDOWS19));
    static final Role MEMORY_DATABASE =
            new Role("hana", 16, 128, 64, 768, Workload.DATABASE, List.of(SLES, SLES, RHEL9));
    static final Role APPLICATION =
            new Role("app", 4, 16, 64, 40, Workload.OFFICE, List.of(RHEL8, RHEL9, WINDOWS19, WINDOWS22));
    static final Role WEB = new Role("web", 2, 8, 40, 0, Workload.WEB, LINUX);
    static final Role INTERFACE = new Role("api", 4, 8, 40, 0, Workload.WEB, LINUX);
    static final Role BATCH = new Role("batch", 4, 16, 64, 100, Workload.BATCH, LINUX);
    static final Role QUEUE = new Role("mq", 2, 8, 40, 40, Workload.OFFICE, LINUX);
    static final Role CACHE = new Role("cache", 2, 16, 40, 0, Workload.WEB, LINUX);
    static final Role FILES = new Role("file", 2, 8, 80, 900, Workload.OFFICE, WINDOWS);
    static final Role DIRECTORY = new Role("dc", 2, 8, 80, 0, Workload.INFRASTRUCTURE, WINDOWS);
    static final Role RESOLVER = new Role("dns", 1, 2, 20, 0, Workload.INFRASTRUCTURE, List.of(DEBIAN));
    static final Role GATEWAY = new Role("gw", 2, 4, 20, 0, Workload.INFRASTRUCTURE, List.of(DEBIAN, UBUNTU));
    static final Role DESKTOP = new Role("vdi", 2, 8, 80, 0, Workload.OFFICE, List.of(WINDOWS11));
    static final Role BUILDER = new Role("ci", 8, 16, 100, 0, Workload.DEVELOPMENT, List.of(UBUNTU, DEBIAN));
    static final Role NODE = new Role("node", 8, 32, 100, 100, Workload.WEB, List.of(UBUNTU));
    static final Role SANDBOX = new Role("dev", 2, 8, 60, 40, Workload.DEVELOPMENT, List.of(UBUNTU, RHEL9, WINDOWS22));
    static final Role HISTORIAN = new Role("hist", 4, 16, 64, 500, Workload.DATABASE, WINDOWS);
    static final Role INFERENCE = new Role("gpu", 8, 48, 100, 300, Workload.OFFICE, List.of(UBUNTU, RHEL9));
}
