package zonal.decay;

import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/**
 * The error of the sum of the singular terms of order below J for an eigenvalue of degree k on S^(d-1): the theorem of docs/decay-law.md. It is at most E1 + E2,
 *
 * <p>E1 = |I_k(J)| sum_e B_e / (r_e^(2J+1) (1 - tau_e^2)),
 *
 * <p>E2 = 2/binom(k+lambda, k) G e^(-kY) ((1+q)/2 M + sum_e B_e tau_e / (2 pi kappa (1 - tau_e^2))),
 *
 * <p>with the sums over both ends, tau_e = sinh(Y/2)/r_e, q = e^(-2Y), kappa = k - (J - 1/2) coth(Y/2) > 0 and k > J + 1/2. Errors are given relative to |I_k(j0)|, j0 the order
 * of the leading term. If the kernel is flat at pi, nothing comes from there but {@link FlatRest}.
 */
final class Remainder {

    private static final BallArithmetic BALLS = new BallArithmetic(64);
    private static final BigFraction HALF = BigFraction.of(1, 2);

    private final AnalyticRegion region;
    private final int dimension;
    private final int leading;
    private final SingularTerms terms;
    private final Ball height;
    private final Ball growth;
    private final Ball scale;
    private final Magnitude[] end;
    private final Magnitude[] inverseSquare;
    /** (1+q)/2 M. */
    private final Magnitude onContour;
    /** sum_e B_e tau_e / (2 pi (1 - tau_e^2)). */
    private final Magnitude onCuts;
    /** An upper bound of coth(Y/2). */
    private final double coth;

    /**
     * The remainder for a kernel that is analytic on the region.
     *
     * @param leading j0
     */
    Remainder(AnalyticRegion region, int dimension, int leading) {
        this.region = region;
        this.dimension = dimension;
        this.leading = leading;
        this.terms = new SingularTerms(dimension);
        this.height = Ball.exactly(region.height());
        this.growth = SecondKind.growth(BALLS, dimension, height);
        // 2 Gamma(lambda+1) / |C_j0|
        Ball constant = LimitConstant.of(dimension, leading).enclose(BALLS.precision());
        this.scale = BALLS.divide(BALLS.multiply(Ball.of(2), BALLS.gamma(BigFraction.of(dimension, 2))), BALLS.abs(constant));
        Ball sine = BALLS.sinh(BALLS.shift(height, -1));
        AnalyticRegion.End[] ends = {region.atZero(), region.atPi()};
        this.end = new Magnitude[ends.length];
        this.inverseSquare = new Magnitude[ends.length];
        Magnitude shares = Magnitude.ZERO;
        for (int e = 0; e < ends.length; e++) {
            Ball tau = BALLS.divide(sine, Ball.exactly(ends[e].radius()));
            Ball below = BALLS.subtract(Ball.ONE, BALLS.square(tau));
            end[e] = below.isPositive().isCertain() ? ends[e].bound().multiply(BALLS.divide(Ball.ONE, below).magnitude()) : Magnitude.INFINITE;
            inverseSquare[e] = BALLS.power(Ball.exactly(ends[e].radius()), -2).magnitude();
            shares = shares.add(end[e].multiply(tau.magnitude()));
        }
        this.onContour = region.bound().multiply(SecondKind.onContour(BALLS, height));
        this.onCuts = shares.multiply(BALLS.divide(Ball.ONE, BALLS.shift(BALLS.pi(), 1)).magnitude());
        Ball half = BALLS.shift(height, -1);
        this.coth = BALLS.divide(BALLS.cosh(half), sine).magnitude().toDouble();
    }

    /**
     * An order J and a bound of the error divided by |I_k(j0)| for every degree from the given one on.
     *
     * @param order J > j0
     * @param relative a bound of (E1 + E2)/|I_k(j0)| times any of 1, k/from and (k/from)^2, for all k >= from
     */
    record Choice(int order, Magnitude relative) {
    }

    /**
     * The least order for which the error is below 2^-bits, or else the order with the least error.
     *
     * @param from the least degree k; the error is infinite if it is too small for the theorem
     * @param mostOrders a bound of J
     */
    Choice choose(long from, long bits, int mostOrders) {
        Choice best = new Choice(leading + 2, Magnitude.INFINITE);
        if (from <= leading + 2 || !decreases(from)) {
            return best;
        }
        Magnitude[] cauchy = new Magnitude[end.length];
        AnalyticRegion.End[] ends = {region.atZero(), region.atPi()};
        for (int e = 0; e < end.length; e++) {
            cauchy[e] = end[e].multiply(BALLS.power(Ball.exactly(ends[e].radius()), -2 * leading - 1).magnitude());
        }
        Ball quotient = gammaQuotient(from);
        Magnitude factor = contourFactor(from, quotient);
        Magnitude flat = flat(from, quotient);
        Magnitude ratio = Magnitude.ONE;
        Magnitude goal = Magnitude.powerOfTwo(-bits);
        for (int order = leading + 1; order <= mostOrders && order + 1 < from; order++) {
            ratio = ratio.multiply(terms.ratio(order - 1, from));
            Magnitude series = Magnitude.ZERO;
            for (int e = 0; e < end.length; e++) {
                cauchy[e] = cauchy[e].multiply(inverseSquare[e]);
                series = series.add(cauchy[e].multiply(ratio));
            }
            Magnitude relative = series.add(contour(from, order, factor)).add(flat);
            // two orders past j0 make E1/|I_k(j0)| fall like k^-4, see decreases
            if (order >= leading + 2 && relative.compareTo(best.relative()) < 0) {
                best = new Choice(order, relative);
            }
            if (best.relative().compareTo(goal) <= 0) {
                break;
            }
        }
        return best;
    }

    /**
     * Whether k^2 (E1 + E2)/|I_k(j0)| decreases from the degree on, for any J >= j0 + 2. For E1: each k |I_k(j+1)/I_k(j)|, a multiple of k/((k-a)(k+b)) with positive a and b,
     * decreases. For E2, in which the binomial is replaced by its bound of {@link #contour}, the quotient of successive values is at most
     * e^(-Y) ((k+1)/k)^2 (k-nu+p)/(k-nu) times (k+1)/(k+1+lambda) for even d and sqrt((k+3/2)/(k+1/2)) (k+1/2)/(k+d/2) for odd d, a product that decreases with k: it is enough that it is at most 1 once.
     */
    private boolean decreases(long from) {
        BigFraction k = BigFraction.of(from);
        BigFraction nu = HALF.add(leading);
        BigFraction quotient = k.add(1).divide(k).pow(2).multiply(k.subtract(nu).add(dimension + 2L * leading)).divide(k.subtract(nu));
        boolean even = dimension % 2 == 0;
        BigFraction other = even ? k.add(1).divide(k.add(BigFraction.of(dimension, 2))) : k.add(HALF).divide(k.add(BigFraction.of(dimension, 2)));
        Ball root = even ? Ball.ONE : BALLS.sqrt(BALLS.rational(k.add(BigFraction.of(3, 2)).divide(k.add(HALF))));
        Ball next = BALLS.multiply(BALLS.exp(BALLS.negate(height)), BALLS.multiply(root, BALLS.rational(quotient.multiply(other))));
        return next.lessThan(Ball.ONE).isCertain() && region.flat().map(flat -> flat.decreases(from, dimension + 2 * leading, nu)).orElse(true);
    }

    /**
     * A bound of E2/|I_k(j0)| but for what a flat end adds. Of the factors Gamma(lambda+1) k!/Gamma(k+lambda+1) = 1/binom: for integer lambda it is Gamma(lambda+1)/((k+1)...(k+lambda)); for lambda = m - 1/2 it is
     * Gamma(lambda+1)/((k+1/2)...(k+1/2+m-1)) times Gamma(k+1)/Gamma(k+1/2) <= sqrt(k+1/2), as log Gamma is convex. And 1/|I_k(j0)| = prod_{i<p} (k - nu + i)/|C_j0|.
     */
    private Magnitude contour(long degree, int order, Magnitude factor) {
        // the product is rounded by less than an ulp, and so is the difference
        double kappa = Math.nextDown(degree - Math.nextUp((order - 0.5) * coth));
        if (!(kappa > 0)) {
            return Magnitude.INFINITE;
        }
        return factor.multiply(onContour.add(onCuts.multiply(Magnitude.of(Math.nextUp(1 / kappa)))));
    }

    private Magnitude contourFactor(long degree, Ball quotient) {
        Ball decay = BALLS.exp(BALLS.negate(BALLS.multiply(Ball.of(degree), height)));
        return BALLS.multiply(BALLS.multiply(BALLS.multiply(scale, growth), decay), quotient).magnitude();
    }

    private Magnitude flat(long degree, Ball quotient) {
        return region.flat().map(rest -> BALLS.multiply(BALLS.multiply(scale, quotient), rest.bound(dimension, height, degree)).magnitude()).orElse(Magnitude.ZERO);
    }

    /** An upper bound of prod_{i<p} (k - nu + i) k!/Gamma(k+lambda+1). */
    private Ball gammaQuotient(long degree) {
        boolean even = dimension % 2 == 0;
        Ball product = even ? Ball.ONE : BALLS.sqrt(BALLS.rational(BigFraction.of(degree).add(HALF)));
        for (int i = 0; i < dimension + 2 * leading; i++) {
            product = BALLS.multiply(product, BALLS.rational(BigFraction.of(degree + i - leading).subtract(HALF)));
        }
        int factors = (dimension - 1) / 2;
        for (int i = 0; i < factors; i++) {
            BigFraction factor = even ? BigFraction.of(degree + i + 1L) : BigFraction.of(degree + i).add(HALF);
            product = BALLS.divide(product, BALLS.rational(factor));
        }
        return product;
    }
}
