package zonal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of CONTRIBUTING.md: a kernel from one file, one line in the register and one file of claims. */
class ContributingTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "zonal", "kernel");
    private static final Pattern BLOCK = Pattern.compile("```(java|yaml)\\n(.*?)```", Pattern.DOTALL);
    private static final String FIRST_FAMILY = "            new Family(";

    @Test
    void kernelOfTheExampleIsBuiltAndItsClaimsComeOutAsExpected(@TempDir Path directory) throws IOException, InterruptedException {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("CONTRIBUTING.md"))).results().map(result -> result.group(2)).toList();
        assertEquals(3, blocks.size(), "the example has three blocks: the kernel, its line in the register, its claims");
        Path kernel = write(directory.resolve(className(blocks.get(0)) + ".java"), blocks.get(0));
        Path register = write(directory.resolve("KernelRegister.java"), withLine(Files.readString(SOURCES.resolve("KernelRegister.java")), blocks.get(1)));
        Path claims = write(directory.resolve("claims.yaml"), blocks.get(2));
        Path classes = Files.createDirectory(directory.resolve("classes"));
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int compiled = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, "-cp", System.getProperty("java.class.path"), "-d", classes.toString(), kernel.toString(), register.toString());
        assertEquals(0, compiled, messages.toString(StandardCharsets.UTF_8));
        String output = verify(classes, claims);
        assertTrue(output.contains("rational-quadratic-mean"), output);
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }

    private static String className(String source) {
        Matcher matcher = Pattern.compile("final class (\\w+)").matcher(source);
        assertTrue(matcher.find());
        return matcher.group(1);
    }

    private static String withLine(String register, String line) {
        int at = register.indexOf(FIRST_FAMILY);
        assertTrue(at > 0 && line.startsWith(FIRST_FAMILY));
        return register.substring(0, at) + line + register.substring(at);
    }

    /** In a process of its own, whose classes are those of the example first. */
    private static String verify(Path classes, Path claims) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path"), "zonal.cli.Zonal", "verify", claims.toString()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), output);
        return output;
    }
}
