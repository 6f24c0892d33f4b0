package zonal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house keeps its order: who may import whom, and what stays out of the code altogether. */
class ArchitectureTest {

    /** Every package may use those before it, and the root. */
    private static final List<String> ORDER = List.of("number", "quadrature", "symbolic", "network", "kernel", "sphere", "decay", "space", "sampling", "report",
            "claim", "table", "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("zonal");

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> rooms = CLASSES.stream().map(JavaClass::getPackageName).filter(name -> !name.equals("zonal")).map(name -> name.split("\\.")[1])
                .collect(Collectors.toSet());
        rooms.removeAll(ORDER);
        assertEquals(Set.of(), rooms);
    }

    @Test
    void packagesImportOnlyEarlierOnes() {
        for (int room = 0; room < ORDER.size(); room++) {
            String[] later = ORDER.subList(room + 1, ORDER.size()).stream().map(name -> "zonal." + name + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage("zonal." + ORDER.get(room) + "..").should().dependOnClassesThat().resideInAnyPackage(later)
                    .allowEmptyShould(true).check(CLASSES);
        }
    }

    @Test
    void theRootUsesNoRoom() {
        noClasses().that().resideInAPackage("zonal").should().dependOnClassesThat().resideInAPackage("zonal.*..").check(CLASSES);
    }

    @Test
    void onlyItsEngineAndConversionSeeSymja() {
        noClasses().that().haveNameNotMatching("zonal\\.symbolic\\.Symja(Engine|Conversion).*").should().dependOnClassesThat()
                .resideInAnyPackage("org.matheclipse..", "edu.jas..").check(CLASSES);
    }

    @Test
    void onlyPlotsSeeTheLibrariesThatDraw() {
        noClasses().that().resideOutsideOfPackage("zonal.report.plot").should().dependOnClassesThat()
                .resideInAnyPackage("org.jfree..", "org.apache.batik..", "java.awt..", "javax.imageio..").check(CLASSES);
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void nothingLogs() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..").check(CLASSES);
    }

    @Test
    void onlyTheCommandLineEndsTheProcessOrWritesToItsStreams() {
        noClasses().that().resideOutsideOfPackage("zonal.cli..").should().callMethod(System.class, "exit", int.class).orShould()
                .accessField(System.class, "out").orShould().accessField(System.class, "err").check(CLASSES);
    }
}
