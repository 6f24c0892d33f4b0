package zonal.decay;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/**
 * The law of a kernel with branch points at the ends of [0, pi]: mu_k = J_k(s0) (sum_{s0 <= s < S} alpha_s J_k(s)/J_k(s0) +- relative), alpha_s = -sin(pi s/2) A_s, with the terms of
 * {@link RamifiedTerms} and the remainder of {@link RamifiedRemainder}.
 */
final class RamifiedTailLaw implements TailLaw {

    private static final int GUARD_BITS = 40;
    /** Powers within this of the first one are tested for zero. */
    private static final int NEAR = 3;

    private final int dimension;
    private final Parity parity;
    private final SingularPower first;
    private final long from;
    private final AnalyticRegion region;
    private final RamifiedRemainder remainder;
    private final RamifiedRemainder.Choice choice;
    private final RamifiedTerms terms;
    private final SortedMap<SingularPower, Ball> coefficients;
    private final SortedMap<SingularPower, Ball> later;
    private final SortedMap<SingularPower, Ball> constants;
    private final BallArithmetic balls;

    private RamifiedTailLaw(EndAnalysis ends, FirstTerm start, int dimension, Parity parity, AnalyticRegion region, long from, RamifiedRemainder.Choice choice,
            int precision) {
        this.dimension = dimension;
        this.parity = parity;
        this.first = start.power();
        this.from = from;
        this.region = region;
        this.remainder = new RamifiedRemainder(region, dimension, first);
        this.choice = choice;
        this.terms = new RamifiedTerms(dimension);
        this.balls = new BallArithmetic(precision);
        SingularPower last = new SingularPower(first.value().add(choice.excess()));
        SortedMap<SingularPower, Ball> signed = new TreeMap<>();
        ends.coefficients((int) Math.ceil(last.value().doubleValue() / 2) + 1, parity, precision, 2).subMap(first, last)
                .forEach((power, coefficient) -> signed.put(power, balls.multiply(RamifiedTerms.sign(balls, power), coefficient)));
        // the coefficients below the first vanish exactly and are left out; the first one is known better than the series knows it
        signed.put(first, balls.multiply(RamifiedTerms.sign(balls, first), start.enclose(precision)));
        this.coefficients = Collections.unmodifiableSortedMap(signed);
        // the side of the limit hangs on the second power: a coefficient that is zero must not pass for one that is small
        signed.headMap(new SingularPower(first.value().add(NEAR))).replaceAll((power, coefficient) -> coefficient.containsZero() && ends.vanishes(power, parity) ? Ball.ZERO : coefficient);
        SortedMap<SingularPower, Ball> others = new TreeMap<>(signed);
        others.remove(first);
        others.values().removeIf(Ball::isZero);
        this.constants = terms.constants(balls, first, signed.keySet());
        this.later = Collections.unmodifiableSortedMap(others);
    }

    /** See {@link TailLaw#of}. */
    static Optional<RamifiedTailLaw> of(EndAnalysis ends, int dimension, Parity parity, AnalyticRegion region, long from, int bits) {
        FirstTerm start = ends.firstTerm(parity).orElseThrow();
        RamifiedRemainder.Choice choice = new RamifiedRemainder(region, dimension, start.power()).choose(from, goal(start, bits));
        if (choice.relative().exponent() > -goal(start, bits)) {
            return Optional.empty();
        }
        return Optional.of(new RamifiedTailLaw(ends, start, dimension, parity, region, from, choice, bits + GUARD_BITS));
    }

    /** See {@link TailLaw#leastDegree}. */
    static Optional<Long> leastDegree(EndAnalysis ends, int dimension, Parity parity, AnalyticRegion region, int bits, long most) {
        FirstTerm start = ends.firstTerm(parity).orElseThrow();
        RamifiedRemainder remainder = new RamifiedRemainder(region, dimension, start.power());
        long goal = goal(start, bits);
        return DegreeSearch.least(start.power().value().intValue() + 3L, most, degree -> remainder.choose(degree, goal).relative().exponent() <= -goal).map(parity::next);
    }

    /** The remainder has to be less than 2^-this for the bits wanted relative to the first coefficient. */
    private static long goal(FirstTerm start, int bits) {
        return bits + 2 - Math.min(0, start.enclose(32).magnitude().exponent());
    }

    @Override
    public Parity parity() {
        return parity;
    }

    @Override
    public BigFraction exponent() {
        return first.exponent(dimension);
    }

    @Override
    public long from() {
        return from;
    }

    @Override
    public Magnitude relative() {
        return choice.relative();
    }

    @Override
    public Ball limit() {
        return balls.multiply(terms.constant(balls, first), leading());
    }

    /** alpha_s0. */
    Ball leading() {
        return coefficients.get(first);
    }

    SingularPower first() {
        return first;
    }

    int dimension() {
        return dimension;
    }

    /** The alpha_s that are not exactly zero, by the power s > s0. */
    SortedMap<SingularPower, Ball> later() {
        return later;
    }

    /** J_k(s)/J_k(s0) for every power of the sum; they decrease with k. */
    SortedMap<SingularPower, Ball> ratios(long degree) {
        return terms.ratios(balls, first, coefficients.keySet(), constants, degree);
    }

    /** k^p J_k(s0) over its limit. */
    Ball shape(long degree) {
        return terms.shape(balls, first, degree);
    }

    /** A bound of |mu_k - sum|/J_k(s0) for all degrees from the given one on, see {@link RamifiedRemainder.Choice}. */
    Magnitude relativeFrom(long degree) {
        return degree == from ? choice.relative() : remainder.at(degree, choice.excess()).min(choice.relative());
    }

    /** C_s0: k^p J_k(s0) tends to it. */
    Ball constant() {
        return terms.constant(balls, first);
    }

    @Override
    public Ball eigenvalue(long degree) {
        requireReach(degree);
        Ball sum = Ball.ZERO;
        SortedMap<SingularPower, Ball> ratios = ratios(degree);
        for (SingularPower power : coefficients.keySet()) {
            sum = balls.add(sum, balls.multiply(coefficients.get(power), ratios.get(power)));
        }
        return balls.multiply(terms.value(balls, first, degree), sum.enlarge(relativeFrom(degree)));
    }

    @Override
    public Tail scaled() {
        return new RamifiedTail(this);
    }

    @Override
    public TailProof proof() {
        return new TailProof(region, (int) Math.ceil(first.value().add(choice.excess()).doubleValue() / 2), from, choice.relative());
    }

    @Override
    public BallArithmetic balls() {
        return balls;
    }
}
