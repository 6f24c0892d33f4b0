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

/** What networks are compared with is the recursion in doubles; away from the ends it is accurate whatever the architecture. */
class KernelInDoublesTest {

    /** Relative to the kernel at equal points; 0.01 before pi an absolute value has lost three digits. */
    private static final double ACCURACY = 1e-12;

    @Property(tries = 60, seed = "33", edgeCases = EdgeCasesMode.NONE)
    void recursionInDoublesIsThatInBalls(@ForAll("architectures") Architecture architecture, @ForAll @IntRange(min = 0, max = 313) int hundredths) {
        Recursion recursion = architecture.kernel().recursion();
        Ball exact = recursion.evaluate(Precision.of(architecture), Precision.of(architecture).rational(BigFraction.of(hundredths, 100)));
        double scale = recursion.evaluate(new DoubleArithmetic(), 0.0);
        assertEquals(exact.toDouble(), recursion.evaluate(new DoubleArithmetic(), hundredths / 100.0), ACCURACY * scale, architecture + " at " + hundredths + "/100");
    }

    @Provide
    Arbitrary<Architecture> architectures() {
        return Architectures.any();
    }
}
