package zonal.symbolic;

/**
 * The dual of an activation, normalised to 1 at angle 0, in the angle theta in [0, pi] between two unit vectors, g and g' standard normal with correlation cos theta.
 *
 * @param value kappa1 = E[sigma(g) sigma(g')] / E[sigma(g)^2]
 * @param derivative kappa0 = E[sigma'(g) sigma'(g')] / E[sigma(g)^2]
 * @param haversineRatio h'/h with h = (1 - cos theta)/2 and h' = (1 - kappa1)/2, in a form without cancellation that is analytic and positive on [0, pi]
 */
public record OneSidedDual(Formula value, Formula derivative, Formula haversineRatio) {
}
