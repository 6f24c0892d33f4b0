package zonal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zonal.kernel.Kernel;
import zonal.kernel.KernelValues;
import zonal.number.Ball;
import zonal.number.DoubleArithmetic;
import zonal.report.Decimals;
import zonal.report.EvaluationReport;
import zonal.report.plot.KernelPlot;
import zonal.report.plot.Series;
import zonal.sphere.KernelDomain;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Program;

/** {@code zonal evaluate}. */
@Command(name = "evaluate", sortOptions = false, description = "Compute certified values of a kernel.")
final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    private KernelArgument kernel;
    @Option(names = "--at", paramLabel = "T,T,...", required = true,
            description = "Points t in [-1, 1], each an exact constant: 0.3 is 3/10, sqrt(1/2) the root itself.")
    private String points;
    @Mixin
    private DigitsOption digits;
    @Mixin
    private PlotOption plot;
    @Mixin
    private Output output;

    @Override
    public Integer call() {
        plot.check(output);
        Function<EvaluationReport, String> writer = output.writer(Format.CSV, Map.of(Format.TEXT, EvaluationReport::text, Format.CSV, EvaluationReport::csv,
                Format.JSON, EvaluationReport::json, Format.LATEX, EvaluationReport::latex));
        int n = digits.value();
        Kernel parsed = kernel.parse();
        KernelDomain.requireFinite(parsed);
        List<EvaluationReport.Value> values = new ArrayList<>();
        List<Series.Point> marked = new ArrayList<>();
        for (String point : points.split(",", -1)) {
            Formula t = FormulaParser.parse(point);
            Ball value = KernelValues.at(parsed, t, n);
            values.add(new EvaluationReport.Value(point.strip(), Decimals.of(value, n)));
            marked.add(new Series.Point(Math.acos(Program.valueOf(t, new DoubleArithmetic())), value.toDouble()));
        }
        plot.print(output, () -> writer.apply(new EvaluationReport(parsed.text(), n, values)), () -> KernelPlot.of(parsed, marked));
        return 0;
    }
}
