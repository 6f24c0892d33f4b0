package zonal.cli;

import picocli.CommandLine.Parameters;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;

/** The kernel that a command is about. */
final class KernelArgument {

    @Parameters(index = "0", paramLabel = "KERNEL", description = "The kernel, such as \"fc-ntk(depth=3)\" or \"formula(\\\"exp(t-1)\\\")\".")
    private String text;

    /** The kernel that the text names. */
    Kernel parse() {
        return Kernels.parse(text);
    }
}
