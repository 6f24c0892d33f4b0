package zonal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows of the output of a command is its output. */
class ReadmeTest {

    private static final String PROMPT = "    $ ./zonal ";
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** A command, and the lines shown under it, blank ones after them included. */
    private record Example(String command, List<String> output) {
    }

    static Stream<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String> shown = null;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith(PROMPT)) {
                shown = new ArrayList<>();
                examples.add(new Example(line.substring(PROMPT.length()), shown));
            } else if (shown != null && (line.isEmpty() || line.startsWith("    "))) {
                shown.add(line.isEmpty() ? line : line.substring(4));
            } else {
                shown = null;
            }
        }
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void outputIsWhatIsShown(Example example) {
        Matcher matcher = ARGUMENT.matcher(example.command);
        List<String> arguments = new ArrayList<>();
        while (matcher.find()) {
            arguments.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        Invocation run = Invocation.of(arguments.toArray(String[]::new));
        assertEquals(0, run.status(), run.err());
        assertEquals(String.join("\n", example.output).strip(), run.out().strip());
    }

    @Test
    void thereAreExamples() throws IOException {
        assertTrue(examples().count() >= 4);
    }
}
