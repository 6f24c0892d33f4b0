package zonal.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.kernel.Kernel;
import zonal.report.SpectrumReport;
import zonal.report.plot.SpectrumPlot;
import zonal.sphere.DegreeList;
import zonal.sphere.Eigenvalue;

/** {@code zonal spectrum}. */
@Command(name = "spectrum", sortOptions = false, description = "Compute certified eigenvalues of a kernel on the sphere.")
final class SpectrumCommand implements Callable<Integer> {

    @Mixin
    private KernelArgument kernel;
    @Mixin
    private DimensionOption dimension;
    @Option(names = "--degrees", paramLabel = "K", required = true, description = "Degrees of the harmonics: a list of A and A..B, such as 0..20,50.")
    private String degrees;
    @Mixin
    private DigitsOption digits;
    @Mixin
    private PlotOption plot;
    @Mixin
    private Output output;

    @Override
    public Integer call() {
        plot.check(output);
        Function<SpectrumReport, String> writer = output.writer(Format.CSV, Map.of(Format.TEXT, SpectrumReport::text, Format.CSV, SpectrumReport::csv,
                Format.JSON, SpectrumReport::json, Format.LATEX, SpectrumReport::latex));
        int d = dimension.value();
        int n = digits.value();
        List<Long> list = DegreeList.parse(degrees);
        Kernel parsed = kernel.parse();
        DecayLaws laws = new DecayLaws();
        List<Eigenvalue> eigenvalues = new Eigenvalues(laws).of(parsed, d, list, n);
        plot.print(output, () -> writer.apply(SpectrumReport.of(parsed.text(), d, n, eigenvalues)), () -> SpectrumPlot.of(eigenvalues, laws.of(parsed, d, n)));
        return 0;
    }
}
