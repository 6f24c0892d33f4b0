package zonal.kernel;

import java.util.List;
import java.util.Optional;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.quadrature.AnalyticFunction;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

/**
 * A kernel g(theta) P(X >= b, Y >= b) with b > 0, standard normal X, Y of correlation t = cos theta, and g without such probabilities: with all its derivatives it vanishes at theta = pi, where the probability has an
 * essential singularity (docs/sparse-kernel.md).
 *
 * @param bias b, a constant formula
 * @param factor g
 */
public record FlatEnd(Formula bias, Formula factor) {

    private static final int MAXIMAL_SIZE = 400;

    /** The form of the kernel, if it has this one. */
    public static Optional<FlatEnd> of(Kernel kernel) {
        return kernel.recursion().hasOrthant() ? kernel.recursion().asFormula(MAXIMAL_SIZE).flatMap(FlatEnd::ofFormula) : Optional.empty();
    }

    private static Optional<FlatEnd> ofFormula(Formula formula) {
        List<Formula> factors = formula instanceof Formula.Product product ? product.factors() : List.of(formula);
        List<Formula> others = factors.stream().filter(factor -> !isProbability(factor)).toList();
        if (others.size() != factors.size() - 1 || others.stream().anyMatch(FlatEnd::hasProbability)) {
            return Optional.empty();
        }
        Formula.Orthant orthant = (Formula.Orthant) factors.stream().filter(FlatEnd::isProbability).findFirst().orElseThrow();
        Formula factor = others.stream().reduce(Formulas.integer(1), Formulas::multiply);
        return Optional.of(new FlatEnd(orthant.bound(), factor)).filter(end -> end.bias(new BallArithmetic(64)).isPositive().isCertain());
    }

    private static boolean isProbability(Formula formula) {
        return formula instanceof Formula.Orthant orthant && orthant.angle().equals(Formulas.variable(Recursion.ANGLE)) && Formulas.variables(orthant.bound()).isEmpty();
    }

    private static boolean hasProbability(Formula formula) {
        return formula instanceof Formula.Orthant || Formulas.children(formula).stream().anyMatch(FlatEnd::hasProbability);
    }

    /** The value of b. */
    public Ball bias(BallArithmetic balls) {
        return Program.valueOf(bias, balls);
    }

    /** g as a function of the angle. */
    public AnalyticFunction inAngle() {
        Recursion recursion = ReferenceKernel.single("factor", factor);
        return recursion::evaluate;
    }
}
