package zonal.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonal.kernel.Kernel;
import zonal.kernel.Recursion;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.symbolic.Definition;
import zonal.symbolic.ExactFormulas;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;
import zonal.symbolic.NestedAngles;
import zonal.symbolic.Program;

/** Puts the derived recursions of kernels, as formulas and never as values, in the place of their names. */
final class KernelComposition {

    /** Exact numbers of more parts than this are left to formulas. */
    private static final int LARGEST_EXACT = 1_000;

    private final NestedAngles angles;
    private final Map<String, Kernel> kernels;

    KernelComposition(NestedAngles angles, Map<String, Kernel> kernels) {
        this.angles = angles;
        this.kernels = kernels;
    }

    /**
     * The formula in theta and the named angles.
     *
     * @throws zonal.InputException if it gets too large
     */
    Formula compose(KernelFormula formula) {
        Map<String, Formula> known = new HashMap<>();
        formula.applications().forEach(application -> known.put(application.name(), value(application, known)));
        return angles.rewrite(formula.body(), known);
    }

    private Formula value(KernelFormula.Application application, Map<String, Formula> known) {
        Formula argument = angles.rewrite(application.argument(), known);
        if (application.isDerivative()) {
            return angles.derivative(argument);
        }
        Kernel kernel = kernels.get(application.function());
        return exact(kernel, argument).orElseGet(() -> at(kernel.recursion(), angles.acos(argument)));
    }

    private Formula at(Recursion recursion, Formula angle) {
        List<Definition> definitions = recursion.layers().stream().flatMap(layer -> layer.definitions().stream()).toList();
        return angles.compose(definitions, recursion.output(), angle);
    }

    /** The value of the kernel at a constant in exact arithmetic; empty if that does not reach it, or the argument is not a constant. */
    static Optional<Formula> exact(Kernel kernel, Formula t) {
        if (!Formulas.variables(t).isEmpty()) {
            return Optional.empty();
        }
        ExactArithmetic arithmetic = new ExactArithmetic();
        try {
            ExactReal angle = arithmetic.acos(Program.valueOf(t, arithmetic));
            ExactReal value = kernel.recursion().evaluate(arithmetic, angle);
            return value.size() > LARGEST_EXACT ? Optional.empty() : Optional.of(ExactFormulas.of(value));
        } catch (ArithmeticException undecided) {
            return Optional.empty();
        }
    }
}
