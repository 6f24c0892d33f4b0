package zonal.kernel;

import java.util.Set;
import zonal.symbolic.Formula;

/** exp(-c |x - x'|^2), where |x - x'|^2 = 4 sin(theta/2)^2 = 2 (1 - t). */
final class GaussianKernel {

    private static final Set<String> PARAMETERS = Set.of("c");

    private GaussianKernel() {
    }

    static Kernel build(KernelCall call) {
        return withRate(call, Parameters.of(call, PARAMETERS).positive("c", "1"));
    }

    /** The kernel with the given c, under the name that it was called by. */
    static Kernel withRate(KernelCall call, Formula c) {
        return ReferenceKernel.entire(call, ReferenceKernel.withRate("exp(-4*c*sin(theta/2)^2)", c), ReferenceKernel.withRate("exp(-2*c*(1-t))", c));
    }
}
