package peristyle.views.backup;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.VmId;
import peristyle.model.protection.DescribeBackup;
import peristyle.views.form.WholeField;
import peristyle.views.form.Words;
import peristyle.views.text.Texts;

/** The terms of a policy that is not listed. */
final class PolicyFields extends GridPane {

    private static final List<Duration> INTERVALS = List.of(
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(7));
    private static final int USUAL_HOUR = 22;
    private static final int USUAL_DAYS = 14;
    private static final double NARROW = 110;

    private final TextField name = new TextField();
    private final ComboBox<String> zone = new ComboBox<>();
    private final ComboBox<Duration> interval = new ComboBox<>();
    private final WholeField hour;
    private final WholeField days;

    /**
     * @param zones that copies can go to; another one can be typed
     * @param changed called after each change
     */
    PolicyFields(Texts texts, List<String> zones, Runnable changed) {
        hour = new WholeField(USUAL_HOUR, 1, changed);
        days = new WholeField(USUAL_DAYS, 1, changed);
        getStyleClass().add("facts");
        name.setId("backup-name");
        zone.setId("backup-zone");
        zone.setEditable(true);
        zone.getItems().setAll(zones);
        zone.setMaxWidth(Double.MAX_VALUE);
        interval.getItems().setAll(INTERVALS);
        interval.setConverter(new Words<>(texts.formats()::duration));
        interval.setValue(Duration.ofDays(1));
        addRow(0, label(texts, "backup.name", name), name, label(texts, "backup.interval", interval), interval);
        addRow(1, label(texts, "backup.zone", zone), zone, label(texts, "backup.start", hour), hour);
        add(label(texts, "backup.retention", days), 2, 2);
        add(days, 3, 2);
        GridPane.setHgrow(name, Priority.ALWAYS);
        interval.setMaxWidth(Double.MAX_VALUE);
        days.setId("backup-days");
        hour.setPrefWidth(NARROW);
        days.setPrefWidth(NARROW);
        List<ObservableValue<?>> all =
                List.of(name.textProperty(), zone.getEditor().textProperty(), interval.valueProperty());
        all.forEach(each -> each.subscribe(changed));
    }

    private static Label label(Texts texts, String key, Node of) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(of);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    /** Leads the keyboard into them. */
    void enter() {
        name.requestFocus();
    }

    /** What they ask for; null while something is missing. */
    @Nullable
    DescribeBackup operation(List<VmId> vms) {
        String typed = zone.getEditor().getText();
        OptionalInt start = hour.whole();
        OptionalInt kept = days.whole();
        boolean missing = name.getText().isBlank() || typed == null || typed.isBlank();
        return missing || start.isEmpty() || kept.isEmpty()
                ? null
                : new DescribeBackup(
                        vms, name.getText(), typed, interval.getValue(), start.getAsInt(), kept.getAsInt());
    }
}
