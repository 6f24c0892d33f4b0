package zonal.space;

import java.util.Optional;
import zonal.kernel.Kernel;
import zonal.network.Network;
import zonal.number.BallArithmetic;
import zonal.symbolic.ActivationFunction;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaDerivative;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

/**
 * Kernels that are positive definite in every dimension, K(t) = sum_p c_p t^p with c_p >= 0 (Schoenberg 1942), and have infinitely many positive c_p of even
 * and of odd p. Then every eigenvalue on every sphere is positive, since mu_k is the sum of c_p mu_k[t^p] over p >= k with p - k even, all positive
 * (docs/gram.md).
 *
 * <p>A layer of a fully connected network makes F(G(t)) + beta^2 of the covariance G before, F(u) = sum_p b_p u^p with the squares b_p of the Hermite
 * coefficients of the activation. Infinitely many b_p of even p are positive if the even part of the activation is no polynomial, and likewise for odd p. If
 * G has positive coefficients g_i and g_j of an even i and an odd j, then G^p has those of t^(r j + (p-r) i), r = 0..p, and F(G) infinitely many of both
 * parities as soon as F is no polynomial; if all g_j > 0 have odd j, then F(G) has infinitely many of the parities of F. The share of the weights of the
 * readout in a tangent kernel is the covariance of the last layer without bias, and the other shares are sums of products of series with coefficients >= 0.
 */
final class PowerSeriesParities {

    private static final BallArithmetic BALLS = new BallArithmetic(256);

    private PowerSeriesParities() {
    }

    /** Why infinitely many coefficients of both parities are positive; empty if that is not proved. */
    static Optional<String> bothInfinite(Kernel kernel) {
        if (kernel.kind() == Kernel.Kind.REFERENCE) {
            return kernel.entireInCosine().filter(PowerSeriesParities::isExponential)
                    .map(formula -> "all coefficients of the power series of exp in t are positive");
        }
        return kernel.network().filter(Network.FullyConnected.class::isInstance).map(Network.FullyConnected.class::cast)
                .filter(network -> kernel.kind() == Kernel.Kind.GAUSSIAN_PROCESS || network.training().hasWeights(network.depth(), network.depth()))
                .flatMap(PowerSeriesParities::reason);
    }

    private static Optional<String> reason(Network.FullyConnected network) {
        ActivationFunction.Part even = network.activation().function().part(false);
        ActivationFunction.Part odd = network.activation().function().part(true);
        if (even.isNoPolynomial() && odd.isNoPolynomial()) {
            // the layer before has a coefficient of an odd power: t itself, or one that an odd part made
            return Optional.of("neither the even nor the odd part of " + network.activation().text() + " is a polynomial");
        }
        if (!even.isNoPolynomial() && !odd.isNoPolynomial()) {
            return Optional.empty();
        }
        if (Program.valueOf(network.initialisation().bias(), BALLS).isPositive().isCertain()) {
            return Optional.of(network.activation().text() + " is no polynomial, and the bias adds a constant to t");
        }
        if (network.depth() >= 2 && even.isNotZero() && odd.isNotZero()) {
            return Optional.of(network.activation().text() + " is no polynomial, and neither even nor odd, so that the second layer has powers of both parities");
        }
        return Optional.empty();
    }

    /** Whether the formula is exp(a + b t) with b > 0. */
    private static boolean isExponential(Formula formula) {
        if (!(formula instanceof Formula.Call call) || call.head() != Formula.Head.EXP) {
            return false;
        }
        Formula slope = FormulaDerivative.of(call.argument(), Kernel.COSINE);
        return Formulas.variables(slope).isEmpty() && Program.valueOf(slope, BALLS).isPositive().isCertain();
    }
}
