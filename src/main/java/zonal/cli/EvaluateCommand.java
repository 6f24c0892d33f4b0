package zonal.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;

/** {@code zonal evaluate}. */
@Command(name = "evaluate", sortOptions = false, description = "x")
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "KERNEL", description = "The kernel.")
    private String kernel;

    @Override
    public Integer call() {
        Kernel parsed = Kernels.parse(kernel);
        return 0;
    }
}
