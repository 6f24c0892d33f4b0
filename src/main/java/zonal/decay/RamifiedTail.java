package zonal.decay;

import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.number.Truth;

/**
 * h(k) = k^p mu_k over the degrees of a law with branch points: C g(k) (sum_s alpha_s rho_s(k) +- r), C the constant of the first power s0, g(k) = k^p J_k(s0)/C and rho_s = J_k(s)/J_k(s0). The rho_s and r
 * decrease; g(k) = exp(l(k)) tends to 1, and k^2 l'(k) is enclosed by {@link #slope}.
 */
final class RamifiedTail implements Tail {

    private static final BigFraction HALF = BigFraction.of(1, 2);

    private final RamifiedTailLaw law;
    private final RamifiedSum sum;
    private final BallArithmetic balls;

    RamifiedTail(RamifiedTailLaw law) {
        this.law = law;
        this.sum = new RamifiedSum(law);
        this.balls = law.balls();
    }

    @Override
    public Parity parity() {
        return law.parity();
    }

    @Override
    public long from() {
        return law.from();
    }

    @Override
    public Ball limit() {
        return law.limit();
    }

    @Override
    public Ball at(long degree) {
        return balls.multiply(balls.power(Ball.of(degree), law.exponent()), law.eigenvalue(degree));
    }

    /** The narrower one of the form by the ends of the range and, unless the range is long, the mean value form in log k. */
    @Override
    public Ball over(long first, long last) {
        SortedMap<SingularPower, Ball> ratios = sum.ratios(first, last);
        Ball shape = shape(first, last);
        Ball values = balls.multiply(shape, sum.value(ratios));
        if (RamifiedSum.isShort(first, last)) {
            Ball nearer = meanValue(first, last, ratios, shape);
            values = nearer.radius().compareTo(values.radius()) < 0 ? nearer : values;
        }
        return balls.multiply(law.constant(), values.enlarge(shape.magnitude().multiply(law.relativeFrom(first))));
    }

    /** g sum by its value in the middle and its derivative by log k, which is g (k l' sum + k sum'). */
    private Ball meanValue(long first, long last, SortedMap<SingularPower, Ball> ratios, Ball shape) {
        long middle = RamifiedSum.middle(first, last);
        Ball value = balls.multiply(law.shape(middle), sum.value(sum.ratios(middle, middle)));
        Ball ownSlope = balls.multiply(slope(first), ScaledTail.inverses(balls, first, last));
        Ball derivative = balls.multiply(shape, balls.add(balls.multiply(ownSlope, sum.value(ratios)), sum.slope(ratios, first, last)));
        return balls.add(value, balls.multiply(derivative, RamifiedSum.distances(balls, first, last)));
    }

    /** g(k) for k from first to last: l(k) - l(first) = Int_first^k l', and l' lies in slope/k^2. */
    private Ball shape(long first, long last) {
        Ball inverse = balls.divide(Ball.ONE, Ball.of(first));
        Ball distance = balls.union(Ball.ZERO, balls.subtract(inverse, last == UNBOUNDED ? Ball.ZERO : balls.divide(Ball.ONE, Ball.of(last))));
        return balls.multiply(law.shape(first), balls.exp(balls.multiply(slope(first), distance)));
    }

    /**
     * k^2 l'(k) for every k >= first. With nu = s0/2, c = d - 1, alpha = nu + c, a = k - nu, b = k + alpha, l' = p/k - Int_a^b psi', and 1/x + 1/(2x^2) < psi'(x) < 1/x + 1/(2x^2) + 1/(6x^3). So it is the sum of
     *
     * <p>k^2 (p/k - Int_a^b dx/x) = Int_{-nu}^{alpha} u k/(k+u) du, which is (alpha^2 - nu^2)/2 less at most (alpha^3 + nu^3)/(3a);
     *
     * <p>-k^2 Int_a^b dx/(2x^2) = -p k^2/(2ab), where ab/k^2 = 1 + c/k - nu alpha/k^2;
     *
     * <p>at most 0 and at least -p k^2/(6a^3), which increases with k.
     */
    private Ball slope(long first) {
        BigFraction k = BigFraction.of(first);
        BigFraction nu = law.first().value().divide(2);
        BigFraction alpha = nu.add(law.dimension() - 1L);
        BigFraction a = k.subtract(nu);
        BigFraction p = law.exponent();
        Ball linear = between(alpha.pow(2).subtract(nu.pow(2)).divide(2).subtract(alpha.pow(3).add(nu.pow(3)).divide(a.multiply(3))), alpha.pow(2).subtract(nu.pow(2)).divide(2));
        Ball quadratic = balls.divide(balls.rational(p.divide(2)),
                between(BigFraction.ONE.subtract(nu.multiply(alpha).divide(k.pow(2))), BigFraction.ONE.add(BigFraction.of(law.dimension() - 1L).divide(k))));
        Ball cubic = between(BigFraction.ZERO, p.multiply(k.pow(2)).divide(a.pow(3).multiply(6)));
        return balls.subtract(linear, balls.add(quadratic, cubic));
    }

    private Ball between(BigFraction least, BigFraction most) {
        return balls.union(balls.rational(least), balls.rational(most));
    }

    /**
     * h/C - alpha_s0 = (g - 1) sum + sum_{s > s0} alpha_s rho_s +- g r, divided by what is largest in it: by rho_s1, s1 the second power, if s1 < s0 + 1; by 1/k otherwise.
     */
    @Override
    public Truth isBelowLimit(long first) {
        SortedMap<SingularPower, Ball> later = law.later();
        SortedMap<SingularPower, Ball> ratios = law.ratios(first);
        BigFraction gap = later.isEmpty() ? BigFraction.of(2) : later.firstKey().value().subtract(law.first().value());
        Ball shapes = balls.multiply(growth(first), sum.value(sum.ratios(first, UNBOUNDED)));
        return gap.compareTo(BigFraction.ONE) < 0 ? byTerm(first, gap, later, ratios, shapes) : byInverse(first, gap, later, ratios, shapes);
    }

    /** k (g(k) - 1) for k >= first: l(k) lies in -slope/k, and |e^l - 1 - l| <= l^2 e^|l|/2. */
    private Ball growth(long first) {
        Ball slope = slope(first);
        Ball largest = Ball.ZERO.enlarge(slope.magnitude());
        Ball curvature = balls.divide(balls.multiply(balls.square(largest), balls.exp(balls.divide(largest, Ball.of(first)))), Ball.of(2 * first));
        return balls.subtract(Ball.ZERO, slope).enlarge(curvature.magnitude());
    }

    /** A bound of g(k) r(k) for k >= first. */
    private Magnitude remainder(long first) {
        return shape(first, UNBOUNDED).magnitude().multiply(law.relativeFrom(first));
    }

    /** In units of rho_s1: the others divided by it decrease, and k rho_s1 increases where the derivative of its logarithm, 1/k - Int (psi'(k-u) + psi'(k+u+c)), is positive. */
    private Truth byTerm(long first, BigFraction gap, SortedMap<SingularPower, Ball> later, SortedMap<SingularPower, Ball> ratios, Ball shapes) {
        BigFraction k = BigFraction.of(first);
        BigFraction a = k.subtract(later.firstKey().value().divide(2));
        // psi'(k+u+c) < psi'(k-u) < 1/a + 1/(2a^2) + 1/(6a^3), and k times that decreases
        BigFraction bound = gap.multiply(k).multiply(a.reciprocal().add(a.pow(-2).divide(2)).add(a.pow(-3).divide(6)));
        if (bound.compareTo(BigFraction.ONE) > 0) {
            return Truth.UNKNOWN;
        }
        Ball unit = ratios.get(later.firstKey());
        Ball quotient = balls.multiply(shapes, balls.union(Ball.ZERO, balls.divide(Ball.ONE, balls.multiply(Ball.of(first), unit))));
        for (SingularPower power : later.keySet()) {
            Ball share = power.equals(later.firstKey()) ? Ball.ONE : balls.union(Ball.ZERO, balls.divide(ratios.get(power), unit));
            quotient = balls.add(quotient, balls.multiply(later.get(power), share));
        }
        return quotient.enlarge(remainder(first).multiply(balls.divide(Ball.ONE, unit).magnitude())).isNegative();
    }

    /** In units of 1/k: k rho_s decreases for s > s0 + 1 from k = c/(2 (s - s0 - 1)) on, see {@link RamifiedRemainder}. */
    private Truth byInverse(long first, BigFraction gap, SortedMap<SingularPower, Ball> later, SortedMap<SingularPower, Ball> ratios, Ball shapes) {
        Ball quotient = shapes;
        for (SingularPower power : later.keySet()) {
            BigFraction excess = power.value().subtract(law.first().value()).subtract(1);
            Ball scaled = balls.multiply(Ball.of(first), ratios.get(power));
            if (excess.signum() > 0 && excess.multiply(2 * first).compareTo(BigFraction.of(law.dimension() - 1L)) < 0) {
                return Truth.UNKNOWN;
            }
            Ball range = excess.signum() > 0 ? balls.union(Ball.ZERO, scaled) : balls.multiply(scaled, balls.exp(nearlyConstant(first, power)));
            quotient = balls.add(quotient, balls.multiply(later.get(power), range));
        }
        return quotient.enlarge(remainder(first).multiply(Magnitude.of(first))).isNegative();
    }

    /**
     * By how much log(k rho_s), s = s0 + 1, can still change from first on. Its derivative is 1/k - Int_{s0/2}^{s/2} (psi'(k-u) + psi'(k+u+c)) du, and the length of the interval is 1/2; with a = k - s/2 it is at most
     * (s/2 + c/2)/(k a) + 1/(2a^2) + 1/(6a^3) in modulus, and k^2 times that decreases.
     */
    private Ball nearlyConstant(long first, SingularPower power) {
        BigFraction k = BigFraction.of(first);
        BigFraction a = k.subtract(power.value().divide(2));
        BigFraction reach = power.value().add(law.dimension() - 1L).multiply(HALF);
        BigFraction bound = reach.multiply(k).divide(a).add(k.pow(2).divide(a.pow(2).multiply(2))).add(k.pow(2).divide(a.pow(3).multiply(6)));
        return Ball.ZERO.enlarge(balls.rational(bound.divide(k)).magnitude());
    }
}
