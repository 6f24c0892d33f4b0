package zonal.number;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Sines, cosines and their inverses of exact numbers, in closed form where the angle or the value is one of the well-known ones. */
final class ExactTrigonometry {

    private static final BigFraction HALF = BigFraction.of(1, 2);
    private static final BigFraction MINUS_ONE = BigFraction.of(-1);

    private static final ExactReal SIXTH_OF_PI = ExactReal.of(BigFraction.of(1, 6), ExactRing.pi(1).leading().monomial());
    private static final ExactReal QUARTER_OF_PI = ExactReal.of(BigFraction.of(1, 4), ExactRing.pi(1).leading().monomial());

    private final ExactRing ring;
    private final ExactRoots roots;
    private final ExactSigns signs;

    ExactTrigonometry(ExactRing ring, ExactRoots roots, ExactSigns signs) {
        this.ring = ring;
        this.roots = roots;
        this.signs = signs;
    }

    ExactReal sin(ExactReal x) {
        return sineOfTurned(x, 0);
    }

    ExactReal cos(ExactReal x) {
        return sineOfTurned(x, 1);
    }

    /** sin(x + quarters pi/2): the multiple of pi/2 nearest to the rational multiple of pi in x is split off. */
    private ExactReal sineOfTurned(ExactReal x, int quarters) {
        BigFraction doubled = x.terms().stream().filter(t -> t.monomial().equals(ExactRing.pi(1).leading().monomial())).map(ExactReal.Term::coefficient)
                .findAny().orElse(BigFraction.ZERO).multiply(2);
        BigInteger nearest = Fractions.floor(doubled.add(HALF));
        ExactReal rest = ring.plainSum(x, ExactRing.pi(1), BigFraction.of(nearest, BigInteger.TWO).negate());
        int quadrant = nearest.add(BigInteger.valueOf(quarters)).mod(BigInteger.valueOf(4)).intValue();
        ExactReal value = quadrant % 2 == 0 ? sineOfReduced(rest) : cosineOfReduced(rest);
        return quadrant < 2 ? value : ring.scale(MINUS_ONE, value);
    }

    private ExactReal sineOfReduced(ExactReal x) {
        if (x.isZero()) {
            return x;
        }
        if (x.leading().coefficient().signum() < 0) {
            return ring.scale(MINUS_ONE, sineOfReduced(ring.scale(MINUS_ONE, x)));
        }
        Optional<ExactReal> known = rootAtFraction(x, BigFraction.of(1, 4));
        if (known.isPresent()) {
            return known.get();
        }
        if (isArccosine(x, BigFraction.ONE)) {
            ExactReal v = arccosineArgument(x);
            return roots.of(ring.subtract(ExactReal.ONE, ring.multiply(v, v)));
        }
        if (isArccosine(x, HALF)) {
            return roots.of(ring.scale(HALF, ring.subtract(ExactReal.ONE, arccosineArgument(x))));
        }
        return ring.call(ExactGenerator.Head.SIN, x);
    }

    private ExactReal cosineOfReduced(ExactReal x) {
        if (x.isZero()) {
            return ExactReal.ONE;
        }
        if (x.leading().coefficient().signum() < 0) {
            return cosineOfReduced(ring.scale(MINUS_ONE, x));
        }
        Optional<ExactReal> known = rootAtFraction(x, BigFraction.of(3, 4));
        if (known.isPresent()) {
            return known.get();
        }
        if (isArccosine(x, BigFraction.ONE)) {
            return arccosineArgument(x);
        }
        if (isArccosine(x, HALF)) {
            return roots.of(ring.scale(HALF, ring.add(ExactReal.ONE, arccosineArgument(x))));
        }
        return ring.call(ExactGenerator.Head.COS, x);
    }

    /** The root of the given number if x = pi/6, of 1/2 if x = pi/4. */
    private static Optional<ExactReal> rootAtFraction(ExactReal x, BigFraction squareAtSixth) {
        if (x.equals(SIXTH_OF_PI)) {
            return Optional.of(ExactRing.rootOfRational(squareAtSixth));
        }
        return x.equals(QUARTER_OF_PI) ? Optional.of(ExactRing.rootOfRational(HALF)) : Optional.empty();
    }

    /** Whether x is the given multiple of some arccosine. */
    private static boolean isArccosine(ExactReal x, BigFraction multiple) {
        if (!x.isMonomial() || !x.leading().coefficient().equals(multiple) || x.leading().monomial().powers().size() != 1) {
            return false;
        }
        ExactMonomial.Power power = x.leading().monomial().powers().get(0);
        return power.exponent() == 1 && power.generator().isCallOf(ExactGenerator.Head.ACOS);
    }

    private static ExactReal arccosineArgument(ExactReal x) {
        return ((ExactGenerator.Call) x.leading().monomial().powers().get(0).generator()).argument();
    }

    /**
     * The inverse sine: the multiple of pi/12 whose sine is x; for x = +-sqrt(y) half of pi/2 - asin(1 - 2y), with the sign of x; otherwise pi/2 - acos(x).
     *
     * @throws ArithmeticException if x is outside [-1, 1] or that cannot be decided
     */
    ExactReal asin(ExactReal x) {
        if (x.isZero()) {
            return x;
        }
        if (!signs.isPositive(x)) {
            return ring.scale(MINUS_ONE, asin(ring.scale(MINUS_ONE, x)));
        }
        boolean radical = x.isMonomial() && x.leading().monomial().powers().stream().anyMatch(p -> p.generator().isRadical());
        ExactReal square = x.isRational() || radical ? ring.multiply(x, x) : ExactReal.ZERO;
        if (square.isRational() && !square.isZero()) {
            BigFraction twelfths = twelfthsOfPi(square.toRational());
            if (twelfths.signum() > 0) {
                return ring.scale(twelfths.divide(12), ExactRing.pi(1));
            }
        }
        ExactReal halfPi = ring.scale(HALF, ExactRing.pi(1));
        if (radical) {
            ExactReal cosine = ring.subtract(ExactReal.ONE, ring.scale(BigFraction.of(2), square));
            return ring.scale(HALF, ring.subtract(halfPi, asin(cosine)));
        }
        return ring.subtract(halfPi, arccosine(x));
    }

    /** In twelfths of pi the angle in (0, pi/2] whose sine has the given square, 0 if it is no simple one. */
    private static BigFraction twelfthsOfPi(BigFraction square) {
        BigFraction fourfold = square.multiply(4);
        if (fourfold.equals(BigFraction.ONE)) {
            return BigFraction.of(2);
        }
        if (fourfold.equals(BigFraction.of(2))) {
            return BigFraction.of(3);
        }
        if (fourfold.equals(BigFraction.of(3))) {
            return BigFraction.of(4);
        }
        return fourfold.equals(BigFraction.of(4)) ? BigFraction.of(6) : BigFraction.ZERO;
    }

    /** acos(x) for x > 0 as a generator whose argument has a positive leading coefficient: acos(x) = pi - acos(-x). */
    private ExactReal arccosine(ExactReal x) {
        ExactReal room = ring.subtract(ExactReal.ONE, x);
        if (room.isZero()) {
            return ExactReal.ZERO;
        }
        if (!signs.isPositive(room)) {
            throw new ArithmeticException("inverse sine or cosine of a number above 1: " + ExactSigns.shortened(x));
        }
        if (x.leading().coefficient().signum() < 0) {
            return ring.subtract(ExactRing.pi(1), ring.call(ExactGenerator.Head.ACOS, ring.scale(MINUS_ONE, x)));
        }
        return ring.call(ExactGenerator.Head.ACOS, x);
    }
}
