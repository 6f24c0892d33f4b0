package zonal.number;

/**
 * What is known of an analytic function f on a box Z of the complex plane with midpoint z0. What is not known in one part is not in any.
 *
 * @param centre an enclosure of f(z0)
 * @param derivative an enclosure of f'(z) for all z in Z; exactly zero for a constant
 * @param range an enclosure of f(z) for all z in Z
 * @param <C> the type of rectangle
 */
public record MeanValue<C>(C centre, C derivative, C range) {
}
