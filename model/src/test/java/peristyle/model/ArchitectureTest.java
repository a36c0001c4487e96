package peristyle.model;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The borders between the rooms of the model, and what no room may ask the machine for. */
class ArchitectureTest {

    private static final String MODEL = "peristyle.model.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("peristyle.model");

    /** Which rooms a room may use. None may use the store, the emulator, the sample or the exchange: they stand at the edge. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("catalog", Set.of("problem")),
            Map.entry("estate", Set.of("problem", "catalog")),
            Map.entry("telemetry", Set.of("problem", "estate")),
            Map.entry("rule", Set.of("problem", "catalog", "estate", "telemetry", "hardware")),
            Map.entry("hardware", Set.of("problem", "estate", "telemetry")),
            Map.entry("operation", Set.of("problem", "catalog", "estate", "telemetry", "rule", "hardware")),
            Map.entry(
                    "protection", Set.of("problem", "catalog", "estate", "telemetry", "rule", "hardware", "operation")),
            Map.entry("correction", Set.of("problem", "catalog", "estate", "rule", "operation")),
            Map.entry("planning", Set.of("problem", "catalog", "estate", "telemetry", "rule")),
            Map.entry(
                    "drill",
                    Set.of(
                            "problem",
                            "catalog",
                            "estate",
                            "telemetry",
                            "rule",
                            "hardware",
                            "operation",
                            "protection",
                            "exchange")),
            Map.entry(
                    "recording",
                    Set.of(
                            "problem",
                            "catalog",
                            "estate",
                            "telemetry",
                            "rule",
                            "hardware",
                            "operation",
                            "exchange",
                            "store")),
            Map.entry("sample", Set.of("problem", "catalog", "estate")),
            Map.entry("emulator", Set.of("problem", "catalog", "estate", "telemetry", "hardware")),
            Map.entry("store", Set.of("problem", "catalog", "estate", "telemetry", "hardware", "operation")),
            Map.entry(
                    "exchange",
                    Set.of(
                            "problem",
                            "catalog",
                            "estate",
                            "telemetry",
                            "rule",
                            "hardware",
                            "operation",
                            "protection",
                            "correction",
                            "planning")));

    private static final Set<String> ROOMS = new TreeSet<>(MAY_USE.keySet());

    @ParameterizedTest
    @FieldSource("ROOMS")
    @DisplayName("a room uses no room but those it may")
    void borders(String room) {
        Set<String> closed = new TreeSet<>(ROOMS);
        closed.remove(room);
        closed.removeAll(MAY_USE.getOrDefault(room, Set.of()));
        noClasses()
                .that()
                .resideInAPackage(MODEL + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        closed.stream().map(each -> MODEL + each + "..").toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    @DisplayName("every room has its borders")
    void everyRoom() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(each ->
                found.add(each.getPackageName().substring(MODEL.length()).replaceFirst("\\..*", "")));

        assertThat(found).isEqualTo(ROOMS);
    }

    @Test
    @DisplayName("the packages form no circle")
    void noCycles() {
        slices().matching("peristyle.model.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    @DisplayName("time is the clock's: nobody asks the machine")
    void noMachineTime() {
        noClasses()
                .should()
                .accessTargetWhere(describe("the machine's clock is read", access -> {
                    String owner = owner(access);
                    String name = access.getTarget().getName();
                    return (owner.equals("java.lang.System")
                                    && (name.equals("nanoTime") || name.equals("currentTimeMillis")))
                            || (owner.startsWith("java.time.") && name.equals("now"))
                            || (owner.equals("java.time.InstantSource") && name.equals("system"))
                            || (owner.equals("java.time.Clock")
                                    && (name.startsWith("system") || name.startsWith("tick")))
                            || (owner.equals("java.util.Date") && made(access));
                }))
                .check(CLASSES);
    }

    @Test
    @DisplayName("randomness comes from a seed")
    void noMachineRandomness() {
        noClasses()
                .should()
                .accessTargetWhere(describe("chance comes from the machine", access -> {
                    String owner = owner(access);
                    String name = access.getTarget().getName();
                    return (owner.equals("java.lang.Math") && name.equals("random"))
                            || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                            || owner.equals("java.util.concurrent.ThreadLocalRandom")
                            || owner.equals("java.security.SecureRandom")
                            || ((owner.equals("java.util.Random") || owner.equals("java.util.SplittableRandom"))
                                    && made(access));
                }))
                .check(CLASSES);
    }

    @Test
    @DisplayName("no room writes to the console")
    void noConsole() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    @Test
    @DisplayName("what is logged goes through SLF4J")
    void noJavaLogging() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.util.logging..").or(belongToAnyOf(System.Logger.class)))
                .check(CLASSES);
    }

    @Test
    @DisplayName("no window is needed")
    void noJavaFx() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
                .check(CLASSES);
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }

    /** Whether something is made without being told from what: a generator without a seed, the present date. */
    private static boolean made(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
    }
}
