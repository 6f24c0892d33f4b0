package zonal.symbolic;

import java.util.Optional;
import zonal.InputException;
import zonal.number.ExactReal;

/**
 * A constant times the exponential of a function of the angle.
 *
 * @param factor the constant
 * @param exponent the function
 */
public record ExponentialForm(ExactReal factor, AngularForm exponent) {

    /** The formula in theta in this form, proved equal to it by {@link NormalForm}; empty if it is not found to be of this form. */
    public static Optional<ExponentialForm> of(Formula inAngle) {
        try {
            return NormalForm.tryOf(inAngle).flatMap(form -> AngularReader.exponential(form, AngleSubstitution.ANGLE))
                    .filter(form -> NormalForm.identical(inAngle, form.toFormula()));
        } catch (InputException notAngular) {
            return Optional.empty();
        }
    }

    /** The form as a formula in theta. */
    public Formula toFormula() {
        return Formulas.multiply(ExactFormulas.of(factor), Formulas.call(Formula.Head.EXP, exponent.toFormula()));
    }
}
