package peristyle.views.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import peristyle.model.estate.Zone;
import peristyle.views.console.ConsoleContext;

/** Capacity, a line for each zone. */
final class CapacityGrid extends GridPane {

    private static final List<String> HEADINGS =
            List.of("overview.zone", "overview.compute", "overview.memory", "overview.storage");

    private final ConsoleContext context;
    private final List<CapacityLine> lines = new ArrayList<>();
    private List<Zone> zones = List.of();

    CapacityGrid(ConsoleContext context) {
        this.context = context;
        setId("capacity");
        getStyleClass().add("overview-capacity");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().add(names);
        for (int column = 1; column < HEADINGS.size(); column++) {
            ColumnConstraints use = new ColumnConstraints(120, column == 1 ? 120 : 240, Double.MAX_VALUE);
            use.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(use);
        }
    }

    void show(List<ZoneCapacity> capacities) {
        List<Zone> wanted = capacities.stream().map(each -> each.stock().zone()).toList();
        if (!wanted.equals(zones)) {
            zones = wanted;
            build(capacities);
        }
        for (int row = 0; row < lines.size(); row++) {
            lines.get(row).show(capacities.get(row));
        }
    }

    private void build(List<ZoneCapacity> capacities) {
        getChildren().clear();
        lines.clear();
        addRow(0, HEADINGS.stream().map(this::heading).toArray(Node[]::new));
        for (ZoneCapacity capacity : capacities) {
            CapacityLine line = new CapacityLine(context, capacity.stock());
            lines.add(line);
            addRow(lines.size(), line.nodes().toArray(Node[]::new));
        }
    }

    private Label heading(String key) {
        Label label = new Label(context.texts().get(key));
        label.getStyleClass().add("muted");
        return label;
    }
}
