package zonal.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonal.InputException;
import zonal.symbolic.AngleSubstitution;
import zonal.symbolic.EntireFormulas;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;

/** Kernels that the user writes down as a formula, in theta or in t = cos theta. */
final class FormulaKernels {

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
        boolean inCosine = !variables.contains(Recursion.ANGLE);
        Formula inAngle = inCosine ? AngleSubstitution.toAngle(formula) : AngleSubstitution.simplify(formula);
        Optional<Formula> entire = inCosine && EntireFormulas.isEntireIn(formula, Kernel.COSINE) ? Optional.of(formula) : Optional.empty();
        return new Kernel(call.text(), ReferenceKernel.single("formula", inAngle), entire, Optional.empty(), Kernel.Kind.FORMULA);
    }

    private static Formula withParameters(KernelCall call, Formula formula) {
        Parameters parameters = new Parameters(call);
        Map<String, Formula> values = new HashMap<>();
        for (String key : call.arguments().keySet()) {
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
