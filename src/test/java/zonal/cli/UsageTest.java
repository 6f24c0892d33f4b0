package zonal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad usage is one line that says how to mend it, exit status 2, and nothing on the standard output. */
class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "decy                                              | unknown command decy; did you mean decay?",
        "--verison                                         | unknown option --verison; did you mean --version?",
        "spectrum gaussian() --dim 3 --degree 1            | unknown option --degree; did you mean --degrees?",
        "spectrum gaussian() --dim 3                       | missing required option: '--degrees=K'",
        "spectrum gaussian() --dim three --degrees 1       | 'three' is not a whole number",
        "spectrum gaussian() --dim 1 --degrees 1           | dimension 1: the sphere S^(d-1) needs d >= 2",
        "spectrum gaussian() --dim 99999 --degrees 1       | dimension 99999: dimensions up to 10000",
        "spectrum gaussian() --dim 3 --degrees 1 --digits 4    | --digits is 4; ask for 5 to 1000 digits",
        "spectrum gaussian() --dim 3 --degrees 1 --digits 1001 | --digits is 1001; ask for 5 to 1000 digits",
        "spectrum gaussian() --dim 3 --degrees 5..1        | the degrees 5..1 run backwards; write 1..5",
        "spectrum gaussian() --dim 3 --degrees 1,,2        | '' is not a degree",
        "spectrum gaussian() --dim 3 --degrees -1          | '-1' is not a degree",
        "spectrum gaussian() --dim 3 --degrees 1000000000000001 | the degree 1000000000000001 is too large",
        "spectrum gaussian() --dim 3 --degrees 0..99999,0..9 | more than 100001 degrees were asked for",
        "spectrum gaussian() --dim 3 --degrees 1 --format xml | --format xml is not offered by spectrum; ask for text or csv or json or latex",
        "decay gaussian() --dim 3 --format csv             | --format csv is not offered by decay; ask for text or json",
        "evaluate gaussian()                               | missing required option: '--at=T,T,...'",
        "decay gaussian() laplace() --dim 3                | one argument too many: 'laplace()'",
        "decay                                             | missing required",
        "check gaussian()                                  | missing required option: '--values=FILE'",
        "check gaussian() --values v.csv --tolerance -1    | --tolerance '-1' is not a number from 0 on",
        "check gaussian() --values v.csv --dim 1           | dimension 1: the sphere S^(d-1) needs d >= 2",
        "check gaussian() --values missing.csv             | cannot read missing.csv",
    })
    void badUsageIsOneLineWithTheRemedy(String arguments, String message) {
        assertRefused(Invocation.of(arguments.strip().split("\\s+")), message);
    }

    @Test
    void noCommandIsRefused() {
        assertRefused(Invocation.of(), "missing required subcommand");
    }

    @Test
    void argumentsThatLookLikeFilesOfArgumentsAreTakenLiterally() {
        assertRefused(Invocation.of("@/etc/passwd"), "unknown command @/etc/passwd");
    }

    @Test
    void anOutputInAMissingFolderIsRefusedBeforeAnyWork(@TempDir Path folder) {
        Path file = folder.resolve("missing").resolve("spectrum.csv");
        assertRefused(Invocation.of("spectrum", "no kernel at all", "--dim", "3", "--degrees", "0", "--output", file.toString()),
                "does not exist; make it first");
        assertTrue(Files.notExists(file.getParent()));
    }

    @Test
    void helpNamesEveryCommandAndEndsWell() {
        Invocation help = Invocation.of("--help");
        assertEquals(0, help.status());
        for (String command : new String[] {"derive", "evaluate", "spectrum", "decay", "sample", "verify", "table", "check"}) {
            assertTrue(help.out().contains("\n  " + command + " "), command);
            assertEquals(0, Invocation.of(command, "--help").status());
        }
    }

    @Test
    void versionIsOneLine() {
        Invocation version = Invocation.of("--version");
        assertEquals(0, version.status());
        assertTrue(version.out().matches("zonal \\S+\\R"), version.out());
    }

    static void assertRefused(Invocation run, String message) {
        assertEquals(2, run.status(), run.err());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("zonal: ") && run.err().contains(message), run.err());
    }
}
