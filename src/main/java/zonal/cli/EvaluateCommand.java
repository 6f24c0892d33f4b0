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
import zonal.report.Decimals;
import zonal.report.EvaluationReport;
import zonal.sphere.KernelDomain;
import zonal.symbolic.FormulaParser;

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
    private Output output;

    @Override
    public Integer call() {
        Function<EvaluationReport, String> writer = output.writer(Format.CSV, Map.of(Format.TEXT, EvaluationReport::text, Format.CSV, EvaluationReport::csv,
                Format.JSON, EvaluationReport::json, Format.LATEX, EvaluationReport::latex));
        int n = digits.value();
        Kernel parsed = kernel.parse();
        KernelDomain.requireFinite(parsed);
        List<EvaluationReport.Value> values = new ArrayList<>();
        for (String point : points.split(",", -1)) {
            values.add(new EvaluationReport.Value(point.strip(), Decimals.of(KernelValues.at(parsed, FormulaParser.parse(point), n), n)));
        }
        output.print(writer.apply(new EvaluationReport(parsed.text(), n, values)));
        return 0;
    }
}
