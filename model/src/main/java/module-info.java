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
    requires org.dhatim.fastexcel;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.fontbox;

    exports peristyle.model.catalog;
    exports peristyle.model.emulator;
    exports peristyle.model.drill;
    exports peristyle.model.estate;
    exports peristyle.model.exchange.demand;
    exports peristyle.model.exchange.events;
    exports peristyle.model.exchange.imports;
    exports peristyle.model.exchange.inventory;
    exports peristyle.model.exchange.plain;
    exports peristyle.model.exchange.plan;
    exports peristyle.model.exchange.plan.json;
    exports peristyle.model.exchange.plan.table;
    exports peristyle.model.exchange.rvtools;
    exports peristyle.model.exchange.sheet;
    exports peristyle.model.exchange.terminal;
    exports peristyle.model.hardware;
    exports peristyle.model.hardware.fault;
    exports peristyle.model.hardware.network;
    exports peristyle.model.hardware.storage;
    exports peristyle.model.operation;
    exports peristyle.model.planning.demand;
    exports peristyle.model.planning.forecast;
    exports peristyle.model.planning.packing;
    exports peristyle.model.planning.plan;
    exports peristyle.model.planning.scenario;
    exports peristyle.model.planning.settings;
    exports peristyle.model.planning.whatif;
    exports peristyle.model.problem;
    exports peristyle.model.protection;
    exports peristyle.model.rule;
    exports peristyle.model.sample;
    exports peristyle.model.store;
    exports peristyle.model.telemetry;
}
