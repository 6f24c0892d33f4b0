package zonal.decay;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import zonal.kernel.Kernel;
import zonal.number.Arithmetic;
import zonal.number.Magnitude;
import zonal.number.MeanValueArithmetic;
import zonal.quadrature.AnalyticFunction;
import zonal.quadrature.Disc;
import zonal.quadrature.Rectangle;
import zonal.quadrature.RegionBound;

/**
 * A part of the complex plane on which f(theta) = K(cos theta) is proved analytic, with bounds of |f|: the hypotheses H1 to H3 of docs/decay-law.md. It does not depend
 * on the dimension.
 *
 * @param height Y: f is analytic on the rectangle 0 <= Re theta <= pi, |Im theta| <= Y; sinh(Y/2) is less than the radius at each end
 * @param bound M, a bound of |f| on the rectangle
 * @param atZero x -> f(2 arcsin x) on a disc around 0
 * @param atPi x -> f(pi - 2 arcsin x) on a disc around 0
 */
public record AnalyticRegion(double height, Magnitude bound, End atZero, End atPi) {

    /** Radii that are tried, each this much smaller than the last. */
    private static final double STEP = 0.82;
    private static final double LARGEST = 0.96;
    private static final double SMALLEST = 5e-4;
    /** sinh(Y/2) as a share of the smaller radius: near 1 the series at the ends converge slowly on the cut, far below 1 the contour comes close to the angles. */
    private static final double SHARE = 0.88;

    /**
     * A disc in the coordinate x = sin(theta/2), or sin(phi/2) with phi = pi - theta, in which (1 -+ t)/2 = x^2.
     *
     * @param radius r < 1: the function of x is analytic on |x| <= r
     * @param bound B, a bound of its modulus there
     */
    public record End(double radius, Magnitude bound) {
    }

    /**
     * About the largest region that can be proved with radii up to the given one; empty if f is not shown to be analytic even on a narrow neighbourhood of [0, pi].
     */
    static Optional<AnalyticRegion> of(Kernel kernel, double largestRadius) {
        List<Double> radii = radii(largestRadius);
        Optional<End> zero = largest(radii, radius -> end(kernel, radius, false));
        Optional<End> pi = zero.flatMap(known -> largest(radii, radius -> end(kernel, radius, true)));
        return pi.flatMap(far -> strip(kernel, radii(Math.min(zero.orElseThrow().radius(), far.radius())), zero.get(), far));
    }

    private static Optional<AnalyticRegion> strip(Kernel kernel, List<Double> radii, End zero, End pi) {
        return largest(radii, radius -> domain -> {
            double height = 2 * asinh(SHARE * radius);
            return new RegionBound(kernel.recursion()::evaluate).on(Rectangle.overAngles(height), domain).map(bound -> new AnalyticRegion(height, bound, zero, pi));
        });
    }

    /** About the largest height up to the given one for which f is analytic on the rectangle of H1, with the bound M; the discs at the ends are left out. */
    static Optional<HeightBound> height(Kernel kernel, double largestHeight) {
        List<Double> heights = Stream.iterate(largestHeight, height -> height > 0.01, height -> height * 0.97).toList();
        return largest(heights, height -> domain -> new RegionBound(kernel.recursion()::evaluate).on(Rectangle.overAngles(height), domain)
                .map(bound -> new HeightBound(height, bound)));
    }

    /** A rectangle 0 <= Re theta <= pi, |Im theta| <= height on which |f| is at most the bound. */
    record HeightBound(double height, Magnitude bound) {
    }

    private static Attempt<End> end(Kernel kernel, double radius, boolean atPi) {
        return domain -> new RegionBound(new AtEnd(kernel, atPi)).on(new Disc(radius), domain).map(bound -> new End(radius, bound));
    }

    /** The kernel as a function of x = sin(theta/2) at theta = 0, or of x = sin(phi/2) at theta = pi. */
    record AtEnd(Kernel kernel, boolean atPi) implements AnalyticFunction {

        @Override
        public <T> T value(Arithmetic<T> arithmetic, T x) {
            T angle = arithmetic.multiply(arithmetic.integer(2), arithmetic.asin(x));
            return kernel.recursion().evaluate(arithmetic, atPi ? arithmetic.subtract(arithmetic.pi(), angle) : angle);
        }
    }

    /** A proof that may succeed in one domain and not in another. */
    private interface Attempt<T> {
        Optional<T> in(MeanValueArithmetic.Domain domain);
    }

    /** The first of the descending sizes for which the proof succeeds; by the boundary, and if that never succeeds, by the interior. */
    private static <T> Optional<T> largest(List<Double> sizes, DoubleFunction<Attempt<T>> attempt) {
        for (MeanValueArithmetic.Domain domain : List.of(MeanValueArithmetic.Domain.BOUNDARY, MeanValueArithmetic.Domain.INTERIOR)) {
            for (double size : sizes) {
                Optional<T> found = attempt.apply(size).in(domain);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static List<Double> radii(double largestRadius) {
        return Stream.iterate(Math.min(largestRadius, LARGEST), radius -> radius > SMALLEST, radius -> radius * STEP).toList();
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }
}
