package zonal.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zonal.InputException;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.report.ComparisonReport;
import zonal.report.plot.RatioPlot;
import zonal.space.Interpolation;
import zonal.space.SameSpace;
import zonal.space.ZeroOneSeries;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;

/** {@code zonal compare}. */
@Command(name = "compare", sortOptions = false, description = {"Compare two kernels: whether they have the same reproducing kernel Hilbert space, with the",
    "constants of norm equivalence; and in which interpolation spaces of the second one a Gaussian process with the first one as its covariance lies."})
final class CompareCommand implements Callable<Integer> {

    @Mixin
    private KernelArgument first;
    @Parameters(index = "1", paramLabel = "KERNEL", description = "The kernel to compare it with.")
    private String second;
    @Mixin
    private DimensionOption dimension;
    @Option(names = "--smoothness", paramLabel = "S", description = "Enclose the series that decides about [H]^S, or show that it diverges; a rational number such as 1/2.")
    private String smoothness;
    @Mixin
    private DigitsOption digits;
    @Mixin
    private PlotOption plot;
    @Mixin
    private Output output;

    @Override
    public Integer call() {
        plot.check(output);
        Function<ComparisonReport, String> writer = output.writer(Format.TEXT, Map.of(Format.TEXT, ComparisonReport::text, Format.JSON, ComparisonReport::json));
        int d = dimension.value();
        int n = digits.value();
        Kernel one = first.parse();
        Kernel other = Kernels.parse(second);
        Optional<BigFraction> s = Optional.ofNullable(smoothness).map(CompareCommand::rational);
        DecayLaws laws = new DecayLaws();
        SameSpace space = SameSpace.of(laws, one, other, d, n);
        Interpolation interpolation = Interpolation.of(laws, one, other, d);
        Optional<ZeroOneSeries> series = s.map(value -> ZeroOneSeries.of(laws, one, other, d, value));
        plot.print(output, () -> writer.apply(new ComparisonReport(one.text(), other.text(), d, n, space, interpolation, series)),
                () -> RatioPlot.of(new Eigenvalues(laws), one, other, d, space.ratios()));
        return 0;
    }

    private static BigFraction rational(String text) {
        if (FormulaParser.parse(text) instanceof Formula.Rational rational && rational.value().signum() > 0) {
            return rational.value();
        }
        throw new InputException("--smoothness " + text + " is not a positive rational number; write for example 1/2 or 0.3");
    }
}
