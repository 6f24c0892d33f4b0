package zonal.symbolic;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A formula seen as coefficient * numerator / denominator, which is how it is written and evaluated: factors with negative exponents stand in the
 * denominator with
 * the exponent's sign changed.
 *
 * @param coefficient the product of the rational factors
 * @param numerator the other factors with positive exponents, none rational
 * @param denominator the factors below the bar, none rational to an integer power unless it is too large to be a coefficient
 */
record Quotient(BigFraction coefficient, List<Formula> numerator, List<Formula> denominator) {

    static Quotient of(Formula formula) {
        BigFraction coefficient = BigFraction.ONE;
        List<Formula> numerator = new ArrayList<>();
        List<Formula> denominator = new ArrayList<>();
        for (Formula factor : formula instanceof Formula.Product product ? product.factors() : List.of(formula)) {
            if (factor instanceof Formula.Rational rational) {
                coefficient = coefficient.multiply(rational.value());
            } else if (factor instanceof Formula.Power power && power.exponent().signum() < 0) {
                denominator.add(Formulas.power(power.base(), power.exponent().negate()));
            } else {
                numerator.add(factor);
            }
        }
        return new Quotient(coefficient, numerator, denominator);
    }

    boolean isNegative() {
        return coefficient.signum() < 0;
    }

    Quotient negate() {
        return new Quotient(coefficient.negate(), numerator, denominator);
    }
}
