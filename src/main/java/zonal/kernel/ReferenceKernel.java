package zonal.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;

/** Kernels that are written down as a formula in the distance |x - x'| = 2 sin(theta/2). Those of the register are positive definite in every dimension. */
final class ReferenceKernel {

    /** |x - x'|. */
    static final Formula DISTANCE = FormulaParser.parse("2*sin(theta/2)");

    private static final String TITLE = "kernel of the distance";

    private ReferenceKernel() {
    }

    /** The kernel by its formula in theta. */
    static Kernel of(KernelCall call, Formula inAngle) {
        return new Kernel(call.text(), single(TITLE, inAngle), Optional.empty(), Optional.empty(), Kernel.Kind.REFERENCE);
    }

    /** The kernel by its formula in theta, and one in t that is entire in t. */
    static Kernel entire(KernelCall call, Formula inAngle, Formula inCosine) {
        return new Kernel(call.text(), single(TITLE, inAngle), Optional.of(inCosine), Optional.empty(), Kernel.Kind.REFERENCE);
    }

    /** exp(-c power). */
    static Formula exponential(Formula c, Formula power) {
        return Formulas.call(Formula.Head.EXP, Formulas.negate(Formulas.multiply(c, power)));
    }

    /** The formula with a value for the name c. */
    static Formula withRate(String formula, Formula c) {
        return Formulas.substitute(FormulaParser.parse(formula), Map.of("c", c));
    }

    /** A recursion of one step. */
    static Recursion single(String title, Formula inAngle) {
        return new Recursion(List.of(new Layer(title, List.of(new Definition("K", inAngle)))), "K");
    }
}
