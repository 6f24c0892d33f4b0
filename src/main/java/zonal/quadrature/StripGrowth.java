package zonal.quadrature;

/**
 * That a function f is analytic on the strip |Im z| <= halfWidth and |f(z)| <= exp(constant + rate |Re z|) there.
 *
 * @param halfWidth positive
 * @param constant the logarithm of the bound at Re z = 0
 * @param rate at least 0
 */
public record StripGrowth(double halfWidth, double constant, double rate) {
}
