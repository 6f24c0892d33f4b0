package zonal.kernel;

import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/**
 * exp(-c |x - x'|^gamma) with rational gamma, 0 < gamma <= 2: positive definite by Schoenberg's theorem on powers of distances (Trans. AMS 44, 1938). gamma = 1 is the Laplace kernel, gamma = 2 the Gaussian.
 */
final class GammaExponentialKernel {

    private static final Set<String> PARAMETERS = Set.of("gamma", "c");
    private static final BigFraction TWO = BigFraction.of(2);

    private GammaExponentialKernel() {
    }

    static Kernel build(KernelCall call) {
        Parameters parameters = Parameters.of(call, PARAMETERS);
        BigFraction gamma = parameters.rational("gamma", TWO);
        Formula c = parameters.positive("c", "1");
        return gamma.equals(TWO) ? GaussianKernel.withRate(call, c)
                : ReferenceKernel.of(call, ReferenceKernel.exponential(c, Formulas.power(ReferenceKernel.DISTANCE, gamma)));
    }
}
