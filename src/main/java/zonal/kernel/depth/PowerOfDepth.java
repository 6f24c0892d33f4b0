package zonal.kernel.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.kernel.KernelSequence;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/**
 * factor depth^exponent.
 *
 * @param factor a constant formula
 * @param exponent a rational number
 */
record PowerOfDepth(Formula factor, BigFraction exponent) {

    private static final PowerOfDepth DEPTH = new PowerOfDepth(Formulas.integer(1), BigFraction.ONE);

    /** The formula in this form; empty if it is not seen to have it. */
    static Optional<PowerOfDepth> of(Formula formula) {
        if (Formulas.variables(formula).isEmpty()) {
            return Optional.of(new PowerOfDepth(formula, BigFraction.ZERO));
        }
        if (formula.equals(Formulas.variable(KernelSequence.DEPTH))) {
            return Optional.of(DEPTH);
        }
        if (formula instanceof Formula.Power power) {
            return of(power.base()).map(base -> new PowerOfDepth(Formulas.power(base.factor, power.exponent()), base.exponent.multiply(power.exponent())));
        }
        return formula instanceof Formula.Product product ? product(product.factors()) : Optional.empty();
    }

    private static Optional<PowerOfDepth> product(List<Formula> factors) {
        List<Formula> constants = new ArrayList<>();
        BigFraction exponent = BigFraction.ZERO;
        for (Formula part : factors) {
            Optional<PowerOfDepth> power = of(part);
            if (power.isEmpty()) {
                return Optional.empty();
            }
            constants.add(power.get().factor);
            exponent = exponent.add(power.get().exponent);
        }
        return Optional.of(new PowerOfDepth(Formulas.multiply(constants.toArray(Formula[]::new)), exponent));
    }
}
