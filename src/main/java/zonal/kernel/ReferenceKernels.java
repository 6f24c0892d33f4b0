package zonal.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;

/** Kernels of the distance |x - x'| = 2 sin(theta/2) that networks are compared with; positive definite in every dimension. */
final class ReferenceKernels {

    private static final Set<String> PARAMETERS = Set.of("c");

    private ReferenceKernels() {
    }

    /** exp(-c |x - x'|). */
    static Kernel laplace(KernelCall call) {
        Formula inAngle = definition(call, "exp(-2*c*sin(theta/2))");
        return new Kernel(call.text(), single("Laplace kernel", inAngle), Optional.empty(), Optional.empty(), Kernel.Kind.REFERENCE);
    }

    /** exp(-c |x - x'|^2). */
    static Kernel gaussian(KernelCall call) {
        Formula inCosine = definition(call, "exp(-2*c*(1-t))");
        Formula inAngle = definition(call, "exp(-4*c*sin(theta/2)^2)");
        return new Kernel(call.text(), single("Gaussian kernel", inAngle), Optional.of(inCosine), Optional.empty(), Kernel.Kind.REFERENCE);
    }

    private static Formula definition(KernelCall call, String text) {
        call.requireNoFormula();
        call.requireKnown(PARAMETERS);
        return Formulas.substitute(FormulaParser.parse(text), Map.of("c", new Parameters(call).positive("c", "1")));
    }

    /** A recursion of one step. */
    static Recursion single(String title, Formula inAngle) {
        return new Recursion(List.of(new Layer(title, List.of(new Definition("K", inAngle)))), "K");
    }
}
