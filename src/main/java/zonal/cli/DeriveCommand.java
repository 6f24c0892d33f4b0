package zonal.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zonal.report.DerivationReport;
import zonal.report.MathematicaInput;
import zonal.report.PythonModule;
import zonal.report.SeriesReport;

/** {@code zonal derive}. */
@Command(name = "derive", sortOptions = false, description = "Show the recursion of a kernel, layer by layer, or closed forms of its eigenvalues, or its series.")
final class DeriveCommand implements Callable<Integer> {

    @Mixin
    private KernelArgument kernel;
    @Mixin
    private ClosedFormOptions closedForm;
    @Mixin
    private Output output;
    @Option(names = "--series", paramLabel = "N", description = "Instead, the Taylor series at theta = 0 and theta = pi, orders 0 to N, with exact coefficients.")
    private Integer series;

    @Override
    public Integer call() {
        if (series != null) {
            Function<SeriesReport, String> writer =
                    output.writer(Format.TEXT, Map.of(Format.TEXT, SeriesReport::text, Format.LATEX, SeriesReport::latex));
            output.print(writer.apply(SeriesReport.of(kernel.parse(), series)));
            return 0;
        }
        if (closedForm.isAskedFor()) {
            output.print(closedForm.write(kernel, output));
            return 0;
        }
        Function<DerivationReport, String> writer = output.writer(Format.TEXT, Map.of(Format.TEXT, DerivationReport::text, Format.LATEX, DerivationReport::latex,
                Format.PYTHON, report -> new PythonModule(report.kernel()).text(), Format.MATHEMATICA, report -> new MathematicaInput(report.kernel()).text()));
        output.print(writer.apply(new DerivationReport(kernel.parse())));
        return 0;
    }
}
