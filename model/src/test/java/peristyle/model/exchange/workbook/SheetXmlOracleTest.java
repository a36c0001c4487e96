package peristyle.model.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.exchange.rvtools.Xlsx;
import peristyle.model.problem.ProblemException;

/** Reads sheets as XML allows them to be written, and as it does not, beside the JDK's own parser. */
class SheetXmlOracleTest {

    private static final long SEED = 20261122;
    private static final List<String> PIECES = List.of(
            "a",
            "Zürich",
            "漢字",
            "𝒳",
            "&amp;",
            "&lt;",
            "&#65;",
            "&#x1F600;",
            "&quot;&apos;",
            "x\r\ny",
            "\r",
            "\n",
            "\t",
            "<![CDATA[<&]]>",
            "<![CDATA[]]]]>",
            "<!-- - > -->",
            "<?note a?>",
            "]",
            ">",
            "0",
            "12.5",
            " ");

    @TempDir
    Path folder;

    @Test
    @DisplayName("whatever the JDK's parser makes of a sheet, ours makes the same of it")
    void sameCells() {
        for (int round = 0; round < 400; round++) {
            String sheet = sheet(new SplittableRandom(SEED + round));
            assertThat(ours(sheet)).as("seed %d", SEED + round).isNotNull().isEqualTo(theirs(sheet));
        }
    }

    @Test
    @DisplayName("what ours reads of a spoilt sheet is what the JDK's parser reads of it, or nothing")
    void sameRefusals() {
        int read = 0;
        for (int round = 0; round < 1_500; round++) {
            SplittableRandom random = new SplittableRandom(SEED - round);
            StringBuilder sheet = new StringBuilder(sheet(random));
            int at = random.nextInt(sheet.length());
            switch (random.nextInt(3)) {
                case 0 -> sheet.deleteCharAt(at);
                case 1 -> sheet.insert(at, "<>/&;\"'= x!]".charAt(random.nextInt(12)));
                default -> sheet.setLength(at);
            }
            List<String> theirs = theirs(sheet.toString());
            List<String> ours = ours(sheet.toString());
            if (theirs != null) {
                assertThat(ours).as("seed %d", SEED - round).isEqualTo(theirs);
                read++;
            }
        }
        assertThat(read).isGreaterThan(100);
    }

    private static String sheet(SplittableRandom random) {
        String prefix = random.nextInt(4) == 0 ? "x:" : "";
        StringBuilder xml = new StringBuilder(random.nextInt(3) == 0 ? "\uFEFF" : "");
        xml.append(random.nextBoolean() ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n" : "");
        xml.append("<%1$sworksheet xmlns%2$s=\"urn:a\"><%1$sdimension ref='A1:XFD9'/><%1$ssheetData>"
                .formatted(prefix, prefix.isEmpty() ? "" : ":x"));
        int number = 0;
        for (int row = random.nextInt(6); row >= 0; row--) {
            number += 1 + random.nextInt(3);
            xml.append("<%srow r = '%d' spans=\"1:9\"%s>"
                    .formatted(prefix, number, random.nextBoolean() ? " ht=\"1\"" : ""));
            for (int column = 0; column < random.nextInt(5); column++) {
                cell(xml, prefix, column, number, random);
            }
            xml.append("</").append(prefix).append("row >\n");
        }
        return xml.append("</%1$ssheetData></%1$sworksheet>".formatted(prefix)).toString();
    }

    private static void cell(StringBuilder xml, String prefix, int column, int row, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(5); piece > 0; piece--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        String open = random.nextBoolean() ? "<%sc r=\"%s%d\" t='str'\n s=\"1\">" : "<%sc t=\"str\" r='%s%d' >";
        xml.append(open.formatted(prefix, CellAddress.letters(column), row));
        xml.append(
                text.isEmpty()
                        ? "<%sv/>".formatted(prefix)
                        : "<%1$sv xml:space=\"preserve\">%2$s</%1$sv>".formatted(prefix, text));
        xml.append("</").append(prefix).append("c>");
    }

    private @Nullable List<String> ours(String sheet) {
        Path file = Xlsx.workbook().document("s", sheet).in(folder);
        List<String> cells = new ArrayList<>();
        try (Workbook workbook = Workbook.open(file)) {
            workbook.read("s", new RowSink() {
                @Override
                public void row(SheetRow row) {
                    for (int column = 0; column < row.width(); column++) {
                        String value = row.value(column);
                        if (value != null) {
                            cells.add(row.number() + " " + column + " " + value);
                        }
                    }
                }

                @Override
                public void trouble(CellTrouble kind, int row, String column, String value) {
                    cells.add(kind + " " + row + " " + column);
                }
            });
            return cells;
        } catch (ProblemException refused) {
            assertThat(refused.problem().code()).startsWith("inventory.");
            return null;
        }
    }

    /** The cells as the JDK's parser gives them; null where it refuses the sheet. */
    private static @Nullable List<String> theirs(String sheet) {
        List<String> cells = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String row = "";
        String column = "";
        boolean inValue = false;
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader xml = factory.createXMLStreamReader(
                    new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)), "UTF-8");
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        switch (xml.getLocalName()) {
                            case "row" -> {
                                row = String.valueOf(xml.getAttributeValue(null, "r"));
                                if (!row.matches("[1-9][0-9]{0,5}")) {
                                    return null;
                                }
                            }
                            case "c" -> {
                                column = String.valueOf(xml.getAttributeValue(null, "r"));
                                text.setLength(0);
                                if (!"str".equals(xml.getAttributeValue(null, "t")) || !column.matches("[A-Z]" + row)) {
                                    return null;
                                }
                            }
                            case "v" -> inValue = true;
                            default -> {}
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (inValue) {
                            text.append(xml.getText());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        switch (xml.getLocalName()) {
                            case "v" -> inValue = false;
                            case "c" -> {
                                if (!text.toString().isBlank()) {
                                    cells.add(row + " " + (column.charAt(0) - 'A') + " " + text);
                                }
                            }
                            default -> {}
                        }
                    }
                    default -> {}
                }
            }
            return cells;
        } catch (XMLStreamException refused) {
            return null;
        }
    }
}
