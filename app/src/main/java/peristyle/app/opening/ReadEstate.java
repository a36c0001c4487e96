package peristyle.app.opening;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.exchange.imports.Inventories;
import peristyle.model.exchange.inventory.ImportedEstate;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryEstate;
import peristyle.model.sample.SampleEstate;
import peristyle.model.store.Origin;

/**
 * An estate that was made or read just now.
 *
 * @param source where it came from
 * @param estate what it holds
 * @param imported the file that it was read from, empty where it was made
 */
record ReadEstate(EstateSource source, Estate estate, Optional<Imported> imported) {

    static ReadEstate from(EstateSource source, Catalog catalog) {
        return switch (source) {
            case EstateSource.Sample sample ->
                new ReadEstate(sample, SampleEstate.generate(sample.size(), sample.seed(), catalog), Optional.empty());
            case EstateSource.Inventory file -> {
                Inventory inventory = Inventories.read(file.file());
                ImportedEstate built = InventoryEstate.build(inventory, catalog);
                yield new ReadEstate(
                        file,
                        built.estate(),
                        Optional.of(new Imported(
                                inventory.totals(), built.estate().pools().size(), built.report())));
            }
        };
    }

    Origin origin(String version) {
        @Nullable
        String file = source instanceof EstateSource.Inventory inventory
                ? inventory.file().toAbsolutePath().toString()
                : null;
        return new Origin(source.label(), source.seed(), file, version);
    }
}
