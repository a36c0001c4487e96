package peristyle.model.exchange.imports;

import java.nio.file.Path;
import peristyle.model.exchange.inventory.Inventory;

/** How long it takes to read an inventory file, and how much heap, in a process that has read nothing before. */
final class ImportSpeed {

    private ImportSpeed() {}

    /**
     * Reads the file as often as asked and prints each time.
     *
     * @param arguments path, how often
     */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        for (int round = 1; round <= Integer.parseInt(arguments[1]); round++) {
            long from = System.nanoTime();
            Inventory inventory = Inventories.read(file);
            System.out.printf(
                    "Peristyle, round %d: %,d VMs in %.2f s, heap of %,d MiB of %,d%n",
                    round,
                    inventory.vms().size(),
                    (System.nanoTime() - from) / 1e9,
                    heap() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    /** Bytes that the heap has grown to. */
    static long heap() {
        return Runtime.getRuntime().totalMemory();
    }
}
