package peristyle.model.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import peristyle.model.catalog.LocatedJson.Items;
import peristyle.model.catalog.LocatedJson.Spot;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * The catalogue as a file (BL-2): JSON in UTF-8 with the lists {@code bladeClasses}, {@code storageClasses} and
 * {@code skus}. More classes may be added to it; those of sections 2 and 4 of the rules must stay.
 */
public final class CatalogFile {

    /** Larger files are refused unread, bytes. */
    static final int LARGEST = 1 << 20;

    /** Every one of these must be in a catalogue (section 2 of the rules). */
    static final List<String> BLADE_CLASSES = List.of("eco", "standard", "advance", "perf1", "perf2", "perf3", "perf4");

    /** Every one of these must be in a catalogue (section 4 of the rules). */
    static final List<String> STORAGE_CLASSES =
            List.of("essential", "standard", "premium", "enterprise", "ultra", "mass", "backup");

    private static final String SHIPPED = "peristyle/catalog/catalog.json";

    private CatalogFile() {}

    /** The catalogue that the program ships. */
    public static Catalog shipped() {
        return parse(SHIPPED, shippedText());
    }

    /** The shipped file as it is written: what an operator starts from who replaces it. */
    public static String shippedText() {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + SHIPPED);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new ProblemException(
                    Problem.of("catalog.unreadable", SHIPPED, String.valueOf(failed.getMessage())), failed);
        }
    }

    /**
     * The catalogue in this file.
     *
     * @throws ProblemException {@code catalog.*}, with the line and the column of what is wrong
     */
    public static Catalog read(Path file) {
        String name = file.toString();
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new ProblemException(Problem.of("catalog.too-large", name, size, LARGEST));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return parse(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException missing) {
            throw new ProblemException(Problem.of("catalog.not-found", name), missing);
        } catch (CharacterCodingException foreign) {
            throw new ProblemException(Problem.of("catalog.not-utf8", name), foreign);
        } catch (IOException failed) {
            throw new ProblemException(
                    Problem.of("catalog.unreadable", name, String.valueOf(failed.getMessage())), failed);
        }
    }

    /**
     * The catalogue in this text; problems name it as {@code file}.
     *
     * @throws ProblemException {@code catalog.*}, with the line and the column of what is wrong
     */
    public static Catalog parse(String file, String text) {
        if (text.isBlank()) {
            throw new ProblemException(Problem.of("catalog.empty", file));
        }
        Set<String> lists = Set.of("bladeClasses", "storageClasses", "skus");
        CatalogEntry root = new CatalogEntry(file, JsonReader.read(file, text), "catalog", lists);
        List<BladeClass> blades = list(
                file, root, "bladeClasses", CatalogFields.BLADE, CatalogFields::blade, BLADE_CLASSES, BladeClass::id);
        List<StorageClass> storage = list(
                file,
                root,
                "storageClasses",
                CatalogFields.STORAGE,
                CatalogFields::storage,
                STORAGE_CLASSES,
                StorageClass::id);
        List<Sku> skus = list(file, root, "skus", CatalogFields.SKU, CatalogFields::sku, Service.skus(), Sku::id);
        return new Catalog(blades, storage, skus);
    }

    private static <T> List<T> list(
            String file,
            CatalogEntry root,
            String name,
            Set<String> known,
            Function<CatalogEntry, T> make,
            List<String> mustHave,
            Function<T, String> id) {
        if (!(root.required(name) instanceof Items items)) {
            throw CatalogEntry.wrongType(file, root.required(name), name, JsonType.LIST);
        }
        List<T> made = new ArrayList<>();
        Map<String, Spot> seen = new HashMap<>();
        for (LocatedJson json : items.values()) {
            CatalogEntry entry = new CatalogEntry(file, json, name, known);
            T object = make.apply(entry);
            Spot first = seen.putIfAbsent(id.apply(object), entry.spot());
            if (first != null) {
                throw entry.problem("catalog.duplicate-id", entry.spot(), name, id.apply(object), first.line());
            }
            made.add(object);
        }
        for (String required : mustHave) {
            if (!seen.containsKey(required)) {
                throw CatalogEntry.problem(file, "catalog.entry-missing", items.spot(), name, required);
            }
        }
        return made;
    }
}
