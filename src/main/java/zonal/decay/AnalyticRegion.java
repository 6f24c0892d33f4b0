package zonal.decay;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import zonal.kernel.FlatEnd;
import zonal.kernel.Kernel;
import zonal.kernel.KernelAtEnd;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.number.MeanValueArithmetic;
import zonal.quadrature.Disc;
import zonal.quadrature.Rectangle;
import zonal.quadrature.RegionBound;

/**
 * A part of the complex plane on which f(theta) = K(cos theta) is proved analytic, with bounds of |f|: the hypotheses H1 to H3 of docs/decay-law.md. It does not depend
 * on the dimension.
 *
 * @param height Y: f is analytic on the rectangle 0 <= Re theta <= pi, |Im theta| <= Y, but for branch points at 0 and pi; sinh(Y/2) is less than the radius at each end
 * @param bound M, a bound of |f| on the rectangle
 * @param atZero w -> f(2 arcsin w^q) on a disc around 0
 * @param atPi w -> f(pi - 2 arcsin w^q) on a disc around 0; zero if the kernel is flat at pi
 * @param flat what there is at pi if the kernel is flat there; the rectangle then ends at pi - sqrt(3) Y
 */
public record AnalyticRegion(double height, Magnitude bound, End atZero, End atPi, Optional<FlatRest> flat) {

    /** A region of a kernel that is not flat at pi. */
    AnalyticRegion(double height, Magnitude bound, End atZero, End atPi) {
        this(height, bound, atZero, atPi, Optional.empty());
    }

    /** Radii that are tried, each this much smaller than the last. */
    private static final double STEP = 0.82;
    /** Between one that fails and the next, those are tried that are not closer to each other than this. */
    private static final double FINE = 1.04;
    private static final double LARGEST = 0.96;
    private static final double SMALLEST = 5e-4;
    /** sinh(Y/2) as a share of the smaller radius: near 1 the series at the ends converge slowly on the cut, far below 1 the contour comes close to the angles. */
    private static final double SHARE = 0.88;
    private static final double INSIDE = 0.999;
    private static final double OUTSIDE = 1 + 1e-12;
    private static final BallArithmetic BALLS = new BallArithmetic(64);

    /**
     * A disc in the coordinate x = w^q = sin(theta/2), or sin(phi/2) with phi = pi - theta, in which (1 -+ t)/2 = x^2.
     *
     * @param radius r < 1: the function of w is analytic on |w| <= r^(1/q), where |x| <= r
     * @param bound B, a bound of its modulus there
     * @param index q, the ramification index: 1 if the kernel is analytic in theta at the end
     */
    public record End(double radius, Magnitude bound, int index) {
    }

    /**
     * About the largest region that can be proved with radii up to the given one; empty if f is not shown to be analytic even on a narrow neighbourhood of [0, pi].
     */
    static Optional<AnalyticRegion> of(Kernel kernel, List<KernelAtEnd> ends, double largestRadius) {
        List<Double> radii = radii(largestRadius);
        DoubleFunction<Attempt<End>> atZero = discs(ends.get(0));
        Optional<End> zero = largest(radii, atZero);
        Optional<FlatEnd> flat = FlatEnd.of(kernel);
        if (flat.isPresent()) {
            return zero.filter(end -> end.index() == 1).flatMap(end -> aroundFlatEnd(kernel, flat.get(), end));
        }
        if (kernel.symmetry().isPresent()) {
            return zero.flatMap(end -> strip(kernel, radii(end.radius()), end, end));
        }
        // the errors of both ends are added up: a disc at one that is larger than that at the other saves nothing
        DoubleFunction<Attempt<End>> atPi = discs(ends.get(1));
        Optional<End> pi = zero.flatMap(end -> atPi.apply(end.radius()).in(MeanValueArithmetic.Domain.BOUNDARY).or(() -> largest(radii, atPi)));
        Optional<End> near = pi.flatMap(end -> end.radius() >= zero.get().radius() ? zero : largest(radii(end.radius()), atZero));
        return near.flatMap(end -> strip(kernel, radii(Math.min(end.radius(), pi.get().radius())), end, pi.get()));
    }

    private static Optional<AnalyticRegion> strip(Kernel kernel, List<Double> radii, End zero, End pi) {
        RegionBound bounds = new RegionBound(kernel.recursion()::evaluate);
        return largest(radii, radius -> domain -> {
            double height = 2 * asinh(SHARE * radius);
            Rectangle rectangle = new Rectangle(start(zero, radius), kernel.symmetry().isPresent() ? half() : BALLS.subtract(BALLS.pi(), start(pi, radius)), height);
            return bounds.on(rectangle, domain)
                    .map(bound -> new AnalyticRegion(height, bound.max(atBranchPoint(zero)).max(atBranchPoint(pi)), zero, pi));
        });
    }

    /** The region for a kernel that is flat at pi: the rectangle ends before, and there the rest of the kernel is bounded. */
    private static Optional<AnalyticRegion> aroundFlatEnd(Kernel kernel, FlatEnd flat, End zero) {
        List<Double> radii = radii(Math.min(zero.radius(), Math.sinh(FlatRest.LARGEST_HEIGHT / 2)));
        RegionBound factors = new RegionBound(flat.inAngle());
        RegionBound kernels = new RegionBound(kernel.recursion()::evaluate);
        return largest(radii, radius -> domain -> {
            double height = 2 * asinh(SHARE * radius);
            Ball right = BALLS.subtract(BALLS.pi(), FlatRest.length(height));
            Optional<Magnitude> factor = factors.on(new Rectangle(right, BALLS.pi(), height), domain);
            return factor.flatMap(bound -> kernels.on(new Rectangle(Ball.ZERO, right, height), domain)
                    .map(most -> new AnalyticRegion(height, most, zero, new End(zero.radius(), Magnitude.ZERO, 1), Optional.of(new FlatRest(flat.bias(BALLS), bound)))));
        });
    }

    /** Of an even or odd kernel the other half is the mirror image: f(pi - theta) = +-f(theta) continues f over it. */
    private static Ball half() {
        return BALLS.shift(BALLS.pi(), -1);
    }

    /**
     * The distance from an end at which the rectangle begins. A branch point has to be left out: with s = sinh(Y/2) = SHARE radius, what is left out lies in the disc |x| <= radius at the end, since
     * |x|^2 = sin(Re theta/2)^2 + sinh(Im theta/2)^2 <= sin(distance/2)^2 + s^2 <= radius^2, and there f is the function of w, which it equals at real angles.
     */
    private static Ball start(End end, double radius) {
        return end.index() == 1 ? Ball.ZERO : Ball.exactly(2 * Math.asin(INSIDE * radius * Math.sqrt(1 - SHARE * SHARE)));
    }

    /** What |f| is at most on the part of the rectangle that is left out at the end. */
    private static Magnitude atBranchPoint(End end) {
        return end.index() == 1 ? Magnitude.ZERO : end.bound();
    }

    /** About the largest height up to the given one for which f is analytic on the rectangle of H1, with the bound M; the discs at the ends are left out. */
    static Optional<HeightBound> height(Kernel kernel, double largestHeight) {
        List<Double> heights = Stream.iterate(largestHeight, height -> height > 0.01, height -> height * 0.97).toList();
        RegionBound bounds = new RegionBound(kernel.recursion()::evaluate);
        return largest(heights, height -> domain -> bounds.on(Rectangle.overAngles(height), domain).map(bound -> new HeightBound(height, bound)));
    }

    /** A rectangle 0 <= Re theta <= pi, |Im theta| <= height on which |f| is at most the bound. */
    record HeightBound(double height, Magnitude bound) {
    }

    /** Proofs for discs at an end. */
    private static DoubleFunction<Attempt<End>> discs(KernelAtEnd end) {
        RegionBound bounds = new RegionBound(end);
        return radius -> domain -> {
            // a disc of w that is a little too large, so that it holds r^(1/q) in spite of rounding
            double reach = end.index() == 1 ? radius : Math.pow(radius, 1.0 / end.index()) * OUTSIDE;
            return bounds.on(new Disc(reach), domain).map(bound -> new End(radius, bound, end.index()));
        };
    }

    /** A proof that may succeed in one domain and not in another. */
    private interface Attempt<T> {
        Optional<T> in(MeanValueArithmetic.Domain domain);
    }

    /** The first of the descending sizes for which the proof succeeds, or a larger one below the last that failed; by the boundary, and if that never succeeds, by the interior. */
    private static <T> Optional<T> largest(List<Double> sizes, DoubleFunction<Attempt<T>> attempt) {
        for (MeanValueArithmetic.Domain domain : List.of(MeanValueArithmetic.Domain.BOUNDARY, MeanValueArithmetic.Domain.INTERIOR)) {
            for (int i = 0; i < sizes.size(); i++) {
                Optional<T> found = attempt.apply(sizes.get(i)).in(domain);
                if (found.isPresent()) {
                    // proofs by the interior are too dear to be repeated
                    return i == 0 || domain == MeanValueArithmetic.Domain.INTERIOR ? found : between(sizes.get(i), sizes.get(i - 1), attempt).or(() -> found);
                }
            }
        }
        return Optional.empty();
    }

    /** About the largest size between one for which the proof by the boundary succeeds and one for which it fails, by bisection; empty if it does not succeed for any that is tried. */
    private static <T> Optional<T> between(double succeeds, double fails, DoubleFunction<Attempt<T>> attempt) {
        Optional<T> largest = Optional.empty();
        double below = succeeds;
        double above = fails;
        while (above > FINE * below) {
            double middle = Math.sqrt(below * above);
            Optional<T> found = attempt.apply(middle).in(MeanValueArithmetic.Domain.BOUNDARY);
            if (found.isPresent()) {
                largest = found;
                below = middle;
            } else {
                above = middle;
            }
        }
        return largest;
    }

    private static List<Double> radii(double largestRadius) {
        return Stream.iterate(Math.min(largestRadius, LARGEST), radius -> radius > SMALLEST, radius -> radius * STEP).toList();
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }
}
