package zonal.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.report.plot.Axis;
import zonal.report.plot.Label;
import zonal.report.plot.Look;
import zonal.report.plot.Plot;
import zonal.report.plot.PlotWriter;
import zonal.report.plot.Series;

/** How the processor time for the eigenvalues 0 to K grows with the degree K, the digits D, the depth L and the dimension d, warm, one thread: a line for each on the output, and a picture. */
public final class GrowthTimes {

    private static final int RUNS = 5;
    private static final double LEAST_MILLISECONDS = 3000;
    private static final int[] FACTORS = {1, 2, 4, 8};

    private GrowthTimes() {
    }

    /** Takes the file for the picture. */
    public static void main(String[] arguments) throws IOException {
        List<Series> series = new ArrayList<>();
        series.add(curve("K = 200 x", Look.BLUE, factor -> time(3, 10, 200 * factor, 50)));
        series.add(curve("D = 50 x", Look.VERMILLION, factor -> time(3, 10, 200, 50 * factor)));
        series.add(curve("L = 3 x", Look.GREEN, factor -> time(3 * factor, 10, 200, 50)));
        series.add(curve("d = 10 x", Look.BLACK, factor -> time(3, 10 * factor, 200, 50)));
        Plot plot = Plot.of(Axis.of(Label.math("x"), Axis.Scale.LOGARITHMIC), Axis.of(Label.plain("ms"), Axis.Scale.LOGARITHMIC), series);
        Files.writeString(Path.of(arguments[0]), PlotWriter.svg(plot));
    }

    /** Milliseconds at a factor. */
    private interface Question {
        double at(int factor);
    }

    private static Series curve(String name, Look look, Question question) {
        List<Series.Point> points = new ArrayList<>();
        StringBuilder line = new StringBuilder(name);
        for (int factor : FACTORS) {
            double milliseconds = question.at(factor);
            points.add(new Series.Point(factor, milliseconds));
            line.append(String.format(Locale.ROOT, "  %d: %.1f ms", factor, milliseconds));
        }
        System.out.println(line);
        return new Series.Curve(look, Label.math(name), points);
    }

    private static double time(int depth, int dimension, int degrees, int digits) {
        Kernel kernel = Kernels.parse("fc-ntk(depth=" + depth + ")");
        List<Long> list = LongStream.rangeClosed(0, degrees).boxed().toList();
        double least = Double.POSITIVE_INFINITY;
        double total = 0;
        for (int run = 0; run < RUNS || total < LEAST_MILLISECONDS; run++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            new Eigenvalues(new DecayLaws()).of(kernel, dimension, list, digits);
            double milliseconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) * 1e-6;
            least = Math.min(least, milliseconds);
            total += milliseconds;
        }
        return least;
    }
}
