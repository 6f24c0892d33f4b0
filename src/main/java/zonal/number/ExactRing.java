package zonal.number;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Sums and products of exact numbers in their normal form: like terms collected, squares of radicals multiplied out, reciprocals cancelled against what they
 * are reciprocals of, and sums beyond a limit hidden in one generator. Equal generators are kept as one object, so that comparing deeply nested numbers is
 * cheap.
 */
final class ExactRing {

    private static final int SQUARES_TRIED_UP_TO = 1000;
    private static final ExactGenerator PI = new ExactGenerator.Pi();

    private final int termLimit;
    private final Map<ExactGenerator, ExactGenerator> generators = new ConcurrentHashMap<>();

    ExactRing(int termLimit) {
        this.termLimit = termLimit;
    }

    int termLimit() {
        return termLimit;
    }

    /** pi^exponent. */
    static ExactReal pi(int exponent) {
        return ExactReal.of(BigFraction.ONE, ExactMonomial.of(PI, exponent));
    }

    static int piExponent(ExactMonomial monomial) {
        return monomial.exponent(PI);
    }

    /** The call as a number, with no simplification. */
    ExactReal call(ExactGenerator.Head head, ExactReal argument) {
        ExactGenerator generator = new ExactGenerator.Call(head, argument);
        return ExactReal.of(generators.computeIfAbsent(generator, g -> g));
    }

    ExactReal add(ExactReal a, ExactReal b) {
        return a.isZero() ? b : b.isZero() ? a : tidy(plainSum(a, b, BigFraction.ONE));
    }

    ExactReal subtract(ExactReal a, ExactReal b) {
        return b.isZero() ? a : tidy(plainSum(a, b, BigFraction.ONE.negate()));
    }

    ExactReal scale(BigFraction factor, ExactReal a) {
        if (factor.signum() == 0) {
            return ExactReal.ZERO;
        }
        Map<ExactMonomial, BigFraction> result = new HashMap<>();
        a.terms().forEach(t -> result.put(t.monomial(), t.coefficient().multiply(factor)));
        return ExactReal.of(result);
    }

    ExactReal multiply(ExactReal a, ExactReal b) {
        if (a.isRational()) {
            return scale(a.toRational(), b);
        }
        if (b.isRational()) {
            return scale(b.toRational(), a);
        }
        // a product that would be hidden anyway is not multiplied out
        boolean large = a.terms().size() * b.terms().size() > termLimit * termLimit / 4;
        boolean firstIsLonger = a.terms().size() > b.terms().size();
        return tidy(plainProduct(large && firstIsLonger ? hidden(a) : a, large && !firstIsLonger ? hidden(b) : b));
    }

    private ExactReal hidden(ExactReal a) {
        return call(ExactGenerator.Head.SUM, a);
    }

    /** The radicand itself if it is short, otherwise as one generator, so that its powers are not multiplied out when roots are squared. */
    ExactReal compactRadicand(ExactReal a) {
        return a.terms().size() > termLimit / 5 ? hidden(a) : a;
    }

    /** a + factor b, without cancelling reciprocals. */
    ExactReal plainSum(ExactReal a, ExactReal b, BigFraction factor) {
        Map<ExactMonomial, BigFraction> result = new HashMap<>();
        a.terms().forEach(t -> result.put(t.monomial(), t.coefficient()));
        b.terms().forEach(t -> result.merge(t.monomial(), t.coefficient().multiply(factor), BigFraction::add));
        return ExactReal.of(result);
    }

    /** a b, without cancelling reciprocals. */
    ExactReal plainProduct(ExactReal a, ExactReal b) {
        Map<ExactMonomial, BigFraction> result = new HashMap<>();
        for (ExactReal.Term s : a.terms()) {
            for (ExactReal.Term t : b.terms()) {
                addReduced(result, s.coefficient().multiply(t.coefficient()), s.monomial().times(t.monomial()));
            }
        }
        return ExactReal.of(result);
    }

    /** Adds coefficient * monomial, with sqrt(y)^2 = y and sqrt(m) sqrt(n) = g sqrt(m n / g^2), g = gcd(m, n). */
    private void addReduced(Map<ExactMonomial, BigFraction> result, BigFraction coefficient, ExactMonomial monomial) {
        BigFraction factor = coefficient;
        ExactReal radicals = ExactReal.ONE;
        BigInteger radicand = BigInteger.ONE;
        ExactMonomial rest = monomial;
        for (ExactMonomial.Power power : monomial.powers()) {
            if (!power.generator().isRadical()) {
                continue;
            }
            if (power.generator() instanceof ExactGenerator.Root root) {
                rest = rest.without(root);
                for (int i = 0; i < power.exponent(); i++) {
                    BigInteger common = radicand.gcd(root.radicand());
                    factor = factor.multiply(common);
                    radicand = radicand.divide(common).multiply(root.radicand().divide(common));
                }
            } else if (power.exponent() > 1) {
                rest = rest.without(power.generator()).times(ExactMonomial.of(power.generator(), power.exponent() % 2));
                ExactReal square = ((ExactGenerator.Call) power.generator()).argument();
                for (int i = 0; i < power.exponent() / 2; i++) {
                    radicals = plainProduct(radicals, square);
                }
            }
        }
        if (!radicand.equals(BigInteger.ONE)) {
            rest = rest.times(ExactMonomial.of(new ExactGenerator.Root(radicand), 1));
        }
        if (radicals == ExactReal.ONE) {
            result.merge(rest, factor, BigFraction::add);
            return;
        }
        ExactReal expanded = plainProduct(ExactReal.of(factor, rest), radicals);
        expanded.terms().forEach(t -> result.merge(t.monomial(), t.coefficient(), BigFraction::add));
    }

    private ExactReal tidy(ExactReal a) {
        ExactReal cancelled = ExactCancellation.cancel(this, a);
        return cancelled.terms().size() > termLimit ? hidden(cancelled) : cancelled;
    }

    /** a^exponent for exponent >= 0. */
    ExactReal power(ExactReal a, int exponent) {
        ExactReal result = ExactReal.ONE;
        for (int bit = Integer.SIZE - Integer.numberOfLeadingZeros(exponent) - 1; bit >= 0; bit--) {
            result = multiply(result, result);
            if ((exponent >> bit & 1) == 1) {
                result = multiply(result, a);
            }
        }
        return result;
    }

    /** The square root of a rational number >= 0: sqrt(p/q) = sqrt(p q) / q with square factors taken out. */
    static ExactReal rootOfRational(BigFraction value) {
        // a fraction may carry its sign in the denominator
        BigInteger denominator = value.getDenominator().abs();
        BigInteger rest = value.getNumerator().abs().multiply(denominator);
        BigInteger outside = BigInteger.ONE;
        if (rest.signum() == 0) {
            return ExactReal.ZERO;
        }
        for (long p = 2; p <= SQUARES_TRIED_UP_TO && rest.bitLength() > 1; p++) {
            BigInteger square = BigInteger.valueOf(p * p);
            while (rest.mod(square).signum() == 0) {
                rest = rest.divide(square);
                outside = outside.multiply(BigInteger.valueOf(p));
            }
        }
        BigInteger root = rest.sqrt();
        if (root.multiply(root).equals(rest)) {
            return ExactReal.of(BigFraction.of(outside.multiply(root), denominator));
        }
        return ExactReal.of(BigFraction.of(outside, denominator), ExactMonomial.of(new ExactGenerator.Root(rest), 1));
    }

    /** The generators that occur in the number, in descending order. */
    static List<ExactGenerator> generators(ExactReal a) {
        return a.terms().stream().flatMap(t -> t.monomial().powers().stream()).map(ExactMonomial.Power::generator).distinct()
                .sorted(java.util.Comparator.reverseOrder()).toList();
    }
}
