package peristyle.model.exchange.demand;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import peristyle.model.planning.settings.PriceList;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * The operator's price list (CO-1) as CSV in UTF-8: a header with the columns {@code sku} and {@code price}, and
 * {@code currency} where it is to be printed; one line a SKU, the price of one unit for a month. Fields are separated by
 * comma or semicolon, whichever the header has; the decimal sign is a point, or a comma where semicolons separate. A SKU may
 * be written with {@code (region)} for the region's code.
 */
public final class PriceListFile {

    private static final int LARGEST = 8 << 20;

    private PriceListFile() {}

    /**
     * The price list in this file.
     *
     * @param region code of the region that stands for {@code (region)}
     * @throws ProblemException {@code price-list.*}, with the line of what is wrong
     */
    public static PriceList read(Path file, String region) {
        String name = file.toString();
        try {
            if (Files.size(file) > LARGEST) {
                throw new ProblemException(Problem.of("price-list.too-large", name, Files.size(file), LARGEST));
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return parse(name, text.startsWith("\uFEFF") ? text.substring(1) : text, region);
        } catch (NoSuchFileException missing) {
            throw new ProblemException(Problem.of("price-list.not-found", name), missing);
        } catch (CharacterCodingException foreign) {
            throw new ProblemException(Problem.of("price-list.not-utf8", name), foreign);
        } catch (IOException failed) {
            throw new ProblemException(
                    Problem.of("price-list.unreadable", name, String.valueOf(failed.getMessage())), failed);
        }
    }

    /** The price list in this text; problems name it as {@code file}. */
    static PriceList parse(String file, String text, String region) {
        String header = text.lines().findFirst().orElse("");
        char separator = header.contains(";") ? ';' : ',';
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            records = reader.stream().toList();
        } catch (CsvParseException broken) {
            throw new ProblemException(
                    Problem.of("price-list.not-csv", file, String.valueOf(broken.getMessage())), broken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (records.isEmpty()) {
            throw new ProblemException(Problem.of("price-list.empty", file));
        }
        List<String> titles = records.getFirst().getFields().stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!titles.contains("sku") || !titles.contains("price")) {
            throw new ProblemException(Problem.of("price-list.header", file, String.join(", ", titles)));
        }
        return prices(file, records.subList(1, records.size()), titles, separator == ';', region);
    }

    private static PriceList prices(
            String file, List<CsvRecord> records, List<String> titles, boolean comma, String region) {
        Map<String, BigDecimal> prices = new HashMap<>();
        String currency = "";
        for (CsvRecord line : records) {
            String sku = field(line, titles, "sku").replace("(region)", region);
            if (sku.isEmpty()) {
                continue;
            }
            BigDecimal price = price(file, line, field(line, titles, "price"), comma);
            if (prices.put(sku, price) != null) {
                throw new ProblemException(Problem.of("price-list.twice", file, line.getStartingLineNumber(), sku));
            }
            String named = field(line, titles, "currency");
            if (!named.isEmpty() && !currency.isEmpty() && !named.equals(currency)) {
                throw new ProblemException(
                        Problem.of("price-list.currencies", file, line.getStartingLineNumber(), currency, named));
            }
            currency = named.isEmpty() ? currency : named;
        }
        return new PriceList(currency, prices);
    }

    private static BigDecimal price(String file, CsvRecord line, String text, boolean comma) {
        try {
            BigDecimal price = new BigDecimal(comma ? text.replace(',', '.') : text);
            if (price.signum() >= 0 && price.precision() <= 20 && Math.abs(price.scale()) <= 10) {
                return price;
            }
        } catch (NumberFormatException broken) {
            throw new ProblemException(
                    Problem.of("price-list.price", file, line.getStartingLineNumber(), text), broken);
        }
        throw new ProblemException(Problem.of("price-list.price", file, line.getStartingLineNumber(), text));
    }

    private static String field(CsvRecord line, List<String> titles, String title) {
        int place = titles.indexOf(title);
        return place >= 0 && place < line.getFieldCount() ? line.getField(place).strip() : "";
    }
}
