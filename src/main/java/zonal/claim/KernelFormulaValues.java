package zonal.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zonal.kernel.Kernel;
import zonal.kernel.KernelValues;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Jet;
import zonal.number.JetArithmetic;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

/**
 * Certified values of a formula with kernels and derivatives. Every part is evaluated as a Taylor series in t, the recursions of the kernels as they stand, so that
 * nothing is shared with the rewriting and the rules of calculus by which identities are proved.
 */
final class KernelFormulaValues {

    private final KernelFormula formula;
    private final Map<String, Kernel> kernels;
    /** The arguments that are rational numbers, among them the ends 1 and -1 where the series would be lost; by the name of the value. */
    private final Map<String, Formula> constants = new HashMap<>();

    KernelFormulaValues(KernelFormula formula, Map<String, Kernel> kernels) {
        this.formula = formula;
        this.kernels = kernels;
        Map<String, Formula> known = new HashMap<>();
        for (KernelFormula.Application application : formula.applications()) {
            Formula argument = Formulas.substitute(application.argument(), known);
            if (!application.isDerivative() && argument instanceof Formula.Rational) {
                constants.put(application.name(), argument);
                KernelComposition.exact(kernels.get(application.function()), argument).ifPresent(value -> known.put(application.name(), value));
            }
        }
    }

    /** An enclosure of the value at t in (-1, 1), without information where a part is not defined; t does not matter where the formula is a constant. */
    Ball at(Ball t, BallArithmetic arithmetic) {
        JetArithmetic<Ball> jets = new JetArithmetic<>(arithmetic, formula.derivatives());
        List<String> names = new ArrayList<>(List.of(KernelFormulaReader.COSINE, KernelFormulaReader.ANGLE));
        List<Jet<Ball>> values = new ArrayList<>(List.of(jets.variable(t), jets.acos(jets.variable(t))));
        for (KernelFormula.Application application : formula.applications()) {
            values.add(constants.containsKey(application.name())
                    ? jets.constant(KernelValues.at(kernels.get(application.function()), constants.get(application.name()), arithmetic))
                    : apply(application, evaluate(application.argument(), names, values, jets), jets));
            names.add(application.name());
        }
        return evaluate(formula.body(), names, values, jets).coefficient(0);
    }

    private Jet<Ball> apply(KernelFormula.Application application, Jet<Ball> argument, JetArithmetic<Ball> jets) {
        return application.isDerivative() ? derivative(argument, jets) : kernels.get(application.function()).recursion().evaluate(jets, jets.acos(argument));
    }

    /** The series of the derivative; its last coefficient is not known. */
    private static Jet<Ball> derivative(Jet<Ball> series, JetArithmetic<Ball> jets) {
        List<Ball> coefficients = new ArrayList<>();
        for (int j = 1; j <= series.order(); j++) {
            coefficients.add(jets.multiply(jets.integer(j), jets.constant(series.coefficient(j))).coefficient(0));
        }
        coefficients.add(Ball.UNKNOWN);
        return new Jet<>(coefficients);
    }

    private static Jet<Ball> evaluate(Formula part, List<String> names, List<Jet<Ball>> values, JetArithmetic<Ball> jets) {
        return Program.compile(names, List.of(new Definition("#value", part)), List.of("#value")).evaluate(jets, values).get(0);
    }
}
