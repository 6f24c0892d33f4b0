package zonal.decay;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/**
 * The error of the sum of the singular terms of powers below S for an eigenvalue of degree k on S^(d-1): the theorem of docs/decay-law.md for kernels with branch points. It is at most E1 + E2,
 *
 * <p>E1 = J_k(S) sum_e B_e / (r_e^S (1 - tau_e^delta_e)),
 *
 * <p>E2 = 2/binom(k+lambda, k) G e^(-kY) ((1+q)/2 M + sum_e B_e tau_e^first_e / (2 pi kappa (1 - tau_e^delta_e))),
 *
 * <p>with the sums over both ends, tau_e = sinh(Y/2)/r_e, q = e^(-2Y), kappa = k - S/2 coth(Y/2) > 0 and k > S/2; delta_e is the distance of neighbouring powers and first_e the least one: 2 and 1 at an
 * end where the kernel is analytic in theta, both one over the ramification index elsewhere. S is the first power s plus an even number. Errors are given relative to J_k(s).
 */
final class RamifiedRemainder {

    /** S - s at least: it makes k (E1 + E2)/J_k(s) decrease. */
    private static final int LEAST_EXCESS = 4;
    private static final BallArithmetic BALLS = new BallArithmetic(64);

    private final AnalyticRegion region;
    private final int dimension;
    private final SingularPower first;
    private final RamifiedTerms terms;
    private final Ball height;
    private final Magnitude cut;

    /**
     * The remainder for a kernel that is analytic on the region.
     *
     * @param first the power s of the leading term
     */
    RamifiedRemainder(AnalyticRegion region, int dimension, SingularPower first) {
        this.region = region;
        this.dimension = dimension;
        this.first = first;
        this.terms = new RamifiedTerms(dimension);
        this.height = Ball.exactly(region.height());
        this.cut = ends().stream().map(this::onCut).reduce(Magnitude.ZERO, Magnitude::add);
    }

    /**
     * A power and a bound of the error divided by J_k(s) at a degree.
     *
     * @param excess S - s
     * @param relative a bound of (E1 + E2)/J_k(s) at the degree; it bounds them, times 1 or k over the degree, or over the quotient of J(s') and its value at the degree for s' <= s + 2, at all larger degrees too
     */
    record Choice(int excess, Magnitude relative) {
    }

    /** The least S for which the error at the degree is below 2^-bits, or else the one with the least error; the error is infinite where the theorem does not reach. */
    Choice choose(long degree, long bits) {
        Choice best = new Choice(LEAST_EXCESS, Magnitude.INFINITE);
        if (!decreases(degree)) {
            return best;
        }
        Magnitude contour = contour(degree);
        for (int excess = LEAST_EXCESS; isBelow(excess, degree); excess += 2) {
            Magnitude relative = relative(excess, degree, contour);
            if (relative.compareTo(best.relative()) < 0) {
                best = new Choice(excess, relative);
            }
            if (best.relative().exponent() < -bits) {
                break;
            }
        }
        return best;
    }

    /** The error at a degree for a given S. */
    Magnitude at(long degree, int excess) {
        return decreases(degree) && isBelow(excess, degree) ? relative(excess, degree, contour(degree)) : Magnitude.INFINITE;
    }

    private boolean isBelow(int excess, long degree) {
        return first.value().add(excess).compareTo(BigFraction.of(2 * degree - 2)) < 0;
    }

    private Magnitude relative(int excess, long degree, Magnitude contour) {
        BigFraction power = first.value().add(excess);
        Magnitude quotient = Magnitude.ONE;
        for (int step = 0; step < excess; step += 2) {
            quotient = quotient.multiply(BALLS.rational(terms.step(first.value().add(step), degree)).magnitude());
        }
        Magnitude series = Magnitude.ZERO;
        for (AnalyticRegion.End end : ends()) {
            Ball scale = BALLS.multiply(BALLS.power(Ball.exactly(end.radius()), power), complement(end));
            series = series.add(inverse(scale).multiply(end.bound()));
        }
        Ball coth = BALLS.divide(BALLS.cosh(BALLS.shift(height, -1)), BALLS.sinh(BALLS.shift(height, -1)));
        Ball kappa = BALLS.subtract(Ball.of(degree), BALLS.multiply(BALLS.rational(power.divide(2)), coth));
        if (!kappa.isPositive().isCertain()) {
            return Magnitude.INFINITE;
        }
        Magnitude sides = region.bound().multiply(SecondKind.onContour(BALLS, height));
        return quotient.multiply(series).add(contour.multiply(sides.add(cut.multiply(inverse(kappa)))));
    }

    private List<AnalyticRegion.End> ends() {
        return List.of(region.atZero(), region.atPi());
    }

    private static BigFraction spacing(AnalyticRegion.End end) {
        return end.index() == 1 ? BigFraction.of(2) : BigFraction.of(1, end.index());
    }

    private Ball tau(AnalyticRegion.End end) {
        return BALLS.divide(BALLS.sinh(BALLS.shift(height, -1)), Ball.exactly(end.radius()));
    }

    /** 1 - tau^delta. */
    private Ball complement(AnalyticRegion.End end) {
        return BALLS.subtract(Ball.ONE, BALLS.power(tau(end), spacing(end)));
    }

    /** B tau^first / (2 pi (1 - tau^delta)). */
    private Magnitude onCut(AnalyticRegion.End end) {
        Ball share = BALLS.power(tau(end), BigFraction.of(1, end.index()));
        return end.bound().multiply(BALLS.divide(share, BALLS.multiply(BALLS.shift(BALLS.pi(), 1), complement(end))).magnitude());
    }

    private static Magnitude inverse(Ball value) {
        return value.isPositive().isCertain() ? BALLS.divide(Ball.ONE, value).magnitude() : Magnitude.INFINITE;
    }

    /** 2/binom(k+lambda, k) G e^(-kY) / J_k(s), with binom(k+lambda, k) = Gamma(k+lambda+1)/(Gamma(lambda+1) k!). */
    private Magnitude contour(long degree) {
        BigFraction lambda = BigFraction.of(dimension - 2, 2);
        Ball logarithm = BALLS.subtract(BALLS.logGamma(BigFraction.of(degree).add(1)), BALLS.logGamma(lambda.add(degree).add(1)));
        Ball binomial = BALLS.multiply(BALLS.gamma(lambda.add(1)), BALLS.exp(BALLS.subtract(logarithm, BALLS.multiply(Ball.of(degree), height))));
        Ball factor = BALLS.multiply(BALLS.shift(binomial, 1), SecondKind.growth(BALLS, dimension, height));
        return BALLS.divide(factor, terms.value(BALLS, first, degree)).magnitude();
    }

    /**
     * Whether the error relative to J_k(s) decreases from the degree on, even times k or over J_k(s')/J_k(s), s' <= s + 2.
     *
     * <p>E1: J_k(S)/J_k(s') decreases. With D = (S - s)/2 >= 2, (log J_k(S)/J_k(s))' = -Int_{s/2}^{S/2} (psi'(k-u) + psi'(k+u+c)) du <= -4 D/(2k+c), as psi'(x) > 1/x and by the
     * harmonic mean; that is at most -1/k for (4 D - 2) k >= c, for which 6 k >= c is enough.
     *
     * <p>E2: 1/binom and 1/kappa decrease, and J_k(s')/J_(k+1)(s') = (k+s'/2+c)/(k-s'/2); so the quotient of successive values is at most e^(-Y) ((k+1)/k) (k+s/2+1+c)/(k-s/2-1), which decreases with k: it
     * is enough that it is at most 1 once.
     */
    private boolean decreases(long degree) {
        BigFraction k = BigFraction.of(degree);
        BigFraction nu = first.value().divide(2).add(1);
        if (k.compareTo(nu) <= 0 || 6 * degree < dimension) {
            return false;
        }
        BigFraction quotient = k.add(1).divide(k).multiply(k.add(nu).add(dimension - 1L)).divide(k.subtract(nu));
        return BALLS.multiply(BALLS.exp(BALLS.negate(height)), BALLS.rational(quotient)).lessThan(Ball.ONE).isCertain();
    }
}
