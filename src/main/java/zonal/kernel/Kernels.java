package zonal.kernel;

import zonal.InputException;

/** The kernel syntax: one string names a kernel everywhere. */
public final class Kernels {

    private Kernels() {
    }

    /**
     * The kernel that the text names, for example {@code fc-ntk(depth=3)} or {@code formula("exp(-2*c*sin(theta/2))", c=3/2)}.
     *
     * @throws InputException if the kernel or a parameter is unknown, missing or out of range
     */
    public static Kernel parse(String text) {
        KernelCall call = KernelCall.parse(text);
        return switch (call.name()) {
            case "fc-ntk" -> FullyConnectedKernels.build(call, Kernel.Kind.TANGENT);
            case "fc-nngp" -> FullyConnectedKernels.build(call, Kernel.Kind.GAUSSIAN_PROCESS);
            case "resntk" -> ResidualKernels.build(call);
            case "laplace" -> ReferenceKernels.laplace(call);
            case "gaussian" -> ReferenceKernels.gaussian(call);
            case "formula" -> FormulaKernels.build(call);
            default -> throw new InputException("unknown kernel '" + KernelCall.abbreviate(call.name())
                    + "'; known kernels: fc-ntk, fc-nngp, resntk, laplace, gaussian, formula");
        };
    }
}
