package zonal.kernel;

import java.util.Set;

/** exp(-c |x - x'|). */
final class LaplaceKernel {

    private static final Set<String> PARAMETERS = Set.of("c");

    private LaplaceKernel() {
    }

    static Kernel build(KernelCall call) {
        Parameters parameters = Parameters.of(call, PARAMETERS);
        return ReferenceKernel.of(call, ReferenceKernel.withRate("exp(-2*c*sin(theta/2))", parameters.positive("c", "1")));
    }
}
