package zonal.symbolic;

/**
 * E[sigma(g) sigma(g')] with its two integrals in closed form.
 *
 * @param definition the expectation in polar coordinates
 * @param radial the value of the radial integral
 * @param angular the angular integral as a formula in theta
 */
public record EvaluatedExpectation(PolarExpectation definition, Formula radial, Formula angular) {

    /** The expectation as a formula in theta: radial angular/(2 pi), not simplified. */
    public Formula product() {
        return Formulas.multiply(PolarExpectation.pairNormalisation(), radial, angular);
    }
}
