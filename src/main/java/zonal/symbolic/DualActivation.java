package zonal.symbolic;

import java.util.Optional;

/** The dual of an activation: E[sigma(X) sigma(Y)] and E[sigma'(X) sigma'(Y)] for centred Gaussian pairs (X, Y), derived from the definition of sigma. */
public sealed interface DualActivation {

    /**
     * The dual of a positively homogeneous activation of degree n: for variances a, b and correlation cos theta, E[sigma(X) sigma(Y)] is
     * (ab)^(n/2) E[sigma(g)^2] kappa1(theta), g standard normal.
     *
     * @param degree n
     * @param value kappa1, 1 at theta = 0
     * @param derivative kappa0, by which E[sigma'(X) sigma'(Y)] is (ab)^((n-1)/2) E[sigma(g)^2] kappa0(theta); empty for n = 0, where sigma has no derivative
     * @param haversineRatio (1 - kappa1)/(1 - cos theta), free of cancellation and analytic on [0, pi]; empty for n = 0, where it is not bounded
     */
    record Angular(int degree, Formula value, Optional<Formula> derivative, Optional<Formula> haversineRatio) implements DualActivation {
    }

    /**
     * The dual in closed form in the variances a, b and the covariance c.
     *
     * @param value E[sigma(X) sigma(Y)]
     * @param derivative E[sigma'(X) sigma'(Y)]
     * @param method by which theorem it was derived
     */
    record InCovariance(Formula value, Formula derivative, String method) implements DualActivation {
    }

    /**
     * The dual without a closed form, by Hermite series.
     *
     * @param function sigma, a formula in x
     * @param derivative its derivative
     */
    record BySeries(Formula function, Formula derivative) implements DualActivation {
    }
}
