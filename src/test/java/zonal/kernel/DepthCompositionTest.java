package zonal.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/**
 * A network without bias is layer after layer the same map of angles, as Sigma_l(1) = 1: deep kernels are composed of shallow ones. Balls are compared, so that no
 * tolerance is needed but that they are small.
 */
class DepthCompositionTest {

    /** Of a difference, relative to the kernel at equal points. */
    private static final double SMALL = 1e-15;

    @Property(tries = 60, seed = "41", edgeCases = EdgeCasesMode.NONE)
    void deepCovarianceIsComposedOfShallowOnes(@ForAll("biasFree") Architecture architecture, @ForAll @IntRange(min = 1, max = 3) int first,
            @ForAll("angles") BigFraction angle) {
        Values values = new Values(architecture);
        Ball theta = values.arithmetic.rational(angle);
        Ball whole = values.covariance(first + architecture.depth(), theta);
        Ball composed = values.covariance(architecture.depth(), values.arithmetic.acos(values.covariance(first, theta)));
        values.assertEqual(whole, composed, architecture + " after " + first + " layers at " + angle);
    }

    /** Theta_L = Sigma_L + Theta_(L-1) D(Sigma_(L-1)), where the derivative's dual is what one hidden layer says it is: D = (Theta_1 - Sigma_1)/Sigma_0. */
    @Property(tries = 30, seed = "42", edgeCases = EdgeCasesMode.NONE)
    void tangentKernelGrowsByTheDerivativeOfOneLayer(@ForAll("smoothed") Architecture architecture, @ForAll("angles") BigFraction angle) {
        Values values = new Values(architecture);
        int depth = architecture.depth() + 1;
        Ball theta = values.arithmetic.rational(angle);
        Ball before = values.covariance(depth - 1, theta);
        Ball grown = values.arithmetic.multiply(values.tangent(depth - 1, theta), values.derivative(values.arithmetic.acos(before)));
        Ball composed = values.arithmetic.add(values.covariance(depth, theta), grown);
        values.assertEqual(values.tangent(depth, theta), composed, architecture.with("fc-ntk", depth) + " at " + angle);
    }

    /** The sum over blocks of MATH.md 5, from kernels of one hidden layer. */
    @Property(tries = 25, seed = "43", edgeCases = EdgeCasesMode.NONE)
    void residualKernelIsTheSumOverItsBlocks(@ForAll @IntRange(min = 1, max = 5) int depth, @ForAll @IntRange(min = 1, max = 24) int twelfths,
            @ForAll("angles") BigFraction angle) {
        Architecture architecture = new Architecture(Architecture.RESIDUAL, depth, "relu", BigFraction.of(twelfths, 12));
        Values values = new Values(new Architecture("fc-ntk", 1, "relu", BigFraction.ZERO));
        Ball theta = values.arithmetic.rational(angle);
        Ball sum = values.sumOverBlocks(depth, values.arithmetic.rational(architecture.parameter()), theta);
        values.assertEqual(architecture.kernel().recursion().evaluate(values.arithmetic, theta), sum, architecture + " at " + angle);
    }

    @Provide
    Arbitrary<Architecture> biasFree() {
        return Architectures.biasFree();
    }

    /** Those whose activation has a derivative. */
    @Provide
    Arbitrary<Architecture> smoothed() {
        return Architectures.biasFree().filter(architecture -> architecture.family().equals("fc-ntk"));
    }

    /** Hundredths from 0.01 to 3.14. */
    @Provide
    Arbitrary<BigFraction> angles() {
        return Arbitraries.integers().between(1, 314).map(n -> BigFraction.of(n, 100));
    }

    /** The kernels of networks of one activation, without bias, in balls. */
    private static final class Values {

        private final Architecture architecture;
        private final BallArithmetic arithmetic;

        Values(Architecture architecture) {
            this.architecture = architecture;
            arithmetic = Precision.of(architecture);
        }

        Ball covariance(int depth, Ball theta) {
            return value("fc-nngp", depth, theta);
        }

        Ball tangent(int depth, Ball theta) {
            return value("fc-ntk", depth, theta);
        }

        private Ball value(String family, int depth, Ball theta) {
            return architecture.with(family, depth).kernel().recursion().evaluate(arithmetic, theta);
        }

        /** The dual of the derivative at an angle. */
        Ball derivative(Ball theta) {
            return arithmetic.divide(arithmetic.subtract(tangent(1, theta), covariance(1, theta)), arithmetic.cos(theta));
        }

        /** (2 L v_(L-1))^-1 sum_l B_l v_(l-1) (kappa1 + u kappa0), the blocks from the last to the first. */
        Ball sumOverBlocks(int depth, Ball alpha, Ball theta) {
            Ball square = arithmetic.multiply(alpha, alpha);
            Ball growth = arithmetic.add(Ball.ONE, square);
            Ball[] angles = new Ball[depth];
            for (int l = 0; l < depth; l++) {
                angles[l] = l == 0 ? theta : arithmetic.acos(nextCosine(angles[l - 1], square, growth));
            }
            Ball sum = Ball.ZERO;
            Ball back = Ball.ONE;
            for (int l = depth - 1; l >= 0; l--) {
                sum = arithmetic.add(sum, arithmetic.multiply(arithmetic.multiply(back, arithmetic.power(growth, l)), tangent(1, angles[l])));
                back = arithmetic.multiply(back, arithmetic.add(Ball.ONE, arithmetic.multiply(square, derivative(angles[l]))));
            }
            return arithmetic.divide(sum, arithmetic.multiply(arithmetic.integer(2L * depth), arithmetic.power(growth, depth - 1)));
        }

        private Ball nextCosine(Ball theta, Ball square, Ball growth) {
            return arithmetic.divide(arithmetic.add(arithmetic.cos(theta), arithmetic.multiply(square, covariance(1, theta))), growth);
        }

        void assertEqual(Ball expected, Ball actual, String what) {
            Ball difference = arithmetic.subtract(expected, actual);
            assertTrue(difference.containsZero(), () -> what + ": " + expected + " and " + actual);
            assertTrue(difference.magnitude().toDouble() < SMALL, () -> what + ": too uncertain, " + actual);
        }
    }
}
