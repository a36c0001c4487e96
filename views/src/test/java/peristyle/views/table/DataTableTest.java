package peristyle.views.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.Vm;
import peristyle.model.exchange.sheet.VmSheet;
import peristyle.model.telemetry.Metric;
import peristyle.views.console.Scope;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.Looking;
import peristyle.views.testing.SmallEstate;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class DataTableTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));
    private long nanos;
    private DataTable<Vm> table;
    private TableView<?> lines;

    @Start
    void start(Stage stage) {
        table = new DataTable<>(VmSheet.VMS, console.context(), () -> nanos);
        stage.setScene(new Scene(table, 1200, 600));
        stage.show();
        table.shown();
        lines = (TableView<?>) table.lookup("#vms-table");
    }

    @Test
    @DisplayName("a click on a title sorts, a click with Shift on another sorts what is even by that")
    void sort() {
        fx(() -> sort("power", TableColumn.SortType.DESCENDING));
        assertThat(names()).startsWith("vm-10", "vm-20", "vm-30", "vm-1");
        fx(() -> sort("name", TableColumn.SortType.DESCENDING));
        assertThat(names()).startsWith("vm-30", "vm-20", "vm-10", "vm-29");
    }

    @Test
    @DisplayName("who sorts sees the top of the order, wherever the lines stood and whatever is selected")
    void sortedFromTheTop() throws TimeoutException {
        fx(() -> console.plane().become(SmallEstate.withVms(300)));
        fx(() -> table.select(SmallEstate.vmId(250)));
        Looking.until(() -> firstSeen() > 200);
        fx(() -> sort("name", TableColumn.SortType.DESCENDING));
        Looking.until(() -> firstSeen() == 0);
        fx(() -> lines.scrollTo(150));
        Looking.until(() -> firstSeen() > 100);
        fx(() -> console.plane().measure(Metric.VM_CPU, 100));
        assertThat(firstSeen()).as("a measurement moves nothing").isGreaterThan(100);
        assertThat(table.selected().get()).extracting(Vm::name).isEqualTo("vm-250");
    }

    private int firstSeen() {
        VirtualFlow<?> flow = (VirtualFlow<?>) lines.lookup(".virtual-flow");
        var first = flow.getFirstVisibleCell();
        return first == null ? -1 : first.getIndex();
    }

    @Test
    @DisplayName("the selection stays with its objects when lines come, go or move")
    void selectionKept() {
        fx(() -> table.select(SmallEstate.vmId(12)));
        fx(() -> sort("name", TableColumn.SortType.DESCENDING));
        assertThat(table.selected().get()).extracting(Vm::name).isEqualTo("vm-12");
        fx(() -> console.plane().become(SmallEstate.withVms(15)));
        assertThat(table.selection()).extracting(Vm::name).containsExactly("vm-12");
        fx(() -> console.plane().become(SmallEstate.withVms(5)));
        assertThat(table.selected().get()).isNull();
    }

    @Test
    @DisplayName("what a filter leaves out while it is typed is selected again when it comes back")
    void selectedAgain() {
        fx(() -> table.select(SmallEstate.vmId(12)));
        fx(() -> table.filter("name=vm-1"));
        assertThat(table.selected().get()).isNull();
        fx(() -> table.filter("name=vm-12"));
        assertThat(table.selected().get()).extracting(Vm::name).isEqualTo("vm-12");
    }

    @Test
    @DisplayName("an object that is led to is shown even where the filter would hide it")
    void ledToBehindFilter() {
        fx(() -> table.filter("name=vm-1"));
        fx(() -> table.select(SmallEstate.vmId(12)));
        assertThat(table.selected().get()).extracting(Vm::name).isEqualTo("vm-12");
        assertThat(names()).hasSize(30);
    }

    @Test
    @DisplayName("what the operator selects holds against an object that was led to and never came")
    void ledToNothing() {
        fx(() -> table.select(SmallEstate.vmId(77)));
        fx(() -> lines.getSelectionModel().clearAndSelect(3));
        fx(() -> console.plane().become(SmallEstate.withVms(20)));
        assertThat(table.selected().get()).extracting(Vm::name).isEqualTo("vm-4");
    }

    @Test
    @DisplayName("an object that is not there yet is selected as soon as it is")
    void selectLater() {
        fx(() -> table.select(SmallEstate.vmId(33)));
        fx(() -> console.plane().become(SmallEstate.withVms(40)));
        assertThat(table.selected().get()).extracting(Vm::name).isEqualTo("vm-33");
    }

    @Test
    @DisplayName("Ctrl+C copies the selected lines, in the columns that are shown, as they are shown")
    void copy(FxRobot robot) {
        fx(() -> {
            hideAllBut(List.of("name", "vcpus", "host"));
            table.select(SmallEstate.vmId(10));
            lines.requestFocus();
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.lines()).containsExactly("Name\tHost\tvCPU", "vm-10\t—\t6");
    }

    @Test
    @DisplayName(
            "OR-4 what is exported is what is shown: its lines, columns and order; what is unknown is an empty cell")
    void export(@TempDir Path folder, FxRobot robot) throws IOException, TimeoutException {
        Path file = folder.resolve("vms.csv");
        console.dialogs().give(file);
        fx(() -> {
            hideAllBut(List.of("name", "host", "iops"));
            sort("name", TableColumn.SortType.DESCENDING);
            table.filter("name=vm-10 or name=vm-9");
        });
        robot.clickOn("#export").type(KeyCode.DOWN).type(KeyCode.ENTER);
        Looking.until(() -> Files.exists(file));
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.parse(
                        reader, CSVFormat.RFC4180.builder().setHeader().get())) {
            assertThat(parser.getHeaderNames()).containsExactly("name", "host", "iops");
            List<CSVRecord> records = parser.getRecords();
            assertThat(records).extracting(line -> line.get("name")).containsExactly("vm-10", "vm-9");
            assertThat(records.getFirst().get("host")).isEmpty();
            assertThat(records.getFirst().get("iops")).isEmpty();
        }
        assertThat(console.dialogs().said()).hasSize(1).first().asString().contains("2 lines");
    }

    @Test
    @DisplayName("Enter opens the selected object")
    void open(FxRobot robot) {
        fx(() -> {
            table.onOpen(vm -> console.open(vm.id()));
            table.select(SmallEstate.vmId(3));
            lines.requestFocus();
        });
        robot.type(KeyCode.ENTER);
        assertThat(console.opened()).containsExactly(SmallEstate.vmId(3));
    }

    @Test
    @DisplayName("what is not measured is a dash, and what is measured moves without a new line")
    void live() {
        fx(() -> hideAllBut(List.of("name", "iops")));
        assertThat(cell("iops")).isEqualTo("—");
        List<?> before = List.copyOf(lines.getItems());
        nanos += 1_000_000_000L;
        fx(() -> console.plane().measure(Metric.VM_IOPS, 150));
        assertThat(cell("iops")).isEqualTo("150.0");
        assertThat(lines.getItems())
                .usingElementComparator((a, b) -> a == b ? 0 : 1)
                .isEqualTo(before);
    }

    @Test
    @DisplayName("the scope of the console applies, and the count says what is left")
    void scope(FxRobot robot) {
        fx(() -> console.context().scope().set(Scope.ALL.at(null, SmallEstate.zoneId(0))));
        fx(() -> table.filter("name=vm-3"));
        assertThat(robot.lookup("#count").queryAs(Label.class).getText()).isEqualTo("1 / 10");
    }

    @Test
    @DisplayName("columns share the width of the table, until the operator drags one; then they stay")
    void fit() {
        fx(() -> hideAllBut(List.of("name", "pool", "host", "zone", "power", "tenant", "os")));
        assertThat(widths()).isLessThanOrEqualTo(lines.getWidth());
        fx(() -> lines.getScene().getWindow().setWidth(900));
        assertThat(widths()).isLessThanOrEqualTo(lines.getWidth());
        fx(() -> lines.getVisibleLeafColumns().getFirst().setPrefWidth(333));
        fx(() -> lines.getScene().getWindow().setWidth(1100));
        assertThat(lines.getVisibleLeafColumns().getFirst().getWidth()).isEqualTo(333);
    }

    private double widths() {
        return lines.getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getWidth)
                .sum();
    }

    @Test
    @DisplayName("a row that is led to is in sight, the last one too, and stays so when the table becomes lower")
    void inSight() throws TimeoutException {
        fx(() -> lines.getScene().getWindow().setHeight(330));
        fx(() -> table.select(SmallEstate.vmId(30)));
        Looking.until(() -> seen("vm-30"));
        fx(() -> lines.getScene().getWindow().setHeight(260));
        Looking.until(() -> seen("vm-30"));
    }

    private boolean seen(String name) {
        Bounds rows = lines.lookup(".clipped-container")
                .localToScene(lines.lookup(".clipped-container").getLayoutBounds());
        return lines.lookupAll(".table-cell").stream()
                .filter(DataCell.class::isInstance)
                .map(DataCell.class::cast)
                .filter(cell -> !cell.isEmpty() && name.equals(cell.getText()))
                .map(cell -> cell.localToScene(cell.getLayoutBounds()))
                .anyMatch(cell -> cell.getMinY() >= rows.getMinY() - 1 && cell.getMaxY() <= rows.getMaxY() + 1);
    }

    @Test
    @DisplayName("columns are found again as they were left: shown, wide, in order, sorted")
    void remembered() {
        fx(() -> {
            hideAllBut(List.of("name", "zone"));
            sort("zone", TableColumn.SortType.DESCENDING);
            table.hidden();
        });
        DataTable<Vm> again =
                WaitForAsyncUtils.waitForAsyncFx(5_000, () -> new DataTable<>(VmSheet.VMS, console.context()));
        TableView<?> found = (TableView<?>) again.getChildren().get(1);
        assertThat(found.getVisibleLeafColumns()).extracting(TableColumn::getId).containsExactly("name", "zone");
        assertThat(found.getSortOrder()).extracting(TableColumn::getId).containsExactly("zone");
        assertThat(console.plane().listeners()).isZero();
    }

    @Test
    @DisplayName("columns that nobody dragged are fitted anew by the next start, sorted or not; dragged ones stay")
    void fittedAnew() {
        fx(() -> {
            sort("zone", TableColumn.SortType.DESCENDING);
            table.hidden();
        });
        assertThat(console.context().settings().get("table.vms.columns")).doesNotContainPattern(":\\d+:");

        fx(() -> {
            table.shown();
            lines.getVisibleLeafColumns().getFirst().setPrefWidth(333);
        });
        fx(() -> table.hidden());
        assertThat(console.context().settings().get("table.vms.columns")).contains(":333:");
    }

    @Test
    @DisplayName("the keyboard goes to the lines, not to the next action, where an action is no longer possible")
    void focusOfActions(FxRobot robot) {
        Set<String> done = new HashSet<>();
        fx(() -> {
            table.add(new TableAction<>(
                    "vms.move",
                    Feather.X,
                    some -> !done.contains(some.getFirst().name()),
                    some -> {}));
            table.add(new TableAction<>("vms.end-move", Feather.X, some -> true, some -> {}));
            table.select(SmallEstate.vmId(12));
        });
        Button move = robot.lookup(console.context().texts().get("vms.move")).queryButton();
        fx(move::requestFocus);
        assertThat(move.getScene().getFocusOwner()).isEqualTo(move);

        done.add("vm-12");
        fx(() -> console.plane().become(SmallEstate.withVms(29)));

        assertThat(move.isDisabled()).isTrue();
        assertThat(move.getScene().getFocusOwner()).isEqualTo(lines);
    }

    private void hideAllBut(List<String> ids) {
        lines.getColumns().forEach(column -> column.setVisible(ids.contains(column.getId())));
    }

    @SuppressWarnings("unchecked")
    private void sort(String id, TableColumn.SortType type) {
        TableView<Object> view = (TableView<Object>) lines;
        view.getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .ifPresent(column -> {
                    column.setSortType(type);
                    view.getSortOrder().add(column);
                });
    }

    private List<String> names() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> lines.getItems().stream()
                        .map(line -> ((Line<?>) line).object())
                        .map(vm -> ((Vm) vm).name())
                        .toList());
    }

    private String cell(String column) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            return lines.lookupAll(".table-cell").stream()
                    .filter(DataCell.class::isInstance)
                    .map(DataCell.class::cast)
                    .filter(cell -> cell.getTableColumn().getId().equals(column) && !cell.isEmpty())
                    .findFirst()
                    .orElseThrow()
                    .getText();
        });
    }

    private static void fx(Runnable what) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, what);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
