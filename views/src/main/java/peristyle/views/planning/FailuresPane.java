package peristyle.views.planning;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.StringJoiner;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.scenario.FailureColumn;
import peristyle.model.planning.scenario.Matrix;
import peristyle.model.planning.scenario.MatrixCell;
import peristyle.model.planning.scenario.PurchaseOrder;
import peristyle.model.planning.scenario.Shortage;
import peristyle.model.planning.whatif.FailureSummary;
import peristyle.views.bridge.Job;
import peristyle.views.console.ConsoleContext;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.planning.table.PlanTable;
import peristyle.views.text.Texts;

/** Failures of a plan: each on its own, worst first, and month by failure; a cell that does not fit says what to order by when. */
final class FailuresPane extends VBox {

    private static final String LACKING = "planning-screen.lacking.";
    private static final int MOST_ORDERS = 6;
    private static final double ROW_HEIGHT = 28;

    private final ConsoleContext context;
    private final Texts texts;
    private final PlanTable<FailureSummary> failures;
    private final TableView<Matrix.Row> months = new TableView<>();
    private final Label detail = new Label();
    private final DateTimeFormatter monthFormat;
    private @Nullable Job job;
    private @Nullable Matrix matrix;

    FailuresPane(ConsoleContext context, PlanTables tables) {
        this.context = context;
        texts = context.texts();
        monthFormat = DateTimeFormatter.ofPattern("MMM yyyy", texts.locale());
        failures = new PlanTable<>("failures", tables.failureColumns(), context);
        getStyleClass().add("tab-body");
        months.setId("plan-months");
        months.setAccessibleText(texts.get("planning-screen.months"));
        months.setFixedCellSize(ROW_HEIGHT);
        months.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        months.getSelectionModel().setCellSelectionEnabled(true);
        months.setPlaceholder(new Label(texts.get("planning-screen.months.wait")));
        TableColumn<Matrix.Row, String> month = new TableColumn<>(texts.get("planning-screen.column.month"));
        month.setCellValueFactory(row ->
                new ReadOnlyObjectWrapper<>(monthFormat.format(row.getValue().month())));
        months.getColumns().add(month);
        for (FailureColumn column : FailureColumn.values()) {
            months.getColumns().add(column(column));
        }
        months.getSelectionModel().getSelectedCells().addListener((javafx.beans.InvalidationListener) change -> tell());
        detail.setId("plan-month-detail");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        detail.getStyleClass().add("plan-host-detail");
        detail.setText(texts.get("planning-screen.months.pick"));
        setVgrow(failures, Priority.ALWAYS);
        setVgrow(months, Priority.ALWAYS);
        getChildren().setAll(failures, months, detail);
    }

    private TableColumn<Matrix.Row, MatrixCell> column(FailureColumn failure) {
        TableColumn<Matrix.Row, MatrixCell> column = new TableColumn<>(texts.of(failure));
        column.setSortable(false);
        column.setUserData(failure);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().cell(failure)));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable MatrixCell cell, boolean empty) {
                super.updateItem(cell, empty);
                setText(empty || cell == null ? null : words(cell));
                setGraphic(empty || cell == null ? null : Icons.of(tone(cell)));
            }
        });
        return column;
    }

    private String words(MatrixCell cell) {
        return switch (cell) {
            case MatrixCell.Fits(int unprotected) ->
                unprotected == 0
                        ? texts.get("planning-screen.months.fits")
                        : texts.get("planning-screen.months.unprotected", unprotected);
            case MatrixCell.DoesNotFit missing ->
                texts.get(LACKING + missing.first().lacking().name());
            case MatrixCell.Unknown() -> texts.get("planning-screen.months.unknown");
        };
    }

    private static Tone tone(MatrixCell cell) {
        return switch (cell) {
            case MatrixCell.Fits(int unprotected) -> unprotected == 0 ? Tone.GOOD : Tone.WARNING;
            case MatrixCell.DoesNotFit missing -> Tone.DANGER;
            case MatrixCell.Unknown() -> Tone.UNKNOWN;
        };
    }

    /** Studies this plan. What is under way for another is given up. */
    void show(Plan plan) {
        if (job != null) {
            job.cancel();
        }
        failures.show(List.of());
        months.getItems().clear();
        YearMonth start = YearMonth.from(context.plane().snapshot().at().atZone(ZoneOffset.UTC));
        var catalog = context.plane().snapshot().catalog();
        String name = plan.demand().source();
        job = context.jobs()
                .start(
                        texts.get("planning-screen.job.failures", name),
                        progress -> FailureStudy.of(plan, catalog, name, start, progress::cancelled, progress::at),
                        this::show);
    }

    private void show(FailureStudy study) {
        matrix = study.matrix();
        failures.show(study.failures());
        months.getItems().setAll(study.matrix().rows());
    }

    private void tell() {
        Matrix known = matrix;
        if (known == null || months.getSelectionModel().getSelectedCells().isEmpty()) {
            return;
        }
        TablePosition<?, ?> at = months.getSelectionModel().getSelectedCells().getFirst();
        if (at.getTableColumn() != null && at.getTableColumn().getUserData() instanceof FailureColumn column) {
            detail.setText(told(known, known.rows().get(at.getRow()), column));
        }
    }

    private String told(Matrix known, Matrix.Row row, FailureColumn column) {
        MatrixCell cell = row.cell(column);
        StringJoiner words = new StringJoiner("\n");
        words.add(texts.get(
                "planning-screen.months.cell",
                monthFormat.format(row.month()),
                texts.of(column),
                words(cell),
                row.vms(),
                row.hosts()));
        if (cell instanceof MatrixCell.DoesNotFit(List<Shortage> shortages)) {
            shortages.stream()
                    .limit(MOST_ORDERS)
                    .forEach(each -> words.add(
                            texts.get("planning-screen.months.lacking", each.name(), texts.of(each.lacking()))));
            known.orders(column).stream().limit(MOST_ORDERS).forEach(order -> words.add(order(order)));
        }
        return words.toString();
    }

    private String order(PurchaseOrder order) {
        boolean mib = order.lacking() == Shortage.Lacking.ACTIVATED_MEMORY || order.lacking() == Shortage.Lacking.SPACE;
        String amount = mib
                ? texts.formats().size((double) order.quantity())
                : texts.formats().integer(order.quantity()) + " × " + order.itemClass();
        return texts.get(
                "planning-screen.months.order", amount, order.name(), order.by().toString());
    }
}
