package peristyle.views.planning.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.planning.settings.BackupTerms;
import peristyle.model.telemetry.Metric;
import peristyle.views.testing.ExportedTables;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;
import peristyle.views.text.Language;

/** What fills up, as a file: the same in every language. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class FiledForecastTest {

    private Stage stage;

    @TempDir
    Path folder;

    @Start
    void start(Stage made) {
        stage = made;
        stage.setScene(new Scene(new VBox(), 1040, 460));
        stage.show();
    }

    private String written(FxRobot robot, Language language) {
        FakeConsole console = FakeConsole.of(SmallEstate.withVms(30), language.home());
        console.plane().offer(CatalogFile.shipped());
        var situation = console.plane().snapshot().situation();
        console.plane()
                .remember(new GrowingPast(
                        Metric.DATASTORE_USED,
                        situation.at(),
                        60,
                        day -> 7_000_000 + 24_000.0 * day + 900_000 * (day * 37 % 11) / 11.0));
        Map<String, String> tables = new TreeMap<>();
        robot.interact(() -> {
            ForecastPane pane = new ForecastPane(console.context());
            stage.getScene().setRoot(pane);
            pane.about(situation, new BackupTerms(30, 0.02, 4));
            pane.look();
            tables.putAll(ExportedTables.of(pane, console, folder));
        });
        return tables.getOrDefault("plan-forecast-export", "");
    }

    @Test
    @DisplayName("objects, what is measured and the time that is left, in codes")
    void everyLanguage(FxRobot robot) {
        String english = written(robot, Language.EN);
        assertThat(english)
                .startsWith("object,measure,left,earliest_days,latest_days,latest,days,needed,reached_from\r\n")
                .contains(",DATASTORE_USED,within,", "\r\n,BACKUPS,");
        for (Language language : List.of(Language.FR, Language.DE, Language.ES)) {
            assertThat(written(robot, language)).as(language.ownName()).isEqualTo(english);
        }
    }
}
