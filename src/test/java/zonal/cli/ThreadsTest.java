package zonal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eigenvalues of low degrees by quadrature and of high ones by the tail law, computed in processes with one, two and four threads. */
class ThreadsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=3)", "laplace(c=1)", "fc-nngp(depth=2, activation=step)"})
    void resultsDoNotDependOnTheNumberOfThreads(String kernel) throws IOException, InterruptedException {
        String alone = spectrum(kernel, 0);
        assertTrue(alone.lines().count() > 300, alone);
        assertEquals(alone, spectrum(kernel, 1));
        assertEquals(alone, spectrum(kernel, 3));
    }

    /** The output with so many threads beside the first one. */
    private static String spectrum(String kernel, int helpers) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + helpers,
                "-cp", System.getProperty("java.class.path"), Zonal.class.getName()));
        command.addAll(List.of("spectrum", kernel, "--dim", "3", "--degrees", "0..300", "--digits", "40"));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue());
        return output;
    }
}
