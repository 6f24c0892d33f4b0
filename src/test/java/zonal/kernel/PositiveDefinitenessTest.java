package zonal.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/** Derived kernels are covariances: their matrices on any points of a sphere are symmetric and positive semidefinite. Nothing is random but the choice of cases. */
class PositiveDefinitenessTest {

    /** Of doubles that are rounded once, relative to the largest entry; far above what balls are uncertain by. */
    private static final double ROUNDING = 4 * Math.ulp(1.0);

    @Property(tries = 60, seed = "31", edgeCases = EdgeCasesMode.NONE)
    void matrixOfDerivedKernelHasNoNegativeEigenvalue(@ForAll("architectures") Architecture architecture, @ForAll("points") SpherePoints points) {
        double[][] matrix = matrix(architecture, points);
        Semidefinite.assertSemidefinite(matrix, ROUNDING * matrix[0][0], architecture + " on " + points);
    }

    @Property(tries = 60, seed = "32", edgeCases = EdgeCasesMode.NONE)
    void kernelIsLargestAtEqualPoints(@ForAll("architectures") Architecture architecture, @ForAll("points") SpherePoints points) {
        double[][] matrix = matrix(architecture, points);
        for (double[] row : matrix) {
            for (double value : row) {
                assertTrue(Math.abs(value) <= matrix[0][0] * (1 + ROUNDING), () -> architecture + ": " + value + " at one of " + points);
            }
        }
    }

    @Provide
    Arbitrary<Architecture> architectures() {
        return Architectures.any();
    }

    @Provide
    Arbitrary<SpherePoints> points() {
        return SpherePoints.any();
    }

    private static double[][] matrix(Architecture architecture, SpherePoints points) {
        BallArithmetic arithmetic = Precision.of(architecture);
        Recursion recursion = architecture.kernel().recursion();
        Ball largest = recursion.evaluate(arithmetic, Ball.ZERO);
        double[][] matrix = new double[points.size()][points.size()];
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j <= i; j++) {
                Ball value = recursion.evaluate(arithmetic, beforePi(architecture, points.angle(arithmetic, i, j)));
                assertTrue(value.radius().toDouble() <= 1e-16 * largest.toDouble(), () -> architecture + ": " + value);
                matrix[i][j] = value.toDouble();
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    /** The angle, or where that is pi a little less: at pi the recursion of an even or odd activation has branch points, but the kernel is continuous there. */
    private static Ball beforePi(Architecture architecture, Ball theta) {
        BallArithmetic arithmetic = Precision.of(architecture);
        return theta.overlaps(arithmetic.pi()) ? arithmetic.subtract(theta, Ball.of(BigInteger.ONE, -Precision.bits(architecture) / 3, Magnitude.ZERO)) : theta;
    }
}
