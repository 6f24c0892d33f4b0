package zonal.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zonal.decay.DecayLaw;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.kernel.Kernel;
import zonal.report.DecayReport;
import zonal.report.plot.DecayPlot;

/** {@code zonal decay}. */
@Command(name = "decay", sortOptions = false, description = "Find how the eigenvalues of a kernel decay: exponents, limits of k^p mu_k, and bounds for all degrees.")
final class DecayCommand implements Callable<Integer> {

    @Mixin
    private KernelArgument kernel;
    @Mixin
    private DimensionOption dimension;
    @Mixin
    private DigitsOption digits;
    @Mixin
    private PlotOption plot;
    @Mixin
    private Output output;

    @Override
    public Integer call() {
        plot.check(output);
        Function<DecayReport, String> writer = output.writer(Format.TEXT, Map.of(Format.TEXT, DecayReport::text, Format.JSON, DecayReport::json));
        int d = dimension.value();
        int n = digits.value();
        Kernel parsed = kernel.parse();
        DecayLaws laws = new DecayLaws();
        DecayLaw law = laws.of(parsed, d, n);
        plot.print(output, () -> writer.apply(new DecayReport(parsed.text(), d, n, law)), () -> DecayPlot.of(new Eigenvalues(laws), parsed, d, law));
        return 0;
    }
}
