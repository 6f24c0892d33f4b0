package zonal.symbolic;

import java.math.BigInteger;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A quotient of two polynomials in an angle, its sine and its cosine: the exact value of a formula that is built from them by field operations. Whether two such
 * formulas are the same function is decided exactly.
 *
 * @param denominator not zero
 */
record TrigonometricFraction(TrigonometricPolynomial numerator, TrigonometricPolynomial denominator) {

    /**
     * The formula as a fraction in the variable. Arguments of sine, cosine and Bessel quotients have to be n x + m pi/2 with integers n and m (Bessel quotients: n x).
     *
     * @throws DerivationException if the formula is not of this kind
     */
    static TrigonometricFraction of(Formula formula, String variable) {
        if (formula instanceof Formula.Rational rational) {
            return whole(TrigonometricPolynomial.constant(rational.value(), 0));
        } else if (formula instanceof Formula.Pi) {
            return whole(TrigonometricPolynomial.constant(BigFraction.ONE, 1));
        } else if (formula instanceof Formula.Variable named && named.name().equals(variable)) {
            return whole(TrigonometricPolynomial.ANGLE);
        } else if (formula instanceof Formula.Sum sum) {
            return sum.terms().stream().map(term -> of(term, variable)).reduce(TrigonometricFraction::add).orElseThrow();
        } else if (formula instanceof Formula.Product product) {
            return product.factors().stream().map(factor -> of(factor, variable)).reduce(TrigonometricFraction::multiply).orElseThrow();
        } else if (formula instanceof Formula.Power power && power.exponent().getDenominator().equals(BigInteger.ONE)) {
            return of(power.base(), variable).power(power.exponent().intValue());
        } else if (formula instanceof Formula.Call call) {
            return whole(Angle.of(call.argument(), variable).apply(call.head()));
        } else if (formula instanceof Formula.BesselQuotient quotient) {
            return besselQuotient(quotient.order(), Angle.of(quotient.argument(), variable));
        }
        throw new DerivationException("not a rational expression in " + variable + ", its sine and its cosine: " + FormulaText.print(formula));
    }

    /** Whether the two formulas are the same function of the variable. */
    static boolean areEqual(Formula left, Formula right, String variable) {
        TrigonometricFraction a = of(left, variable);
        TrigonometricFraction b = of(right, variable);
        return a.numerator.multiply(b.denominator).equals(b.numerator.multiply(a.denominator));
    }

    /**
     * The polynomial that this fraction is, if its denominator is a monomial in pi.
     *
     * @throws DerivationException if the denominator depends on the angle or has several terms
     */
    TrigonometricPolynomial polynomial() {
        if (denominator.terms().size() == 1 && denominator.degree() == 0) {
            Map.Entry<TrigonometricPolynomial.Monomial, BigFraction> term = denominator.terms().entrySet().iterator().next();
            return numerator.multiply(TrigonometricPolynomial.constant(term.getValue().reciprocal(), -term.getKey().pi()));
        }
        throw new DerivationException("not a polynomial in the angle, its sine and its cosine: denominator " + denominator);
    }

    private static TrigonometricFraction whole(TrigonometricPolynomial polynomial) {
        return new TrigonometricFraction(polynomial, TrigonometricPolynomial.ONE);
    }

    private TrigonometricFraction add(TrigonometricFraction other) {
        if (denominator.equals(other.denominator)) {
            return new TrigonometricFraction(numerator.add(other.numerator), denominator);
        }
        return new TrigonometricFraction(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    private TrigonometricFraction multiply(TrigonometricFraction other) {
        return new TrigonometricFraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    private TrigonometricFraction power(int exponent) {
        if (exponent >= 0) {
            return new TrigonometricFraction(numerator.power(exponent), denominator.power(exponent));
        }
        if (numerator.isZero()) {
            throw new DerivationException("division by zero");
        }
        return new TrigonometricFraction(denominator.power(-exponent), numerator.power(-exponent));
    }

    /** B_n = j_n(y)/y^n by (2n+1) B_n - B_(n-1) = y^2 B_(n+1) from B_0 = sin y/y and y^2 B_1 = B_0 - cos y (DLMF 10.51.1). */
    private static TrigonometricFraction besselQuotient(int order, Angle angle) {
        TrigonometricPolynomial y = TrigonometricPolynomial.integer(angle.multiple()).multiply(TrigonometricPolynomial.ANGLE);
        if (y.isZero() || angle.quarterTurns() != 0) {
            throw new DerivationException("the argument of a Bessel quotient is not a multiple of the angle");
        }
        TrigonometricFraction inverseSquare = new TrigonometricFraction(TrigonometricPolynomial.ONE, y.power(2));
        TrigonometricFraction previous = whole(angle.apply(Formula.Head.COS));
        TrigonometricFraction current = new TrigonometricFraction(angle.apply(Formula.Head.SIN), y);
        for (int n = 0; n < order; n++) {
            TrigonometricFraction difference = whole(TrigonometricPolynomial.integer(2L * n + 1)).multiply(current)
                    .add(whole(TrigonometricPolynomial.integer(-1)).multiply(previous));
            previous = current;
            current = difference.multiply(inverseSquare);
        }
        return current;
    }

    /** The argument multiple x + quarterTurns pi/2 of a sine or cosine. */
    private record Angle(int multiple, int quarterTurns) {

        static Angle of(Formula argument, String variable) {
            TrigonometricPolynomial polynomial = TrigonometricFraction.of(argument, variable).polynomial();
            BigFraction multiple = BigFraction.ZERO;
            BigFraction quarterTurns = BigFraction.ZERO;
            for (Map.Entry<TrigonometricPolynomial.Monomial, BigFraction> term : polynomial.terms().entrySet()) {
                if (term.getKey().equals(new TrigonometricPolynomial.Monomial(0, 1, 0, 0))) {
                    multiple = term.getValue();
                } else if (term.getKey().equals(new TrigonometricPolynomial.Monomial(1, 0, 0, 0))) {
                    quarterTurns = term.getValue().multiply(2);
                } else {
                    throw outOfReach(argument);
                }
            }
            if (!isInteger(multiple) || !isInteger(quarterTurns)) {
                throw outOfReach(argument);
            }
            return new Angle(multiple.intValue(), quarterTurns.intValue());
        }

        TrigonometricPolynomial apply(Formula.Head head) {
            return switch (head) {
                case SIN -> TrigonometricPolynomial.sine(multiple, quarterTurns);
                case COS -> TrigonometricPolynomial.cosine(multiple, quarterTurns);
                default -> throw new DerivationException("no polynomial in an angle, its sine and its cosine: " + head);
            };
        }

        private static boolean isInteger(BigFraction value) {
            return value.getDenominator().equals(BigInteger.ONE);
        }

        private static DerivationException outOfReach(Formula argument) {
            return new DerivationException("not an integer multiple of the angle and of pi/2: " + FormulaText.print(argument));
        }
    }
}
