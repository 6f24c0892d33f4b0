package zonal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.InputException;
import zonal.network.Parameterisation;
import zonal.network.TrainedLayers;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.DoubleArithmetic;

/** Initialisation, trained layers, parameterisation and normalisation of fully connected networks. */
class FullyConnectedOptionsTest {

    private static final BallArithmetic BALLS = new BallArithmetic(120);
    private static final String[] ANGLES = {"0", "0.3", "1.2", "2.9", "3.14159"};

    /** What textbooks write of one layer: dual activations of the given variance and covariance. */
    private interface Dual {
        double value(double variance, double covariance);

        double derivative(double variance, double covariance);
    }

    private static final Dual RELU = new Dual() {
        @Override
        public double value(double s, double c) {
            double u = Math.max(-1, Math.min(1, c / s));
            return s * (Math.sqrt(1 - u * u) + (Math.PI - Math.acos(u)) * u) / (2 * Math.PI);
        }

        @Override
        public double derivative(double s, double c) {
            return (Math.PI - Math.acos(Math.max(-1, Math.min(1, c / s)))) / (2 * Math.PI);
        }
    };
    private static final Dual ERF = new Dual() {
        @Override
        public double value(double s, double c) {
            return 2 / Math.PI * Math.asin(2 * c / (1 + 2 * s));
        }

        @Override
        public double derivative(double s, double c) {
            return 4 / Math.PI / Math.sqrt((1 + 2 * s) * (1 + 2 * s) - 4 * c * c);
        }
    };

    /** The tangent kernel by the recursion of Jacot, Gabriel and Hongler 2018, contributions of weights and biases layer by layer. */
    private static double textbook(Dual dual, int depth, double w, double b, double beta, double gainSquare, TrainedLayers trained, Parameterisation parameterisation, double theta) {
        double variance = w * w + b * b;
        double covariance = w * w * Math.cos(theta) + b * b;
        boolean ntk = parameterisation == Parameterisation.NTK;
        double kernel = trained.trains(0, depth) && ntk ? w * w * Math.cos(theta) + beta * beta : 0;
        for (int layer = 1; layer <= depth; layer++) {
            double value = dual.value(variance, covariance);
            double own = !trained.trains(layer, depth) ? 0 : ntk ? w * w * gainSquare * value + beta * beta : value;
            kernel = own + kernel * w * w * gainSquare * dual.derivative(variance, covariance);
            covariance = w * w * gainSquare * value + b * b;
            variance = w * w * gainSquare * dual.value(variance, variance) + b * b;
        }
        return kernel;
    }

    @Property(tries = 200, seed = "1")
    void agreesWithTheTextbookRecursion(@ForAll boolean smooth, @ForAll @IntRange(min = 1, max = 4) int depth, @ForAll @IntRange(min = 1, max = 12) int weight, @ForAll @IntRange(min = 0, max = 6) int drawn,
            @ForAll @IntRange(min = 0, max = 6) int factor, @ForAll @IntRange(min = 0, max = 6) int gain, @ForAll TrainedLayers trained, @ForAll Parameterisation parameterisation, @ForAll boolean normalised) {
        if (trained == TrainedLayers.FIRST && parameterisation == Parameterisation.STANDARD) {
            return;
        }
        Dual dual = smooth ? ERF : RELU;
        double gainSquare = gain == 0 ? 1 / dual.value(1, 1) : gain * gain / 9.0;
        String text = "fc-ntk(depth=" + depth + ", activation=" + (smooth ? "erf" : "relu") + ", sigma-w=" + weight + "/6, sigma-b=" + drawn + "/4, bias=" + factor + "/3" + (gain == 0 ? "" : ", gain=" + gain + "/3")
                + ", trained=" + trained.text() + ", parameterisation=" + parameterisation.text() + ", normalised=" + (normalised ? "yes" : "no") + ")";
        Kernel kernel = Kernels.parse(text);
        double scale = textbook(dual, depth, weight / 6.0, drawn / 4.0, factor / 3.0, gainSquare, trained, parameterisation, 0);
        for (String angle : ANGLES) {
            double theta = Double.parseDouble(angle);
            double expected = textbook(dual, depth, weight / 6.0, drawn / 4.0, factor / 3.0, gainSquare, trained, parameterisation, theta) / (normalised ? scale : 1);
            Ball value = kernel.recursion().evaluate(BALLS, Ball.exactly(theta));
            // near theta = 0 and pi the textbook loses half of the digits at every layer
            assertEquals(expected, value.toDouble(), 3e-6 * (normalised ? 1 : scale), () -> text + " at " + theta);
            assertTrue(value.radius().toDouble() <= 1e-24 * scale, () -> text + " at " + theta + ": " + value);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        // the contributions of the layers add up
        "fc-ntk(depth=3, bias=1/2, trained=first)+fc-ntk(depth=3, bias=1/2, trained=hidden); fc-ntk(depth=3, bias=1/2)",
        "fc-ntk(depth=3, bias=1/2, trained=last); fc-nngp(depth=3, bias=1/2)", "fc-ntk(depth=2, sigma-b=1/3); fc-ntk(depth=2, bias=1/3)",
        "fc-ntk(depth=2, sigma-b=1/3, bias=1/3, sigma-w=1, trained=all, parameterisation=ntk, normalised=no); fc-ntk(depth=2, bias=1/3)",
        "fc-ntk(depth=1, gain=sqrt(2)); fc-ntk(depth=1)", "fc-ntk(depth=2, activation=step, trained=all); ?"})
    void relationsBetweenOptionsHold(String left, String right) {
        if (right.equals("?")) {
            assertThrows(InputException.class, () -> Kernels.parse(left));
            return;
        }
        for (String angle : ANGLES) {
            Ball theta = Ball.exactly(Double.parseDouble(angle));
            Ball sum = Ball.ZERO;
            for (String term : left.split("\\+")) {
                sum = BALLS.add(sum, Kernels.parse(term).recursion().evaluate(BALLS, theta));
            }
            Ball expected = Kernels.parse(right).recursion().evaluate(BALLS, theta);
            Ball found = sum;
            assertTrue(found.overlaps(expected), () -> left + ": " + found + " against " + expected);
        }
    }

    /** MUR's condition sigma_w^2 + sigma_b^2 = 1 keeps the variances at 1, whatever the activation. */
    @ParameterizedTest
    @CsvSource({"relu", "relu-power(2)", "gelu", "erf", "step"})
    void varianceStaysOneWhereTheFactorsAreThoseOfARotation(String activation) {
        Kernel kernel = Kernels.parse("fc-nngp(depth=3, sigma-w=3/5, sigma-b=4/5, activation=" + activation + ")");
        assertEquals(1, kernel.recursion().evaluate(new DoubleArithmetic(), 0.0), 1e-14);
        assertTrue(kernel.recursion().layers().stream().flatMap(layer -> layer.definitions().stream()).noneMatch(definition -> definition.name().startsWith("s_")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"fc-ntk(depth=1, trained=some); trained=some is unknown", "fc-ntk(depth=1, parameterisation=mup); parameterisation=mup is unknown",
        "fc-ntk(depth=1, parameterisation=standard, trained=first); tends to zero", "fc-ntk(depth=1, normalised=1); normalised=1 is unknown", "fc-ntk(depth=1, sigma-w=0); sigma-w must be positive",
        "fc-ntk(depth=1, sigma-b=-1); sigma-b must be zero or positive", "fc-ntk(depth=1, gain=0); gain must be positive", "fc-nngp(depth=1, trained=last); unknown parameter 'trained'"})
    void combinationsWithoutAKernelAreRefusedWithTheParameter(String kernel, String reason) {
        InputException refusal = assertThrows(InputException.class, () -> Kernels.parse(kernel));
        assertTrue(refusal.getMessage().contains(reason) && refusal.getMessage().lines().count() == 1, refusal.getMessage());
    }
}
