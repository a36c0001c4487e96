package peristyle.model.exchange.rvtools;

/** The tables of an export that are of use here, with their exact names. */
enum Tab {
    INFO("vInfo"),
    CPU("vCPU"),
    MEMORY("vMemory"),
    DISK("vDisk"),
    PARTITION("vPartition"),
    NETWORK("vNetwork"),
    SNAPSHOT("vSnapshot"),
    TOOLS("vTools"),
    RESOURCE_POOL("vRP"),
    CLUSTER("vCluster"),
    HOST("vHost"),
    PORT("vPort"),
    DISTRIBUTED_PORT("dvPort"),
    DATASTORE("vDatastore"),
    METADATA("vMetaData");

    private final String title;

    Tab(String title) {
        this.title = title;
    }

    /** Its name in the file. */
    String title() {
        return title;
    }
}
