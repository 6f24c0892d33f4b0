package zonal.decay;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Fractions;

/**
 * The eigenvalues on S^(d-1) of the powers x^s, x = sin(theta/2), for real s > 0 that are not even integers. With nu = s/2, c = d - 1 and k > nu
 *
 * <p>mu_k[x^s] = -sin(pi nu) J_k(s), J_k(s) = C_s Gamma(k-nu)/Gamma(k+nu+c) > 0, C_s = 2^(d-2) Gamma(d/2) Gamma(nu+c/2) Gamma(nu+1) / pi^(3/2),
 *
 * <p>from the closed form of mu_k[(1-t)^nu] and (-nu)_k = Gamma(k-nu)/Gamma(-nu), 1/Gamma(-nu) = -sin(pi nu) Gamma(nu+1)/pi. For r > s the quotient J_k(r)/J_k(s) decreases with k, since the digamma
 * function increases.
 */
final class RamifiedTerms {

    private static final BigFraction TWO = BigFraction.of(2);

    private final int dimension;

    RamifiedTerms(int dimension) {
        this.dimension = dimension;
    }

    /** -sin(pi s/2). */
    static Ball sign(BallArithmetic balls, SingularPower power) {
        // the sine has period 4 in s
        BigFraction reduced = power.value().subtract(BigFraction.of(Fractions.floor(power.value().divide(4)).longValueExact() * 4));
        return balls.negate(balls.sin(balls.multiply(balls.pi(), balls.rational(reduced.divide(2)))));
    }

    /** C_s, the limit of k^(d-1+s) J_k(s). */
    Ball constant(BallArithmetic balls, SingularPower power) {
        BigFraction nu = power.value().divide(2);
        Ball gammas = balls.multiply(balls.gamma(BigFraction.of(dimension, 2)), balls.multiply(balls.gamma(nu.add(half())), balls.gamma(nu.add(1))));
        return balls.divide(balls.shift(gammas, dimension - 2L), balls.multiply(balls.pi(), balls.sqrt(balls.pi())));
    }

    /** c/2. */
    private BigFraction half() {
        return BigFraction.of(dimension - 1, 2);
    }

    /** k^p J_k(s)/C_s, p = d - 1 + s; it tends to 1. */
    Ball shape(BallArithmetic balls, SingularPower power, long degree) {
        BallArithmetic wide = wide(balls, degree);
        Ball logarithm = wide.add(wide.multiply(wide.rational(power.exponent(dimension)), wide.log(Ball.of(degree))), gammaQuotient(wide, power.value(), degree));
        return balls.round(wide.exp(logarithm));
    }

    /** J_k(s). */
    Ball value(BallArithmetic balls, SingularPower power, long degree) {
        BallArithmetic wide = wide(balls, degree);
        return balls.round(wide.multiply(constant(wide, power), wide.exp(gammaQuotient(wide, power.value(), degree))));
    }

    /** log Gamma(k-nu) - log Gamma(k+nu+c). */
    private Ball gammaQuotient(BallArithmetic balls, BigFraction s, long degree) {
        BigFraction k = BigFraction.of(degree);
        BigFraction nu = s.divide(2);
        return balls.subtract(balls.logGamma(k.subtract(nu)), balls.logGamma(k.add(nu).add(dimension - 1L)));
    }

    /** The logarithms are of the size of k log k and cancel; twice the bits of k are lost at most. */
    private static BallArithmetic wide(BallArithmetic balls, long degree) {
        return balls.at(balls.precision() + 2 * (Long.SIZE - Long.numberOfLeadingZeros(degree)) + 24);
    }

    /** J_k(s+2)/J_k(s) = (nu+1)(nu+c/2)/((k-nu-1)(k+nu+c)). */
    BigFraction step(BigFraction s, long degree) {
        BigFraction nu = s.divide(2);
        BigFraction above = nu.add(1).multiply(nu.add(half()));
        return above.divide(BigFraction.of(degree).subtract(nu).subtract(1).multiply(nu.add(degree).add(dimension - 1L)));
    }

    /**
     * C_s/C_first for powers s that are no more than 2 above the first one: what {@link #ratios} takes of the constants.
     *
     * @param powers ascending, all of them at least the first one
     */
    SortedMap<SingularPower, Ball> constants(BallArithmetic balls, SingularPower first, Iterable<SingularPower> powers) {
        SortedMap<SingularPower, Ball> quotients = new TreeMap<>();
        Ball base = constant(balls, first);
        for (SingularPower power : powers) {
            if (power.value().subtract(first.value()).compareTo(TWO) < 0) {
                quotients.put(power, balls.divide(constant(balls, power), base));
            }
        }
        return quotients;
    }

    /**
     * J_k(s)/J_k(first) for all the powers s, which are at least the first one: those that are less than 2 above it by gamma functions, the others by {@link #step}.
     *
     * @param powers ascending; s - 2 is among them for every s that is at least the first power plus 2
     * @param constants those of {@link #constants}
     */
    SortedMap<SingularPower, Ball> ratios(BallArithmetic balls, SingularPower first, Iterable<SingularPower> powers, SortedMap<SingularPower, Ball> constants, long degree) {
        BallArithmetic wide = wide(balls, degree);
        Ball base = gammaQuotient(wide, first.value(), degree);
        SortedMap<SingularPower, Ball> ratios = new TreeMap<>();
        for (SingularPower power : powers) {
            BigFraction before = power.value().subtract(TWO);
            ratios.put(power, constants.containsKey(power)
                    ? balls.multiply(constants.get(power), balls.round(wide.exp(wide.subtract(gammaQuotient(wide, power.value(), degree), base))))
                    : balls.multiply(ratios.get(new SingularPower(before)), balls.rational(step(before, degree))));
        }
        return ratios;
    }
}
