package zonal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import zonal.InputException;

class FailuresTest {

    @Command(name = "any")
    private static final class AnyCommand {
    }

    private final StringWriter err = new StringWriter();
    private final CommandLine command = new CommandLine(new AnyCommand()).setErr(new PrintWriter(err, true));

    @Test
    void badInputIsShownUnchangedWithStatus2() {
        assertEquals(2, Failures.report(new InputException("line 3: no such kernel; write laplace"), command, false));
        assertEquals("zonal: line 3: no such kernel; write laplace\n", err.toString());
    }

    @Test
    void aDefectIsOneLineWithStatus3() {
        assertEquals(3, Failures.report(new IllegalStateException("two\n  lines"), command, false));
        assertEquals("zonal: internal error: java.lang.IllegalStateException: two lines\n", err.toString());
    }

    @Test
    void aDefectShowsItsTraceWhenAsked() {
        assertEquals(3, Failures.report(new IllegalStateException("broken"), command, true));
        assertTrue(err.toString().contains("\tat zonal.cli.FailuresTest"), err.toString());
    }

    @Test
    void editDistanceCountsInsertionsDeletionsAndReplacements() {
        assertEquals(0, EditDistance.between("decay", "decay"));
        assertEquals(1, EditDistance.between("decy", "decay"));
        assertEquals(3, EditDistance.between("kitten", "sitting"));
        assertEquals(4, EditDistance.between("", "gram"));
    }
}
