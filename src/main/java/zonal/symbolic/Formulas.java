package zonal.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;
import zonal.number.Progression;

/**
 * Builds formulas, with the light simplifications that lose nothing: constants folded, nested sums and products flattened, 0 and 1 dropped, integer powers
 * taken
 * into products and powers. Like terms are not collected and the order of terms is kept ({@link NormalForm} does more). Of the factors of a product the
 * rational
 * one comes first and those with negative exponents last.
 */
public final class Formulas {

    /** Integer powers of rationals are folded, and powers of powers merged, as long as no exponent passes this. */
    static final int MAX_EXPONENT = 10_000;

    /** Integer powers of rationals are folded as long as numerator and denominator stay below this length. */
    static final int MAX_CONSTANT_BITS = 20_000;

    private static final Formula ZERO = integer(0);
    private static final Formula ONE = integer(1);
    private static final Formula MINUS_ONE = integer(-1);
    private static final BigFraction HALF = BigFraction.of(1, 2);

    private Formulas() {
    }

    /** The rational number. */
    public static Formula rational(BigFraction value) {
        return new Formula.Rational(value);
    }

    /** The integer. */
    public static Formula integer(long value) {
        return new Formula.Rational(BigFraction.of(value));
    }

    /** The number pi. */
    public static Formula pi() {
        return new Formula.Pi();
    }

    /** The variable of that name. */
    public static Formula variable(String name) {
        return new Formula.Variable(name);
    }

    /** The sum of the terms in the order given; rational terms are added up in the place of the first of them. */
    public static Formula add(Formula... terms) {
        List<Formula> result = new ArrayList<>();
        BigFraction constant = BigFraction.ZERO;
        int place = -1;
        for (Formula term : terms) {
            for (Formula part : term instanceof Formula.Sum sum ? sum.terms() : List.of(term)) {
                if (part instanceof Formula.Rational rational) {
                    constant = constant.add(rational.value());
                    place = place < 0 ? result.size() : place;
                } else {
                    result.add(part);
                }
            }
        }
        if (!isZero(constant)) {
            result.add(place, rational(constant));
        }
        return switch (result.size()) {
            case 0 -> ZERO;
            case 1 -> result.get(0);
            default -> new Formula.Sum(result);
        };
    }

    /** a - b. */
    public static Formula subtract(Formula a, Formula b) {
        return add(a, negate(b));
    }

    /** The product of the factors: the rational coefficient, the other factors in the order given, then those with negative exponents in the order given. */
    public static Formula multiply(Formula... factors) {
        List<Formula> numerator = new ArrayList<>();
        List<Formula> denominator = new ArrayList<>();
        BigFraction coefficient = BigFraction.ONE;
        for (Formula factor : factors) {
            for (Formula part : factor instanceof Formula.Product product ? product.factors() : List.of(factor)) {
                if (part instanceof Formula.Rational rational) {
                    coefficient = coefficient.multiply(rational.value());
                } else if (part instanceof Formula.Power power && power.exponent().signum() < 0) {
                    denominator.add(part);
                } else {
                    numerator.add(part);
                }
            }
        }
        if (isZero(coefficient)) {
            return ZERO;
        }
        if (!coefficient.equals(BigFraction.ONE)) {
            numerator.add(0, rational(coefficient));
        }
        numerator.addAll(denominator);
        return switch (numerator.size()) {
            case 0 -> ONE;
            case 1 -> numerator.get(0);
            default -> new Formula.Product(numerator);
        };
    }

    /**
     * a / b.
     *
     * @throws ArithmeticException if b is the number 0
     */
    public static Formula divide(Formula a, Formula b) {
        return multiply(a, power(b, BigFraction.of(-1)));
    }

    /** -a. */
    public static Formula negate(Formula a) {
        return multiply(MINUS_ONE, a);
    }

    /**
     * base^exponent, the principal value. Only an integer exponent is taken into a product or a power, since (x^2)^(1/2) is not x.
     *
     * @throws ArithmeticException if the base is the number 0 and the exponent negative
     */
    public static Formula power(Formula base, BigFraction exponent) {
        if (isZero(exponent)) {
            return ONE;
        }
        if (exponent.equals(BigFraction.ONE)) {
            return base;
        }
        if (base instanceof Formula.Rational rational) {
            return rationalPower(rational.value(), exponent);
        }
        if (Fractions.isInteger(exponent)) {
            if (base instanceof Formula.Product product) {
                return multiply(product.factors().stream().map(factor -> power(factor, exponent)).toArray(Formula[]::new));
            }
            if (base instanceof Formula.Power inner && isModest(inner.exponent().multiply(exponent))) {
                return power(inner.base(), inner.exponent().multiply(exponent));
            }
        }
        return new Formula.Power(base, exponent);
    }

    /** The principal square root. */
    public static Formula sqrt(Formula a) {
        return power(a, HALF);
    }

    /** The function applied to the argument; exactly known values at rational arguments are folded. */
    public static Formula call(Formula.Head head, Formula argument) {
        if (argument instanceof Formula.Rational rational) {
            BigFraction x = rational.value();
            if (head == Formula.Head.ABS) {
                return rational(x.abs());
            }
            if (isZero(x)) {
                switch (head) {
                    case EXP, COS:
                        return ONE;
                    case SIN, TAN, ASIN, ATAN, ERF:
                        return ZERO;
                    default:
                        break;
                }
            }
            if (x.equals(BigFraction.ONE) && (head == Formula.Head.LOG || head == Formula.Head.ACOS)) {
                return ZERO;
            }
        }
        return new Formula.Call(head, argument);
    }

    /** j_n(x)/x^n of the argument; at the number 0 it is 1/(2n+1)!!. */
    public static Formula besselQuotient(int order, Formula argument) {
        if (order < 0) {
            throw new IllegalArgumentException("order " + order + " is negative");
        }
        if (argument.equals(ZERO)) {
            return rational(BigFraction.of(BigInteger.ONE, Progression.oddFactorial(order)));
        }
        return new Formula.BesselQuotient(order, argument);
    }

    /** P(X >= bound, Y >= bound) at the correlation cos(angle); for the bound 0 it is (pi - angle)/(2 pi). */
    public static Formula orthant(Formula bound, Formula angle) {
        return bound.equals(ZERO) ? divide(subtract(pi(), angle), multiply(integer(2), pi())) : new Formula.Orthant(bound, angle);
    }

    /**
     * The formula with each named variable replaced, all at once; variables not named stay.
     *
     * @throws ArithmeticException if that divides by the number 0
     */
    public static Formula substitute(Formula formula, Map<String, Formula> replacements) {
        if (formula instanceof Formula.Variable variable) {
            return replacements.getOrDefault(variable.name(), formula);
        }
        List<Formula> parts = children(formula);
        return parts.isEmpty() ? formula : withChildren(formula, parts.stream().map(part -> substitute(part, replacements)).toList());
    }

    /** The names of the variables that occur, in the order of their first occurrence. */
    public static Set<String> variables(Formula formula) {
        Set<String> names = new LinkedHashSet<>();
        collectVariables(formula, names);
        return names;
    }

    private static void collectVariables(Formula formula, Set<String> names) {
        if (formula instanceof Formula.Variable variable) {
            names.add(variable.name());
        }
        children(formula).forEach(part -> collectVariables(part, names));
    }

    /** Whether the formulas are the same operation on as many parts. */
    public static boolean sameShape(Formula a, Formula b) {
        boolean sameOperation = !(a instanceof Formula.Call call) || b instanceof Formula.Call other && call.head() == other.head();
        boolean sameOrder = !(a instanceof Formula.BesselQuotient bessel) || b instanceof Formula.BesselQuotient other && bessel.order() == other.order();
        boolean sameExponent = !(a instanceof Formula.Power power) || b instanceof Formula.Power other && power.exponent().equals(other.exponent());
        boolean sameMean = !(a instanceof Formula.Expectation mean) || b instanceof Formula.Expectation other && mean.function().equals(other.function())
                && mean.variance().equals(other.variance());
        return a.getClass() == b.getClass() && sameOperation && sameOrder && sameExponent && sameMean && children(a).size() == children(b).size();
    }

    /** The formulas that the formula is built from directly; none for numbers and variables. */
    public static List<Formula> children(Formula formula) {
        if (formula instanceof Formula.Sum sum) {
            return sum.terms();
        }
        if (formula instanceof Formula.Product product) {
            return product.factors();
        }
        if (formula instanceof Formula.Power power) {
            return List.of(power.base());
        }
        if (formula instanceof Formula.Call call) {
            return List.of(call.argument());
        }
        if (formula instanceof Formula.BesselQuotient quotient) {
            return List.of(quotient.argument());
        }
        if (formula instanceof Formula.Orthant orthant) {
            return List.of(orthant.bound(), orthant.angle());
        }
        if (formula instanceof Formula.Expectation expectation) {
            return List.of(expectation.correlation());
        }
        return List.of();
    }

    /** A formula built like the given one from other parts, as many as {@link #children} has, with the simplifications of this class. */
    public static Formula withChildren(Formula formula, List<Formula> parts) {
        if (formula instanceof Formula.Sum) {
            return add(parts);
        }
        if (formula instanceof Formula.Product) {
            return multiply(parts);
        }
        if (formula instanceof Formula.Power power) {
            return power(parts.get(0), power.exponent());
        }
        if (formula instanceof Formula.Call call) {
            return call(call.head(), parts.get(0));
        }
        if (formula instanceof Formula.BesselQuotient quotient) {
            return besselQuotient(quotient.order(), parts.get(0));
        }
        if (formula instanceof Formula.Orthant) {
            return orthant(parts.get(0), parts.get(1));
        }
        if (formula instanceof Formula.Expectation expectation) {
            return new Formula.Expectation(expectation.function(), expectation.variance(), parts.get(0));
        }
        return formula;
    }

    static boolean isZero(BigFraction value) {
        return value.signum() == 0;
    }

    /** Whether an exponent has numerator and denominator of at most {@link #MAX_EXPONENT}. */
    static boolean isModest(BigFraction exponent) {
        BigInteger bound = BigInteger.valueOf(MAX_EXPONENT);
        return exponent.getNumerator().abs().compareTo(bound) <= 0 && exponent.getDenominator().compareTo(bound) <= 0;
    }

    /** The length of the longer of numerator and denominator. */
    static int bitLength(BigFraction value) {
        return Math.max(value.getNumerator().bitLength(), value.getDenominator().bitLength());
    }

    private static Formula rationalPower(BigFraction base, BigFraction exponent) {
        if (isZero(base)) {
            if (exponent.signum() < 0) {
                throw new ArithmeticException("0 to the power " + exponent);
            }
            return ZERO;
        }
        if (base.equals(BigFraction.ONE)) {
            return ONE;
        }
        BigFraction root = base;
        BigInteger denominator = exponent.getDenominator();
        if (denominator.equals(BigInteger.TWO) && base.signum() > 0) {
            BigInteger[] numeratorRoot = base.getNumerator().sqrtAndRemainder();
            BigInteger[] denominatorRoot = base.getDenominator().sqrtAndRemainder();
            if (numeratorRoot[1].signum() == 0 && denominatorRoot[1].signum() == 0) {
                root = BigFraction.of(numeratorRoot[0], denominatorRoot[0]);
                denominator = BigInteger.ONE;
            }
        }
        if (!denominator.equals(BigInteger.ONE) || !isModest(exponent)) {
            return new Formula.Power(rational(base), exponent);
        }
        int n = exponent.getNumerator().intValueExact();
        boolean fits = (long) bitLength(root) * Math.abs(n) <= MAX_CONSTANT_BITS || root.abs().equals(BigFraction.ONE);
        return fits ? rational(root.pow(n)) : new Formula.Power(rational(base), exponent);
    }

    /** The sum of a list of terms. */
    static Formula add(List<Formula> terms) {
        return add(terms.toArray(Formula[]::new));
    }

    /** The product of a list of factors. */
    static Formula multiply(List<Formula> factors) {
        return multiply(factors.toArray(Formula[]::new));
    }
}
