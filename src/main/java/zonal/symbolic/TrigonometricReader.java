package zonal.symbolic;

import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/** Reads formulas in an angle, its sine and its cosine as polynomials. */
final class TrigonometricReader {

    private static final TrigonometricPolynomial.Monomial ANGLE = new TrigonometricPolynomial.Monomial(0, 1, 0, 0);
    private static final TrigonometricPolynomial.Monomial PI = new TrigonometricPolynomial.Monomial(1, 0, 0, 0);

    private final String variable;

    private TrigonometricReader(String variable) {
        this.variable = variable;
    }

    /**
     * The polynomial that the formula is in the variable x. Arguments of sines and cosines have to be n x + m pi/2 with integers n and m; only multiples
     * of powers of pi may be divided by.
     *
     * @throws DerivationException if the formula is not of this kind
     */
    static TrigonometricPolynomial read(Formula formula, String variable) {
        return new TrigonometricReader(variable).read(formula);
    }

    private TrigonometricPolynomial read(Formula formula) {
        if (formula instanceof Formula.Rational rational) {
            return TrigonometricPolynomial.constant(rational.value(), 0);
        } else if (formula instanceof Formula.Pi) {
            return TrigonometricPolynomial.constant(BigFraction.ONE, 1);
        } else if (formula instanceof Formula.Variable named && named.name().equals(variable)) {
            return TrigonometricPolynomial.ANGLE;
        } else if (formula instanceof Formula.Sum sum) {
            return sum.terms().stream().map(this::read).reduce(TrigonometricPolynomial.ZERO, TrigonometricPolynomial::add);
        } else if (formula instanceof Formula.Product product) {
            return product.factors().stream().map(this::read).reduce(TrigonometricPolynomial.ONE, TrigonometricPolynomial::multiply);
        } else if (formula instanceof Formula.Power power && Fractions.isInteger(power.exponent())) {
            int exponent = power.exponent().intValue();
            TrigonometricPolynomial base = read(power.base());
            return exponent < 0 ? reciprocal(base, formula).power(-exponent) : base.power(exponent);
        } else if (formula instanceof Formula.Call call) {
            return call(call);
        }
        throw refuse(formula);
    }

    private static TrigonometricPolynomial reciprocal(TrigonometricPolynomial of, Formula formula) {
        if (of.terms().size() != 1 || of.degree() != 0) {
            throw refuse(formula);
        }
        Map.Entry<TrigonometricPolynomial.Monomial, BigFraction> term = of.terms().entrySet().iterator().next();
        return TrigonometricPolynomial.constant(term.getValue().reciprocal(), -term.getKey().pi());
    }

    private TrigonometricPolynomial call(Formula.Call call) {
        Map<TrigonometricPolynomial.Monomial, BigFraction> argument = read(call.argument()).terms();
        BigFraction multiple = argument.getOrDefault(ANGLE, BigFraction.ZERO);
        BigFraction quarterTurns = argument.getOrDefault(PI, BigFraction.ZERO).multiply(2);
        boolean linear = argument.keySet().stream().allMatch(monomial -> monomial.equals(ANGLE) || monomial.equals(PI));
        if (!linear || !Fractions.isInteger(multiple) || !Fractions.isInteger(quarterTurns)) {
            throw refuse(call);
        }
        return switch (call.head()) {
            case SIN -> TrigonometricPolynomial.sine(multiple.intValue(), quarterTurns.intValue());
            case COS -> TrigonometricPolynomial.cosine(multiple.intValue(), quarterTurns.intValue());
            default -> throw refuse(call);
        };
    }

    private static DerivationException refuse(Formula formula) {
        return new DerivationException("not a polynomial in the angle, its sine and its cosine: " + FormulaText.print(formula));
    }
}
