package peristyle.model.exchange.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import peristyle.model.catalog.Catalog;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryEstate;
import peristyle.model.problem.ProblemException;

/** Everything that is done with an inventory file: read it, make an estate of it, replace its names. */
final class FuzzTarget {

    private static final byte[] KEY = "a key for fuzzing".getBytes(StandardCharsets.UTF_8);

    private FuzzTarget() {}

    /** Reads the file; true where it could be read, false where it was refused with a reason. */
    static boolean read(Path file, Catalog catalog) {
        try {
            Inventory inventory = Inventories.read(
                    List.of(file), new ReadOptions(Optional.of(new Pseudonyms(KEY))), ReadProgress.NONE);
            InventoryEstate.build(inventory, catalog);
            return true;
        } catch (ProblemException refused) {
            if (!refused.problem().code().startsWith("inventory.")) {
                throw new AssertionError(refused.problem().code(), refused);
            }
            return false;
        }
    }
}
