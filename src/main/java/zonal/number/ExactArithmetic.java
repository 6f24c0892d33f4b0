package zonal.number;

import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Arithmetic of exact real constants, "constants in Q(pi)" and beyond: every operation is an identity, nothing is rounded. Numbers are Laurent polynomials with
 * rational coefficients in pi, square roots of integers, and function values without a simpler form (see {@link ExactGenerator}).
 *
 * <p>An operation outside its domain (division by zero, square root of a negative number, logarithm of a number that is not positive, inverse sine beyond [-1,
 * 1]) throws {@link ArithmeticException}; so does one whose domain cannot be decided because a number that is not zero in its form cannot be told from zero.
 */
public final class ExactArithmetic implements Arithmetic<ExactReal> {

    private static final int DEFAULT_TERM_LIMIT = 40;
    private static final int SIGN_PRECISION = 2048;
    private static final BigFraction MINUS_ONE = BigFraction.of(-1);

    private final ExactRing ring;
    private final ExactSigns signs = new ExactSigns(SIGN_PRECISION);
    private final ExactInverse inverse;
    private final ExactRoots roots;
    private final ExactTrigonometry trigonometry;

    /** Arithmetic that computes term by term with sums of up to 40 terms. */
    public ExactArithmetic() {
        this(DEFAULT_TERM_LIMIT);
    }

    /**
     * Arithmetic with a bound on the size of sums.
     *
     * @param termLimit sums of more terms become one generator, see {@link ExactGenerator.Head#SUM}; at least 5
     */
    public ExactArithmetic(int termLimit) {
        if (termLimit < 5) {
            throw new IllegalArgumentException("the limit of terms is at least 5, not " + termLimit);
        }
        ring = new ExactRing(termLimit);
        inverse = new ExactInverse(ring);
        roots = new ExactRoots(ring, signs);
        trigonometry = new ExactTrigonometry(ring, roots, signs);
    }

    @Override
    public boolean isSymbolic() {
        return true;
    }

    @Override
    public ExactReal rational(BigFraction value) {
        return ExactReal.of(value);
    }

    @Override
    public ExactReal pi() {
        return ExactRing.pi(1);
    }

    /** A positive parameter without a value. Whatever depends on its size, such as the sign of a sum it occurs in, is not decided. */
    public ExactReal symbol(String name) {
        return ExactReal.of(new ExactGenerator.Symbol(name));
    }

    /** The number itself as one generator, so that it is computed with as a whole and not term by term; rational numbers are left as they are. */
    public ExactReal asGenerator(ExactReal a) {
        return a.isRational() ? a : ring.call(ExactGenerator.Head.SUM, a);
    }

    /**
     * The number with parameters replaced by other numbers.
     *
     * @throws ArithmeticException if a parameter occurs inside a function value
     */
    public ExactReal substitute(ExactReal a, Map<String, ExactReal> values) {
        ExactReal sum = ExactReal.ZERO;
        for (ExactReal.Term term : a.terms()) {
            ExactReal product = ExactReal.of(term.coefficient());
            for (ExactMonomial.Power power : term.monomial().powers()) {
                product = multiply(product, power(substitute(power.generator(), values), power.exponent()));
            }
            sum = add(sum, product);
        }
        return sum;
    }

    private static ExactReal substitute(ExactGenerator generator, Map<String, ExactReal> values) {
        if (generator instanceof ExactGenerator.Symbol symbol) {
            return values.getOrDefault(symbol.name(), ExactReal.of(generator));
        }
        if (generator instanceof ExactGenerator.Call call && call.argument().containsSymbol()) {
            throw new ArithmeticException("a parameter inside " + call.head() + " cannot be replaced");
        }
        return ExactReal.of(generator);
    }

    @Override
    public ExactReal add(ExactReal a, ExactReal b) {
        return ring.add(a, b);
    }

    @Override
    public ExactReal subtract(ExactReal a, ExactReal b) {
        return ring.subtract(a, b);
    }

    @Override
    public ExactReal multiply(ExactReal a, ExactReal b) {
        return ring.multiply(a, b);
    }

    @Override
    public ExactReal divide(ExactReal a, ExactReal b) {
        signs.requireNonZero(b);
        return a.isZero() ? a : ring.multiply(a, inverse.of(b));
    }

    @Override
    public ExactReal negate(ExactReal a) {
        return ring.scale(MINUS_ONE, a);
    }

    @Override
    public ExactReal power(ExactReal base, int exponent) {
        return exponent >= 0 ? ring.power(base, exponent) : divide(ExactReal.ONE, ring.power(base, Math.negateExact(exponent)));
    }

    @Override
    public ExactReal sqrt(ExactReal a) {
        return roots.of(a);
    }

    /** exp(0) = 1, exp(log y) = y, exp(-x) = 1/exp(x). */
    @Override
    public ExactReal exp(ExactReal a) {
        if (a.isZero()) {
            return ExactReal.ONE;
        }
        if (a.leading().coefficient().signum() < 0) {
            return inverse.of(exp(negate(a)));
        }
        ExactReal undone = argumentOf(ExactGenerator.Head.LOG, a);
        return undone != null ? undone : ring.call(ExactGenerator.Head.EXP, a);
    }

    /** log(1) = 0, log(exp x) = x. */
    @Override
    public ExactReal log(ExactReal a) {
        if (a.isZero() || !signs.isPositive(a)) {
            throw new ArithmeticException("logarithm of a number that is not positive: " + ExactSigns.shortened(a));
        }
        if (a.equals(ExactReal.ONE)) {
            return ExactReal.ZERO;
        }
        ExactReal undone = argumentOf(ExactGenerator.Head.EXP, a);
        return undone != null ? undone : ring.call(ExactGenerator.Head.LOG, a);
    }

    /** x if a is exactly head(x), otherwise null. */
    private static ExactReal argumentOf(ExactGenerator.Head head, ExactReal a) {
        if (!a.isMonomial() || !a.leading().coefficient().equals(BigFraction.ONE) || a.leading().monomial().powers().size() != 1) {
            return null;
        }
        ExactMonomial.Power power = a.leading().monomial().powers().get(0);
        return power.exponent() == 1 && power.generator() instanceof ExactGenerator.Call call && call.head() == head ? call.argument() : null;
    }

    @Override
    public ExactReal sin(ExactReal a) {
        return trigonometry.sin(a);
    }

    @Override
    public ExactReal cos(ExactReal a) {
        return trigonometry.cos(a);
    }

    @Override
    public ExactReal asin(ExactReal a) {
        return trigonometry.asin(a);
    }

    /** atan(0) = 0, atan(1/sqrt 3) = pi/6, atan(1) = pi/4, atan(sqrt 3) = pi/3; odd. */
    @Override
    public ExactReal atan(ExactReal a) {
        ExactReal square = a.isMonomial() ? multiply(a, a) : ExactReal.ZERO;
        if (a.isZero()) {
            return a;
        }
        if (a.leading().coefficient().signum() < 0) {
            return negate(atan(negate(a)));
        }
        if (square.equals(ExactReal.ONE)) {
            return ring.scale(BigFraction.of(1, 4), pi());
        }
        if (square.equals(integer(3))) {
            return ring.scale(BigFraction.of(1, 3), pi());
        }
        return square.equals(rational(BigFraction.of(1, 3))) ? ring.scale(BigFraction.of(1, 6), pi()) : ring.call(ExactGenerator.Head.ATAN, a);
    }

    /** erf(0) = 0; odd. */
    @Override
    public ExactReal erf(ExactReal a) {
        if (a.isZero()) {
            return a;
        }
        return a.leading().coefficient().signum() < 0 ? negate(erf(negate(a))) : ring.call(ExactGenerator.Head.ERF, a);
    }

    @Override
    public ExactReal abs(ExactReal a) {
        return a.isZero() || signs.isPositive(a) ? a : negate(a);
    }

    /** 1 or -1; zero has no sign and throws. */
    @Override
    public ExactReal sign(ExactReal a) {
        signs.requireNonZero(a);
        return signs.isPositive(a) ? ExactReal.ONE : ExactReal.of(MINUS_ONE);
    }

    /** 1/(2n+1)!! at 0; elsewhere by B_(n+1) = ((2n+1) B_n - B_(n-1)) / x^2 from B_(-1) = cos x and B_0 = sin x / x (DLMF 10.51.1). */
    @Override
    public ExactReal besselQuotient(int order, ExactReal x) {
        if (x.isZero()) {
            BigFraction value = BigFraction.ONE;
            for (int odd = 3; odd <= 2 * order + 1; odd += 2) {
                value = value.divide(odd);
            }
            return ExactReal.of(value);
        }
        signs.requireNonZero(x);
        ExactReal reciprocal = inverse.of(x);
        ExactReal squared = multiply(reciprocal, reciprocal);
        ExactReal previous = cos(x);
        ExactReal current = multiply(sin(x), reciprocal);
        for (int n = 0; n < order; n++) {
            ExactReal next = multiply(subtract(ring.scale(BigFraction.of(2 * n + 1), current), previous), squared);
            previous = current;
            current = next;
        }
        return current;
    }

    /** Elementary for b = 0; otherwise at theta = 0, where X = Y, and at theta = pi, where X = -Y. */
    @Override
    public ExactReal orthantProbability(ExactReal bound, ExactReal angle) {
        if (bound.isZero()) {
            return multiply(subtract(pi(), angle), inverse.of(ring.scale(BigFraction.of(2), pi())));
        }
        if (angle.isZero()) {
            return ring.scale(BigFraction.of(1, 2), subtract(ExactReal.ONE, erf(multiply(bound, inverse.of(sqrt(integer(2)))))));
        }
        if (angle.equals(pi()) && signs.isPositive(bound)) {
            return ExactReal.ZERO;
        }
        throw new ArithmeticException("an orthant probability has exact values at theta = 0 and theta = pi only");
    }

    @Override
    public ExactReal atCorrelation(CorrelationSeries series, ExactReal u) {
        throw new ArithmeticException("a dual without closed form has no exact values");
    }
}
