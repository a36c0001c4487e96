package peristyle.views;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javafx.application.Platform;
import javafx.scene.Node;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.views.bridge.FxBridge;

/** The borders between the rooms of the views. */
class ArchitectureTest {

    private static final JavaClasses VIEWS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("peristyle.views");

    @Test
    @DisplayName("the way to the JavaFX thread is the bridge, and no other")
    void oneBridge() {
        noClasses()
                .that()
                .areNotAssignableTo(FxBridge.class)
                .should()
                .accessTargetWhere(describe(
                        "Platform.runLater is called or passed on",
                        access -> access.getTargetOwner().isEquivalentTo(Platform.class)
                                && access.getTarget().getName().equals("runLater")))
                .check(VIEWS);
    }

    @Test
    @DisplayName("a view model knows no control and no window")
    void viewModels() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
                .check(VIEWS);
    }

    @Test
    @DisplayName("looks stand in stylesheets")
    void noInlineStyle() {
        noClasses()
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("setStyle"))
                        .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                        com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                                                Node.class)))))
                .check(VIEWS);
    }

    @Test
    @DisplayName("no screen knows what stands behind the ports of the devices")
    void noEmulator() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("peristyle.model.emulator..", "peristyle.model.store..")
                .check(VIEWS);
    }

    @Test
    @DisplayName("words and figures need no JavaFX")
    void texts() {
        noClasses()
                .that()
                .resideInAPackage("peristyle.views.text")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(VIEWS);
    }

    @Test
    @DisplayName("the packages form no circle")
    void noCycles() {
        slices().matching("peristyle.views.(*)..").should().beFreeOfCycles().check(VIEWS);
    }
}
