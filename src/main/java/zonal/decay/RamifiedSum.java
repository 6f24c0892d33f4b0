package zonal.decay;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/** The sum of a law with branch points, alpha_s0 + sum_{s > s0} alpha_s rho_s(k) with rho_s = J_k(s)/J_k(s0), over ranges of degrees. The rho_s decrease to 0. */
final class RamifiedSum {

    /** A range that reaches farther than this many times its beginning is bounded by its ends. */
    private static final long LONG = 4;

    private final RamifiedTailLaw law;
    private final BallArithmetic balls;

    RamifiedSum(RamifiedTailLaw law) {
        this.law = law;
        this.balls = law.balls();
    }

    /** Whether the mean value form in log k serves a range. */
    static boolean isShort(long first, long last) {
        return last != Tail.UNBOUNDED && last <= LONG * first;
    }

    /** The degree at which the mean value form of a range takes its value. */
    static long middle(long first, long last) {
        return first + (last - first) / 2;
    }

    /** log k - log middle for k from first to last. */
    static Ball distances(BallArithmetic balls, long first, long last) {
        Ball middle = Ball.of(middle(first, last));
        return balls.union(balls.log(balls.divide(Ball.of(first), middle)), balls.log(balls.divide(Ball.of(last), middle)));
    }

    /** The rho_s, s > s0, for k from first to last: each lies between its values at both. */
    SortedMap<SingularPower, Ball> ratios(long first, long last) {
        SortedMap<SingularPower, Ball> most = law.ratios(first);
        SortedMap<SingularPower, Ball> least = last == first ? most : last == Tail.UNBOUNDED ? null : law.ratios(last);
        SortedMap<SingularPower, Ball> ranges = new TreeMap<>();
        law.later().keySet().forEach(power -> ranges.put(power, balls.union(least == null ? Ball.ZERO : least.get(power), most.get(power))));
        return ranges;
    }

    /** alpha_s0 + sum of alpha_s rho_s. */
    Ball value(SortedMap<SingularPower, Ball> ratios) {
        return balls.add(law.leading(), weighted(ratios));
    }

    private Ball weighted(SortedMap<SingularPower, Ball> factors) {
        Ball sum = Ball.ZERO;
        for (Map.Entry<SingularPower, Ball> term : law.later().entrySet()) {
            sum = balls.add(sum, balls.multiply(term.getValue(), factors.get(term.getKey())));
        }
        return sum;
    }

    /** The derivative by log k: sum of alpha_s k rho_s' for k from first to last, with the rho_s there. */
    Ball slope(SortedMap<SingularPower, Ball> ratios, long first, long last) {
        SortedMap<SingularPower, Ball> slopes = new TreeMap<>();
        ratios.forEach((power, ratio) -> slopes.put(power, balls.multiply(ratio, logarithmicSlope(power, first, last))));
        return weighted(slopes);
    }

    /**
     * k rho_s'/rho_s = -k Int_{s0/2}^{s/2} (psi'(k-u) + psi'(k+u+c)) du for k from first to last. psi'(x) lies between 1/x and 1/x + 1/(2x^2) + 1/(6x^3); k/(k-u) and k/(k+u+c) are monotonic in k and in u, and with
     * a = first - s/2 the rest is at most 2 first (1/(2a^2) + 1/(6a^3)).
     */
    private Ball logarithmicSlope(SingularPower power, long first, long last) {
        BigFraction low = law.first().value().divide(2);
        BigFraction high = power.value().divide(2);
        BigFraction c = BigFraction.of(law.dimension() - 1L);
        BigFraction k = BigFraction.of(first);
        BigFraction end = BigFraction.of(last);
        BigFraction a = k.subtract(high);
        BigFraction least = end.divide(end.subtract(low)).add(k.divide(k.add(high).add(c)));
        BigFraction most = k.divide(a).add(end.divide(end.add(low).add(c))).add(k.multiply(a.pow(-2).add(a.pow(-3).divide(3))));
        return balls.negate(balls.multiply(balls.rational(high.subtract(low)), balls.union(balls.rational(least), balls.rational(most))));
    }
}
