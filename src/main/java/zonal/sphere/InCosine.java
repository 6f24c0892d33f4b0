package zonal.sphere;

import java.util.Optional;
import zonal.kernel.Kernel;
import zonal.number.Arithmetic;
import zonal.quadrature.AnalyticFunction;
import zonal.symbolic.Formula;
import zonal.symbolic.Program;

/**
 * A kernel as a function of t.
 *
 * @param kernel the kernel
 */
record InCosine(Kernel kernel) implements AnalyticFunction {

    @Override
    public <T> T value(Arithmetic<T> arithmetic, T t) {
        Optional<Formula> inCosine = kernel.entireInCosine();
        return inCosine.isPresent() ? Program.of(inCosine.get(), Kernel.COSINE).evaluate(arithmetic, t)
                : kernel.recursion().evaluate(arithmetic, arithmetic.acos(t));
    }
}
