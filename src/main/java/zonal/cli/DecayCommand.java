package zonal.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;

/** {@code zonal decay}. */
@Command(name = "decay", sortOptions = false, description = "x")
final class DecayCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "KERNEL", description = "The kernel.")
    private String kernel;

    @Override
    public Integer call() {
        Kernel parsed = Kernels.parse(kernel);
        return 0;
    }
}
