package zonal.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zonal.report.DerivationReport;
import zonal.report.MathematicaInput;
import zonal.report.PythonModule;

/** {@code zonal derive}. */
@Command(name = "derive", sortOptions = false, description = "Show the recursion of a kernel, layer by layer, or closed forms of its eigenvalues.")
final class DeriveCommand implements Callable<Integer> {

    @Mixin
    private KernelArgument kernel;
    @Mixin
    private ClosedFormOptions closedForm;
    @Mixin
    private Output output;

    @Override
    public Integer call() {
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
