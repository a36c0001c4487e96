package peristyle.model.exchange.imports;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How long Apache POI's user model takes to open the same file and walk over the cells of all sheets. */
final class PoiSpeed {

    private PoiSpeed() {}

    /**
     * Reads the file once.
     *
     * @param arguments path
     */
    public static void main(String[] arguments) throws IOException, InvalidFormatException {
        ZipSecureFile.setMinInflateRatio(0.001);
        long from = System.nanoTime();
        long cells = 0;
        try (OPCPackage file = OPCPackage.open(Path.of(arguments[0]).toFile(), PackageAccess.READ);
                XSSFWorkbook workbook = new XSSFWorkbook(file)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    cells += row.getPhysicalNumberOfCells();
                }
            }
        }
        System.out.printf(
                "Apache POI user model: %,d cells in %.2f s, heap of %,d MiB of %,d%n",
                cells,
                (System.nanoTime() - from) / 1e9,
                ImportSpeed.heap() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
