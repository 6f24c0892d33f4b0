package zonal.kernel;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import zonal.InputException;

/** The register of the kernel syntax: a line for every family of kernels. */
final class KernelRegister {

    private static final List<Family> FAMILIES = List.of(
            new Family("fc-ntk", FullyConnectedKernels::tangent),
            new Family("fc-nngp", FullyConnectedKernels::gaussianProcess),
            new Family("resntk", ResidualKernels::build),
            new Family("pnn-ntk", ProductKernels::build),
            new Family("sparse-ntk", SparseKernel::build),
            new Family("laplace", LaplaceKernel::build),
            new Family("gaussian", GaussianKernel::build),
            new Family("gamma-exponential", GammaExponentialKernel::build),
            new Family("matern", MaternKernel::build),
            new Family("formula", FormulaKernels::build));

    /** Kernels of one name, which differ in their parameters. */
    private record Family(String name, Function<KernelCall, Kernel> builder) {
    }

    private KernelRegister() {
    }

    /**
     * The kernel that is called.
     *
     * @throws InputException if the kernel or a parameter is unknown, missing or out of range
     */
    static Kernel build(KernelCall call) {
        return FAMILIES.stream().filter(family -> family.name.equals(call.name())).findFirst().map(family -> family.builder.apply(call))
                .orElseThrow(() -> new InputException("unknown kernel '" + KernelCall.abbreviate(call.name()) + "'; known kernels: "
                        + FAMILIES.stream().map(Family::name).collect(Collectors.joining(", "))));
    }
}
