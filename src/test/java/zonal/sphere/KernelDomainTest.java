package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;

class KernelDomainTest {

    @ParameterizedTest
    @ValueSource(strings = {"log(t)", "1/t", "1/(1-t)", "sqrt(t)", "asin(2*t)", "tan(theta)", "1/(t-9/10)", "1/(100*t^2-37)", "log(t-9/10)", "sqrt(t+0.999)", "1/(1+t)", "1/sqrt(1+t)"})
    void formulasThatAreNotRealOrNotFiniteAreRefused(String formula) {
        InputException refusal = assertThrows(InputException.class, () -> KernelDomain.requireFinite(kernel(formula)));
        assertTrue(refusal.getMessage().contains("not shown to be real and finite at theta"), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abs(t)", "theta", "exp(-theta^2)/(3+cos(theta))", "sin(1000*theta)", "1/(101/100-t)", "abs(t-1/3)*t"})
    void boundedFormulasAreProvedBounded(String formula) {
        KernelDomain.requireFinite(kernel(formula));
        assertTrue(KernelDomain.isBounded(kernel(formula)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqrt(theta)", "(1-t)^(1/3)", "(1+t)^(1/4)"})
    void rootsAtTheEndsAreFinite(String formula) {
        KernelDomain.requireFinite(kernel(formula));
    }

    private static Kernel kernel(String formula) {
        return Kernels.parse("formula(\"" + formula + "\")");
    }
}
