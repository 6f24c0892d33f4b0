package zonal.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs exported modules with the python3 of the machine. */
final class Python {

    private static final boolean PRESENT = probe();

    private Python() {
    }

    /** Whether there is a python3 with NumPy. */
    static boolean isPresent() {
        return PRESENT;
    }

    private static boolean probe() {
        try {
            Process process = new ProcessBuilder("python3", "-c", "import numpy").redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The values kernel(t) of the module at the points, all handed over as one array. Numbers travel in hexadecimal, so that they arrive as they are. */
    static List<Double> values(String module, List<Double> points, Path folder) throws IOException, InterruptedException {
        String list = points.stream().map(t -> "\"" + Double.toHexString(t) + "\"").collect(Collectors.joining(", "));
        return run(module + "\n\nfor value in kernel([float.fromhex(t) for t in [" + list + "]]):\n    print(float(value).hex())\n", folder)
                .lines().map(Python::parse).toList();
    }

    private static double parse(String text) {
        return text.equals("nan") ? Double.NaN : text.endsWith("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    /** The standard output of the program, which has to end well and be silent on the standard error. */
    static String run(String program, Path folder) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("program.py"), program);
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder("python3", file.toString()).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || Files.size(errors) > 0) {
            throw new AssertionError(Files.readString(errors));
        }
        return output;
    }
}
