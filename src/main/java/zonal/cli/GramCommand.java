package zonal.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.DecimalEnclosure;
import zonal.report.Decimals;
import zonal.report.GramReport;
import zonal.report.GramSpectrumReport;
import zonal.report.GramSpectrumReport.Quantity;
import zonal.space.gram.GramEigenvalues;
import zonal.space.gram.GramMatrix;
import zonal.space.gram.PointReader;
import zonal.space.gram.Points;
import zonal.sphere.KernelDomain;

/** {@code zonal gram}. */
@Command(name = "gram", sortOptions = false, description = {"Compute the Gram matrix of a kernel on given points, or certified extreme eigenvalues of it.",
    "Points off the unit sphere are taken by the kernels of homogeneous networks: K(x, x') = |x|^h |x'|^h K(cos)."})
final class GramCommand implements Callable<Integer> {

    private static final String SMALLEST = "smallest";
    private static final String LARGEST = "largest";

    @Mixin
    private KernelArgument kernel;
    @Option(names = "--points", paramLabel = "FILE", required = true,
            description = {"CSV file with a point a line; numbers are read exactly: 0.3 is 3/10, and 3/5 may be written too.",
                "# begins a comment line; a header may stand first."})
    private Path pointsFile;
    @Option(names = "--eigenvalue", paramLabel = "WHICH", split = ",",
            description = "smallest or largest, or both with a comma between them: instead of the matrix.")
    private List<String> eigenvalues = List.of();
    @Option(names = "--condition-number", description = "The largest eigenvalue over the smallest: instead of the matrix.")
    private boolean condition;
    @Option(names = "--normalise", description = "Scale every point to the unit sphere first.")
    private boolean normalise;
    @Mixin
    private DigitsOption digits;
    @Mixin
    private Output output;

    @Override
    public Integer call() {
        eigenvalues.stream().filter(which -> !which.equals(SMALLEST) && !which.equals(LARGEST)).findFirst().ifPresent(which -> {
            throw new InputException("unknown --eigenvalue '" + which + "'; give smallest or largest");
        });
        if (condition || !eigenvalues.isEmpty()) {
            printSpectrum(digits.value());
        } else {
            printMatrix(digits.value());
        }
        return 0;
    }

    private void printMatrix(int n) {
        Function<GramReport, String> writer = output.writer(Format.TEXT,
                Map.of(Format.TEXT, GramReport::text, Format.CSV, GramReport::csv, Format.JSON, GramReport::json, Format.LATEX, GramReport::latex));
        GramMatrix matrix = matrix();
        List<List<DecimalEnclosure>> entries = matrix.lowerTriangle(n).stream().map(row -> row.stream().map(entry -> Decimals.of(entry, n)).toList()).toList();
        Terminal.clearProgress();
        output.print(writer.apply(new GramReport(matrix.kernel().text(), matrix.size(), matrix.dimension(), n, entries)));
    }

    private void printSpectrum(int n) {
        Function<GramSpectrumReport, String> writer = output.writer(Format.TEXT, Map.of(Format.TEXT, GramSpectrumReport::text,
                Format.CSV, GramSpectrumReport::csv, Format.JSON, GramSpectrumReport::json, Format.LATEX, GramSpectrumReport::latex));
        GramMatrix matrix = matrix();
        GramEigenvalues found = GramEigenvalues.of(matrix);
        List<Quantity> quantities = quantities(found, n);
        Terminal.clearProgress();
        output.print(writer.apply(new GramSpectrumReport(matrix.kernel().text(), matrix.size(), matrix.dimension(), n, quantities, found.nullVectors())));
    }

    private GramMatrix matrix() {
        Kernel parsed = kernel.parse();
        Points points = PointReader.read(pointsFile);
        KernelDomain.requireFinite(parsed);
        return (normalise ? GramMatrix.ofDirections(parsed, points) : GramMatrix.of(parsed, points)).telling(Terminal.progress("kernel values"));
    }

    private List<Quantity> quantities(GramEigenvalues found, int n) {
        List<Quantity> quantities = new ArrayList<>();
        for (String which : eigenvalues) {
            Ball value = which.equals(SMALLEST) ? found.smallest(n) : found.largest(n);
            quantities.add(new Quantity(which, which + " eigenvalue", Decimals.of(value, n)));
        }
        if (condition) {
            Ball value = found.conditionNumber(n);
            quantities.add(new Quantity("conditionNumber", "condition number", value.isFinite() ? Decimals.of(value, n) : GramSpectrumReport.INFINITE));
        }
        return quantities;
    }
}
