package peristyle.model.sample;

import static peristyle.model.sample.Role.APPLICATION;
import static peristyle.model.sample.Role.BATCH;
import static peristyle.model.sample.Role.BUILDER;
import static peristyle.model.sample.Role.CACHE;
import static peristyle.model.sample.Role.DATABASE;
import static peristyle.model.sample.Role.DESKTOP;
import static peristyle.model.sample.Role.DIRECTORY;
import static peristyle.model.sample.Role.FILES;
import static peristyle.model.sample.Role.GATEWAY;
import static peristyle.model.sample.Role.HISTORIAN;
import static peristyle.model.sample.Role.INFERENCE;
import static peristyle.model.sample.Role.INTERFACE;
import static peristyle.model.sample.Role.MEMORY_DATABASE;
import static peristyle.model.sample.Role.NODE;
import static peristyle.model.sample.Role.QUEUE;
import static peristyle.model.sample.Role.RESOLVER;
import static peristyle.model.sample.Role.SANDBOX;
import static peristyle.model.sample.Role.WEB;

import java.util.List;

/**
 * An application of a bank, a factory or their offices.
 *
 * @param name first part of its VMs' names
 * @param criticality how much its loss would hurt
 * @param roles one for each server of an instance
 */
record Application(String name, Criticality criticality, List<Role> roles) {

    /** How much the loss of an application hurts: the advice of OR-5 goes by it. */
    enum Criticality {
        CRITICAL,
        BUSINESS,
        DEVELOPMENT
    }

    /** What runs on general-purpose blades. */
    static final List<Application> GENERAL = List.of(
            critical("corebk", DATABASE, DATABASE, APPLICATION, APPLICATION, BATCH, QUEUE),
            critical("cards", DATABASE, INTERFACE, INTERFACE, QUEUE),
            critical("swift", DATABASE, APPLICATION, GATEWAY),
            critical("mes", DATABASE, APPLICATION, WEB, WEB, WEB),
            critical("scada", HISTORIAN, APPLICATION, APPLICATION, GATEWAY),
            critical("erp", DATABASE, DATABASE, APPLICATION, APPLICATION, WEB, WEB, BATCH),
            critical("iam", DATABASE, INTERFACE, INTERFACE),
            business("wms", DATABASE, APPLICATION, WEB),
            business("plm", DATABASE, APPLICATION, FILES),
            business("crm", DATABASE, APPLICATION, APPLICATION, WEB, CACHE),
            business("treasury", DATABASE, APPLICATION, BATCH),
            business("portal", DATABASE, WEB, WEB, WEB, CACHE),
            business("hr", DATABASE, APPLICATION, WEB),
            business("mail", APPLICATION, APPLICATION, GATEWAY),
            business("bi", DATABASE, BATCH, BATCH, WEB),
            business("docs", FILES, WEB, APPLICATION),
            business("office", DIRECTORY, DIRECTORY, RESOLVER, FILES),
            business("desk", DESKTOP, DESKTOP, DESKTOP, DESKTOP, DESKTOP, DESKTOP),
            business("monit", DATABASE, WEB, GATEWAY),
            business("k8s", NODE, NODE, NODE),
            development("build", BUILDER, BUILDER, WEB),
            development("lab", SANDBOX, SANDBOX, SANDBOX, SANDBOX));

    /** What the blades with the most memory are bought for. */
    static final List<Application> LARGE_MEMORY = List.of(
            critical("sap", MEMORY_DATABASE, APPLICATION, APPLICATION, APPLICATION),
            critical("dwh", DATABASE, DATABASE, BATCH, BATCH),
            critical("risk", MEMORY_DATABASE, BATCH, BATCH),
            business("bw", MEMORY_DATABASE, APPLICATION, WEB));

    /** What the blades with GPUs are bought for; its inference servers ask for one (BL-3). */
    static final List<Application> WITH_GPU = List.of(
            business("fraud", INFERENCE, INTERFACE, DATABASE),
            business("vision", INFERENCE, INFERENCE, FILES),
            development("ml", INFERENCE, SANDBOX, SANDBOX));

    private static Application critical(String name, Role... roles) {
        return new Application(name, Criticality.CRITICAL, List.of(roles));
    }

    private static Application business(String name, Role... roles) {
        return new Application(name, Criticality.BUSINESS, List.of(roles));
    }

    private static Application development(String name, Role... roles) {
        return new Application(name, Criticality.DEVELOPMENT, List.of(roles));
    }
}
