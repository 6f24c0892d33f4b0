package zonal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.DoubleArithmetic;

/** What networks are compared with is the recursion in doubles; it is accurate whatever the architecture, near angle 0 as well. */
class KernelInDoublesTest {

    /** Relative to the kernel at equal points; 0.01 before pi an absolute value has lost three digits. */
    private static final double ACCURACY = 1e-12;

    @Property(tries = 60, seed = "33", edgeCases = EdgeCasesMode.NONE)
    void recursionInDoublesIsThatInBalls(@ForAll("architectures") Architecture architecture, @ForAll @IntRange(min = 0, max = 313) int numerator,
            @ForAll @IntRange(min = 2, max = 9) int decimals) {
        BigFraction theta = BigFraction.of(numerator).divide(BigFraction.of(10).pow(decimals));
        Recursion recursion = architecture.kernel().recursion();
        Ball exact = recursion.evaluate(Precision.of(architecture), Precision.of(architecture).rational(theta));
        double scale = recursion.evaluate(new DoubleArithmetic(), 0.0);
        assertEquals(exact.toDouble(), recursion.evaluate(new DoubleArithmetic(), theta.doubleValue()), ACCURACY * scale, architecture + " at " + theta);
    }

    @Provide
    Arbitrary<Architecture> architectures() {
        return Architectures.any();
    }
}
