package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.kernel.Kernels;
import zonal.number.DoubleArithmetic;

/** An option forgotten in the formula, or in the networks, is found from a sample. False-alarm and miss rates are 1e-6 for each line. */
class OptionErrorTest {

    private static final List<Double> ANGLES = List.of(0.0, 0.8, 1.6, 2.4);

    /** Networks, the right formula and a wrong one: sums of kernels, each with an optional factor. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the readout dropped
            fc-ntk(depth=2, bias=1/2)                                  | fc-ntk(depth=2, bias=1/2) - fc-ntk(depth=2, bias=1/2, trained=last)
            resntk(depth=1, alpha=1, trained=all, normalised=no)       | resntk(depth=1, alpha=1, trained=all, normalised=no) - formula("t") - fc-nngp(depth=1)
            # the first layer not trained
            fc-ntk(depth=2, sigma-w=4/5)                               | fc-ntk(depth=2, sigma-w=4/5, trained=hidden)
            fc-ntk(depth=2, trained=first)                             | fc-ntk(depth=2)
            # biases not trained, or not drawn
            fc-ntk(depth=2, bias=1/3)                                  | fc-ntk(depth=2, sigma-b=1/3, bias=0)
            fc-ntk(depth=2, sigma-b=0, bias=1/3)                       | fc-ntk(depth=2, bias=1/3)
            # sigma-w missing in the readout of three layers
            fc-nngp(depth=2, sigma-w=19/20, activation=erf)            | 400/361 * fc-nngp(depth=2, sigma-w=19/20, activation=erf)
            # the gain of unit variance in place of the one given
            fc-ntk(depth=2, gain=3/2, activation=gelu)                 | fc-ntk(depth=2, activation=gelu)
            # the first layer and the biases kept, or the factor 1/(c sigma_w^2) forgotten
            fc-ntk(depth=2, parameterisation=standard, sigma-w=4/5)    | fc-ntk(depth=2, parameterisation=ntk, sigma-w=4/5)
            fc-ntk(depth=2, parameterisation=standard, bias=1/2)       | 1/2 * fc-ntk(depth=2, trained=hidden, bias=1/2)
            fc-ntk(depth=2, parameterisation=standard, sigma-w=9/10)   | 1/2 * fc-ntk(depth=2, trained=hidden, sigma-w=9/10)
            # not divided, or divided for other layers
            fc-ntk(depth=2, bias=1/2, normalised=yes)                  | fc-ntk(depth=2, bias=1/2)
            resntk(depth=1, alpha=1/2, normalised=no)                  | resntk(depth=1, alpha=1/2)
            resntk(depth=2, alpha=1/2, trained=all)                    | resntk(depth=2, alpha=1/2)
            resntk(depth=2, alpha=1/2, trained=all, normalised=no)     | resntk(depth=2, alpha=sqrt(1/2), trained=all, normalised=no)
            # products: a factor's weights forgotten, one factor too many; thresholds: not trained, or another one
            pnn-ntk(degree=3)                                          | 2/3 * pnn-ntk(degree=3) + 1/3 * formula("((sin(theta)+(pi-theta)*cos(theta))/pi)^3")
            pnn-ntk(degree=2)                                          | pnn-ntk(degree=3)
            sparse-ntk(bias=1)                                         | formula("cos(theta)*orthant(1, theta)")
            sparse-ntk(bias=1)                                         | sparse-ntk(bias=51/50)
            """)
    void forgottenOptionIsFound(String right, String wrong) {
        SamplingPlan plan = new SamplingPlan(512, 200, 20261126, 1e-6, 1e-6, OptionalDouble.empty());
        KernelSample sample = KernelSample.draw(NetworkEnsemble.of(Kernels.parse(right), plan.seed()), plan, ANGLES, Workers.available());
        SamplingResult result = sample.against(sum(right));
        assertTrue(result.agrees(), () -> right + ": " + result);
        SamplingResult other = sample.against(sum(wrong));
        assertFalse(other.agrees(), () -> wrong + " passes for " + right + ": " + other);
    }

    private static DoubleUnaryOperator sum(String text) {
        DoubleUnaryOperator sum = theta -> 0;
        for (String term : text.replace(" - ", " + -1 * ").split(" \\+ ")) {
            String[] factors = term.trim().split(" \\* ");
            DoubleUnaryOperator kernel = theta -> Kernels.parse(factors[factors.length - 1]).recursion().evaluate(new DoubleArithmetic(), theta);
            double factor = factors.length == 1 ? 1 : Kernels.parse("formula(\"" + factors[0] + "\")").recursion().evaluate(new DoubleArithmetic(), 1.0);
            DoubleUnaryOperator before = sum;
            sum = theta -> before.applyAsDouble(theta) + factor * kernel.applyAsDouble(theta);
        }
        return sum;
    }
}
