package peristyle.model.catalog;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A catalogue as the text of a file that {@link CatalogFile} reads as the same catalogue. */
public final class CatalogText {

    private CatalogText() {}

    /** The text of this catalogue, with its end of line. */
    public static String of(Catalog catalog) {
        StringWriter text = new StringWriter();
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        try (JsonGenerator json = new JsonFactory().createGenerator(pretty, text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("bladeClasses");
            catalog.bladeClasses().forEach(each -> write(json, each));
            json.writeEndArray();
            json.writeArrayPropertyStart("storageClasses");
            catalog.storageClasses().forEach(each -> write(json, each));
            json.writeEndArray();
            json.writeArrayPropertyStart("skus");
            catalog.skus().forEach(each -> write(json, each));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, BladeClass blade) {
        json.writeStartObject();
        json.writeStringProperty("id", blade.id());
        json.writeStringProperty("name", blade.name());
        json.writeNumberProperty("memoryGib", blade.memoryGib());
        json.writeNumberProperty("baseGhz", blade.baseGhz());
        json.writeNumberProperty("turboGhz", blade.turboGhz());
        json.writeStringProperty("processor", blade.processor());
        json.writeNumberProperty("cores", blade.cores());
        json.writeNumberProperty("threads", blade.threads());
        json.writeNumberProperty("networkPorts", blade.networkPorts());
        json.writeNumberProperty("portGbps", blade.portGbps());
        json.writeNumberProperty("gpus", blade.gpus());
        if (blade.gpuModel() != null) {
            json.writeStringProperty("gpuModel", blade.gpuModel());
        }
        json.writeStringProperty("chassisModel", blade.chassisModel());
        json.writeStringProperty("sku", blade.sku());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, StorageClass storage) {
        json.writeStartObject();
        json.writeStringProperty("id", storage.id());
        json.writeStringProperty("name", storage.name());
        json.writeNumberProperty("iopsPerTib", storage.iopsPerTib());
        json.writeNumberProperty("unitGib", storage.unitGib());
        json.writeStringProperty("use", storage.use().name());
        json.writeBooleanProperty("globalMirror", storage.globalMirror());
        json.writeStringProperty("sku", storage.sku());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Sku sku) {
        json.writeStartObject();
        json.writeStringProperty("id", sku.id());
        json.writeStringProperty("name", sku.name());
        json.writeStringProperty("unit", sku.unit());
        json.writeEndObject();
    }
}
