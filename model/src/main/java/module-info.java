/** What is true, without a window: vocabulary, rules, operations, emulator, planning, store. */
module peristyle.model {
    requires peristyle.resources;
    requires static org.jspecify;
    requires org.slf4j;
    requires java.sql;
    requires com.h2database;
    requires flyway.core;
    requires de.siegmar.fastcsv;
    requires tools.jackson.core;

    exports peristyle.model.catalog;
    exports peristyle.model.emulator;
    exports peristyle.model.estate;
    exports peristyle.model.exchange.events;
    exports peristyle.model.exchange.inventory;
    exports peristyle.model.exchange.rvtools;
    exports peristyle.model.exchange.sheet;
    exports peristyle.model.hardware;
    exports peristyle.model.operation;
    exports peristyle.model.planning.packing;
    exports peristyle.model.problem;
    exports peristyle.model.protection;
    exports peristyle.model.rule;
    exports peristyle.model.sample;
    exports peristyle.model.store;
    exports peristyle.model.telemetry;
}
