package zonal.sphere.exact;

import java.util.List;
import java.util.Optional;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.sphere.KernelDomain;
import zonal.symbolic.AngularForm;
import zonal.symbolic.AngularForm.Part;
import zonal.symbolic.ExponentialForm;
import zonal.symbolic.Formula;

/** Finds the closed forms of eigenvalues. */
public final class ClosedForms {

    /** Larger formulas come from several layers, nest angles and are no angular forms. */
    private static final int MAXIMAL_SIZE = 2000;

    private ClosedForms() {
    }

    /**
     * The closed form of the kernel's eigenvalues, derived from its formula and checked against exact integrals of low degree.
     *
     * @throws InputException if there is none of the kinds of {@link ClosedForm}; the message says why
     * @throws IllegalStateException if it fails the check
     */
    public static ClosedForm of(Kernel kernel) {
        KernelDomain.requireFinite(kernel);
        boolean smooth = kernel.recursion().isInCosine() && kernel.network().isPresent();
        Formula formula = kernel.recursion().asFormula(MAXIMAL_SIZE).orElseThrow(() -> refusal(kernel, "its formula is too long, which comes from several layers"));
        Optional<ClosedForm> exponential = ExponentialForm.of(formula).flatMap(ClosedForms::ofExponential);
        if (exponential.isPresent()) {
            ClosedFormCheck.requireCertified(kernel, exponential.get(), 3, 0, 1, 2);
            return exponential.get();
        }
        try {
            AngularForm angular = AngularForm.of(formula);
            AngularClosedForm form = new AngularClosedForm(angular, ParityForm.of(angular));
            ClosedFormCheck.requireExactIntegrals(form);
            return form;
        } catch (InputException e) {
            throw smooth ? new InputException("kernel " + kernel.text() + ": no closed form of the eigenvalues is known for its activation; use spectrum, or a piecewise"
                    + " power such as relu") : refusal(kernel, e.getMessage());
        }
    }

    private static InputException refusal(Kernel kernel, String reason) {
        return new InputException("kernel " + kernel.text() + ": no closed form of the eigenvalues is known, since " + reason
                + "; ask for the kernel of one hidden layer without bias, a polynomial in theta (degree 1), t = cos(theta), sin(theta), sin(theta/2) and "
                + "cos(theta/2), or an exponential of t or of |x - x'|");
    }

    /** C exp(b + a x) or C exp(b + a t). */
    private static Optional<ClosedForm> ofExponential(ExponentialForm form) {
        AngularForm exponent = form.exponent();
        List<ExactReal> polynomial = exponent.polynomial(Part.ONE);
        List<ExactReal> distance = exponent.polynomial(Part.HALF_SINE);
        int others = exponent.parts().size() - (polynomial.isEmpty() ? 0 : 1) - (distance.isEmpty() ? 0 : 1);
        ExactArithmetic exact = new ExactArithmetic();
        ExactReal constant = polynomial.isEmpty() ? form.factor() : exact.multiply(form.factor(), exact.exp(polynomial.get(0)));
        if (others > 0 || polynomial.size() + distance.size() > 2 || distance.size() > 1) {
            return Optional.empty();
        }
        if (distance.size() == 1) {
            return polynomial.size() > 1 ? Optional.empty() : Optional.of(new DistanceSeries(constant, distance.get(0)));
        }
        return polynomial.size() == 2 ? Optional.of(new BesselForm(constant, polynomial.get(1))) : Optional.empty();
    }
}
