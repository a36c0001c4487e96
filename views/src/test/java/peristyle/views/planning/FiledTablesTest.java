package peristyle.views.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
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
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.LeftOutVm;
import peristyle.model.planning.demand.MeasuredUse;
import peristyle.model.planning.demand.MeasuredUse.Evidence;
import peristyle.model.planning.demand.MeasuredUse.Reading;
import peristyle.model.planning.demand.VmKind;
import peristyle.views.testing.ExportedTables;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.RvtoolsFile;
import peristyle.views.testing.SmallEstate;
import peristyle.views.text.Language;

/** What the Planning screen exports is the same in every language, headers included, and in the words of {@code plan --out}. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class FiledTablesTest {

    private Stage stage;

    @TempDir
    Path folder;

    @Start
    void start(Stage made) {
        stage = made;
        stage.setScene(new Scene(new VBox(), 1080, 720));
        stage.show();
    }

    /** All tables of a plan and of what is proposed for it, as the window of this language writes them. */
    private Map<String, String> written(FxRobot robot, Language language) {
        FakeConsole console = FakeConsole.of(SmallEstate.withVms(30), language.home());
        console.plane().offer(CatalogFile.shipped());
        Path source = RvtoolsFile.running(60).template("gold").in(folder);
        Map<String, String> tables = new TreeMap<>();
        robot.interact(() -> {
            PlanningView view = new PlanningView(console.context());
            stage.getScene().setRoot(new VBox(view.node()));
            view.shown();
            view.take(List.of(source));
            TabPane tabs = (TabPane) view.node().lookup("#planning-tabs");
            tabs.getTabs().forEach(tab -> {
                tabs.getSelectionModel().select(tab);
                tables.putAll(ExportedTables.of(stage.getScene().getRoot(), console, folder));
            });
            ProposalsPane proposals = new ProposalsPane(console.context());
            stage.getScene().setRoot(proposals);
            PlanOutcome outcome = planned(console, source);
            proposals.show(asking(outcome.demand()));
            tables.putAll(ExportedTables.of(proposals, console, folder));
            BasisPane basis = new BasisPane(
                    console.context(), new PlanTables(console.context().texts()));
            stage.getScene().setRoot(basis);
            basis.show(outcome.source(), asking(outcome.demand()), List.of());
            tables.putAll(ExportedTables.of(basis, console, folder));
        });
        return tables;
    }

    private static PlanOutcome planned(FakeConsole console, Path source) {
        PlanningViewModel model = new PlanningViewModel(console.context());
        model.read(List.of(source));
        return Objects.requireNonNull(model.outcome().get());
    }

    /** The same demand, every VM of it measured, and one left out. */
    private static Demand asking(Demand read) {
        Map<String, MeasuredUse> use = new HashMap<>();
        read.vms()
                .forEach(vm -> use.put(
                        vm.id(),
                        new MeasuredUse(
                                new Reading(Evidence.SERIES, 336, 0.4), new Reading(Evidence.MOMENT, 1, 8192))));
        return new Demand(
                read.source(),
                read.rules(),
                read.vms(),
                read.affinity(),
                read.decisions(),
                List.of(new LeftOutVm("ghost", "ghost", read.vms().getFirst().place(), VmKind.PLACEHOLDER)),
                read.doubts(),
                read.existing(),
                read.stores(),
                read.aligned(),
                use);
    }

    @Test
    @DisplayName(
            "every table is the same in English, French, German and Spanish, and its words are those of plan --out")
    void everyLanguage(FxRobot robot) {
        Map<String, String> english = written(robot, Language.EN);
        assertThat(english.keySet())
                .contains("plan-vms-export", "plan-datastores-export", "plan-bill-export", "plan-failures-export")
                .contains("plan-proposals-export", "plan-left-out-export", "plan-forecast-export");
        for (Language language : List.of(Language.FR, Language.DE, Language.ES)) {
            assertThat(written(robot, language)).as(language.ownName()).isEqualTo(english);
        }
        assertThat(english.get("plan-left-out-export"))
                .isEqualTo("vm,kind,source_cluster,source_host\r\nghost,PLACEHOLDER,cluster-1,\r\n");
        assertThat(english.get("plan-proposals-export"))
                .startsWith("vm,sized,unit,size_now,size_proposed,measured,evidence,moments,size_rule\r\n")
                .contains("vm-1,VCPUS,vCPU,4,1,0.4,SERIES,336,VCPUS_BY_SERIES\r\n")
                .contains("vm-1,MEMORY,MiB,32768,10240,8192,MOMENT,1,MEMORY_BY_MOMENT\r\n");
    }

    @Test
    @DisplayName("the tables of the running estate's plan, exported together, are the same in every language, too")
    void everything() throws IOException {
        Map<String, String> english = exported(Language.EN);
        assertThat(english).hasSizeGreaterThan(15);
        for (Language language : List.of(Language.FR, Language.DE, Language.ES)) {
            assertThat(exported(language)).as(language.ownName()).isEqualTo(english);
        }
    }

    private Map<String, String> exported(Language language) throws IOException {
        FakeConsole console = FakeConsole.of(SmallEstate.withVms(30), language.home());
        console.plane().offer(CatalogFile.shipped());
        PlanningViewModel model = new PlanningViewModel(console.context());
        model.planRunning();
        Path out = folder.resolve(language.name());
        model.export(out);
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.filter(each ->
                            each.toString().endsWith(".csv") || each.toString().endsWith(".json"))
                    .toList()) {
                tables.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return tables;
    }
}
