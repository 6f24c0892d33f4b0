package zonal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
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
    void resultsThatCannotBeWrittenAreAFailure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        for (String[] arguments : new String[][] {{"--help"}, {"evaluate", "laplace(c=1)", "--at", "0"}, {"spectrum", "laplace(c=1)", "--dim", "3", "--degrees", "1", "--plot", "svg"}}) {
            ByteArrayOutputStream messages = new ByteArrayOutputStream();
            assertEquals(2, Zonal.run(arguments, new PrintStream(full), new PrintStream(messages)));
            assertEquals("zonal: cannot write to the standard output, where the result is not complete; make room there, or name a file with --output\n", messages.toString());
        }
    }

    @Test
    void editDistanceCountsInsertionsDeletionsAndReplacements() {
        assertEquals(0, EditDistance.between("decay", "decay"));
        assertEquals(1, EditDistance.between("decy", "decay"));
        assertEquals(3, EditDistance.between("kitten", "sitting"));
        assertEquals(4, EditDistance.between("", "gram"));
    }
}
