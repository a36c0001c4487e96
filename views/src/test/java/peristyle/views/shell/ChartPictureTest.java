package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Series;
import peristyle.model.telemetry.Unit;
import peristyle.views.chart.Claim;
import peristyle.views.chart.ClaimBar;
import peristyle.views.chart.TimeChart;
import peristyle.views.chart.Trend;
import peristyle.views.look.Tone;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.Pictures;
import peristyle.views.testing.SmallEstate;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class ChartPictureTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(6));
    private Stage stage;
    private TimeChart chart;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        long now = console.plane().snapshot().at().getEpochSecond();
        console.plane().remember((metric, id, range) -> {
            int samples = 110;
            long[] seconds = new long[samples];
            float[] mean = new float[samples];
            float[] highest = new float[samples];
            boolean second = metric == Metric.HOST_MEMORY;
            for (int each = 0; each < samples; each++) {
                seconds[each] = now - (samples - each) * 20L;
                double wave = Math.sin(each / 14.0) + 0.3 * Math.sin(each / 2.3);
                mean[each] =
                        each > 60 && each < 70 ? Float.NaN : (float) ((second ? 250 : 180) * 1024 + wave * 30 * 1024);
                highest[each] = mean[each] * 1.1f;
            }
            return new Series(Duration.ofSeconds(20), seconds, mean, highest);
        });
        chart = new TimeChart(console.context());
        chart.plot(new Trend(
                "Memory",
                Unit.MIB,
                java.util.List.of(
                        new Trend.Line("Used", Metric.HOST_MEMORY, SmallEstate.hostId(0, 0)),
                        new Trend.Line("Active", Metric.VM_MEMORY, SmallEstate.vmId(1))),
                java.util.List.of(
                        new Trend.Limit("85 %", 384 * 1024 * 0.85, Tone.WARNING),
                        new Trend.Limit("Activated", 384 * 1024, Tone.DANGER),
                        new Trend.Limit("Far", 9_000 * 1024, Tone.DANGER))));
        ClaimBar bar = new ClaimBar();
        bar.show(
                100,
                java.util.List.of(
                        new Claim("Used", 60, Tone.GOOD),
                        new Claim("Swap", 20, Tone.NOTICE),
                        new Claim("Snapshots", 35, Tone.WARNING)),
                value -> value + " GiB");
        VBox box = new VBox(16, TimeChart.ranges(console.context(), chart), chart, bar);
        box.setPadding(new Insets(16));
        box.getStyleClass().add("shell");
        Appearance.themeOfAllWindows(false);
        Scene scene = new Scene(box, 720, 320);
        scene.getStylesheets().add(ConsoleWindow.SHEET);
        stage.setScene(scene);
        stage.show();
        chart.shown();
    }

    @Test
    @DisplayName("a chart says its newest, lowest and highest values and its limits to those who cannot see it")
    void said() {
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(stage.getScene(), "chart-light");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Appearance.themeOfAllWindows(true));
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(stage.getScene(), "chart-dark");
        String said = chart.lookup(".chart-area").getAccessibleText();
        assertThat(said).contains("Memory", "Used: newest", "85 %", "Activated: 384\u202fGiB");
    }
}
