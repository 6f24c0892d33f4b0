package zonal.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import zonal.InputException;
import zonal.symbolic.AngleSubstitution;
import zonal.symbolic.CosineDerivative;
import zonal.symbolic.EntireFormulas;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaDerivative;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;

/**
 * Kernels that the user writes down as a formula, in theta or in t = cos theta, and with {@code derivative=n} their n-th derivatives by t: the dual activation of sigma' is the first derivative of that of sigma, and
 * mu_k of a kernel on S^(d-1) is mu_(k-1) of its derivative on S^(d+1) divided by d.
 */
final class FormulaKernels {

    private static final String TITLE = "formula";
    private static final String DERIVATIVE = "derivative";
    private static final int MOST_DERIVATIVES = 10;

    private FormulaKernels() {
    }

    static Kernel build(KernelCall call) {
        String text = call.quoted().orElseThrow(() -> new InputException("kernel formula: write the formula in double quotes, for example formula(\"1-theta/pi\")"));
        Formula formula = withParameters(call, FormulaParser.parse(text));
        Set<String> variables = Formulas.variables(formula);
        for (String variable : variables) {
            if (!variable.equals(Recursion.ANGLE) && !variable.equals(Kernel.COSINE)) {
                throw new InputException("kernel formula: unknown name '" + variable + "'; use theta or t, or give it a value: formula(\"...\", " + variable + "=...)");
            }
        }
        if (variables.size() > 1) {
            throw new InputException("kernel formula: it contains both theta and t; write it in one of them (t = cos(theta))");
        }
        return derivative(call, formula, new Parameters(call).count(DERIVATIVE, MOST_DERIVATIVES));
    }

    /** The derivative by t of the given order: by t itself if the formula is entire in t, and by theta otherwise. */
    private static Kernel derivative(KernelCall call, Formula formula, int order) {
        boolean inCosine = !Formulas.variables(formula).contains(Recursion.ANGLE);
        Optional<Formula> entire = inCosine && EntireFormulas.isEntireIn(formula, Kernel.COSINE) ? Optional.of(repeated(order, formula, FormulaKernels::byCosine)) : Optional.empty();
        Formula inAngle = entire.map(AngleSubstitution::toAngle)
                .orElseGet(() -> repeated(order, inCosine ? AngleSubstitution.toAngle(formula) : AngleSubstitution.simplify(formula), CosineDerivative::of));
        return new Kernel(call.text(), recursion(inAngle), entire, Optional.empty(), Kernel.Kind.FORMULA);
    }

    private static Recursion recursion(Formula inAngle) {
        Recursion fromPi = ReferenceKernel.single(TITLE, AngleSubstitution.fromPi(inAngle));
        return new Recursion(ReferenceKernel.single(TITLE, inAngle).layers(), fromPi.output(), Optional.of(fromPi));
    }

    private static Formula byCosine(Formula formula) {
        return FormulaDerivative.of(formula, Kernel.COSINE);
    }

    private static Formula repeated(int order, Formula formula, UnaryOperator<Formula> derivative) {
        Formula result = formula;
        for (int i = 0; i < order; i++) {
            result = derivative.apply(result);
        }
        return result;
    }

    private static Formula withParameters(KernelCall call, Formula formula) {
        Parameters parameters = new Parameters(call);
        Map<String, Formula> values = new HashMap<>();
        for (String key : call.arguments().keySet()) {
            if (key.equals(DERIVATIVE)) {
                continue;
            }
            if (key.equals(Recursion.ANGLE) || key.equals(Kernel.COSINE)) {
                throw new InputException("kernel formula: '" + key + "' is the variable and takes no value");
            }
            if (!Formulas.variables(formula).contains(key)) {
                throw new InputException("kernel formula: parameter '" + key + "' does not occur in the formula");
            }
            values.put(key, parameters.real(key));
        }
        return Formulas.substitute(formula, values);
    }
}
