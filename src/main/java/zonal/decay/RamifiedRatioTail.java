package zonal.decay;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.number.Truth;

/**
 * mu_k(K1)/mu_k(K2) over the degrees of two laws of equal first power s0. The J_k(s0) cancel: the ratio is (N +- r1)/(D +- r2), N = alpha_s0 + sum alpha_s rho_s and D = beta_s0 + sum beta_s rho_s the sums of
 * {@link RamifiedSum}, r1 and r2 the remainders.
 */
final class RamifiedRatioTail implements Tail {

    private static final BigFraction TWO = BigFraction.of(2);

    private final RamifiedTailLaw above;
    private final RamifiedTailLaw below;
    private final RamifiedSum dividend;
    private final RamifiedSum divisor;
    private final SortedMap<SingularPower, Ball> gammas;
    private final BallArithmetic balls;

    /** The ratio of the eigenvalues of the first law to those of the second. */
    RamifiedRatioTail(RamifiedTailLaw above, RamifiedTailLaw below) {
        if (above.parity() != below.parity() || !above.exponent().equals(below.exponent())) {
            throw new IllegalArgumentException("laws of different parity or exponent have no ratio with a limit");
        }
        this.above = above;
        this.below = below;
        this.dividend = new RamifiedSum(above);
        this.divisor = new RamifiedSum(below);
        this.balls = above.balls();
        this.gammas = gammas();
    }

    @Override
    public Parity parity() {
        return above.parity();
    }

    @Override
    public long from() {
        return Math.max(above.from(), below.from());
    }

    @Override
    public Ball limit() {
        return balls.divide(above.leading(), below.leading());
    }

    @Override
    public Ball at(long degree) {
        return over(degree, degree);
    }

    /** The narrower one of the values at the ends of the range and, unless it is long, the mean value form in log k. */
    @Override
    public Ball over(long first, long last) {
        SortedMap<SingularPower, Ball> ratios = dividend.ratios(first, last);
        SortedMap<SingularPower, Ball> others = divisor.ratios(first, last);
        Ball sum = divisor.value(others);
        Ball quotient = quotient(ratios, others, sum);
        Ball range = quotient;
        if (RamifiedSum.isShort(first, last)) {
            // (N/D)' = (N' - (N/D) D')/D
            Ball slope = balls.divide(balls.subtract(dividend.slope(ratios, first, last), balls.multiply(quotient, divisor.slope(others, first, last))), sum);
            long middle = RamifiedSum.middle(first, last);
            SortedMap<SingularPower, Ball> there = divisor.ratios(middle, middle);
            Ball nearer = balls.add(quotient(dividend.ratios(middle, middle), there, divisor.value(there)), balls.multiply(slope, RamifiedSum.distances(balls, first, last)));
            range = nearer.radius().compareTo(range.radius()) < 0 ? nearer : range;
        }
        return range.enlarge(remainder(quotient, sum, first));
    }

    /** N/D as its limit and (sum gamma_s rho_s)/(beta_s0 D), see {@link #gammas}: what N and D have in common widens nothing. */
    private Ball quotient(SortedMap<SingularPower, Ball> ratios, SortedMap<SingularPower, Ball> others, Ball sum) {
        Ball difference = Ball.ZERO;
        for (SingularPower power : gammas.keySet()) {
            difference = balls.add(difference, balls.multiply(gammas.get(power), ratios.containsKey(power) ? ratios.get(power) : others.get(power)));
        }
        return balls.add(limit(), balls.divide(difference, balls.multiply(below.leading(), sum)));
    }

    /** |(N +- r1)/(D +- r2) - N/D| <= (r1 + |N/D| r2)/|D +- r2|. */
    private Magnitude remainder(Ball quotient, Ball sum, long first) {
        Magnitude second = below.relativeFrom(first);
        Magnitude inverse = balls.divide(Ball.ONE, sum.enlarge(second)).magnitude();
        return above.relativeFrom(first).add(quotient.magnitude().multiply(second)).multiply(inverse);
    }

    /**
     * The ratio less its limit is (sum gamma_s rho_s +- |beta_s0| r1 +- |alpha_s0| r2)/(beta_s0 (D +- r2)). In units of rho_s1, s1 the least power with gamma_s1 not zero, the other rho_s decrease, and
     * so do the remainders if s1 <= s0 + 2 ({@link RamifiedRemainder}).
     */
    @Override
    public Truth isBelowLimit(long first) {
        if (gammas.isEmpty() || gammas.firstKey().value().subtract(above.first().value()).compareTo(TWO) > 0) {
            return Truth.UNKNOWN;
        }
        SortedMap<SingularPower, Ball> ratios = new TreeMap<>(dividend.ratios(first, first));
        ratios.putAll(divisor.ratios(first, first));
        Ball unit = ratios.get(gammas.firstKey());
        Ball sum = Ball.ZERO;
        for (SingularPower power : gammas.keySet()) {
            Ball share = power.equals(gammas.firstKey()) ? Ball.ONE : balls.union(Ball.ZERO, balls.divide(ratios.get(power), unit));
            sum = balls.add(sum, balls.multiply(gammas.get(power), share));
        }
        Magnitude remainders = below.leading().magnitude().multiply(above.relativeFrom(first)).add(above.leading().magnitude().multiply(below.relativeFrom(first)));
        Ball difference = sum.enlarge(remainders.multiply(balls.divide(Ball.ONE, unit).magnitude()));
        // D goes to beta_s0; if it keeps a sign, it is that of beta_s0
        boolean keepsSign = !divisor.value(divisor.ratios(first, UNBOUNDED)).enlarge(below.relativeFrom(first)).containsZero();
        return keepsSign ? difference.isNegative() : Truth.UNKNOWN;
    }

    /** The gamma_s = beta_s0 alpha_s - alpha_s0 beta_s, s > s0, that are not exactly zero. */
    private SortedMap<SingularPower, Ball> gammas() {
        SortedMap<SingularPower, Ball> found = new TreeMap<>();
        above.later().forEach((power, alpha) -> found.put(power, balls.multiply(below.leading(), alpha)));
        below.later().forEach((power, beta) -> found.merge(power, balls.negate(balls.multiply(above.leading(), beta)), balls::add));
        found.values().removeIf(Ball::isZero);
        return Collections.unmodifiableSortedMap(found);
    }
}
