package zonal.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;

/** What kernels that are written down as a formula have in common. Those of the register are positive definite in every dimension. */
final class ReferenceKernel {

    private final KernelCall call;
    private final Map<String, Formula> parameters;

    private ReferenceKernel(KernelCall call, Map<String, Formula> parameters) {
        this.call = call;
        this.parameters = parameters;
    }

    /** A kernel whose only parameter is the rate c > 0, which is 1 unless given. */
    static ReferenceKernel withRate(KernelCall call) {
        return with(call, Map.of("c", parameters(call, Set.of("c")).positive("c", "1")));
    }

    /** A kernel whose parameters have been read. */
    static ReferenceKernel with(KernelCall call, Map<String, Formula> parameters) {
        return new ReferenceKernel(call, parameters);
    }

    /** The parameters of the call, which has no others than the known ones. */
    static Parameters parameters(KernelCall call, Set<String> known) {
        call.requireNoFormula();
        call.requireKnown(known);
        return new Parameters(call);
    }

    /** The kernel by its formula in theta. */
    Kernel inAngle(String title, String formula) {
        return kernel(title, formula, Optional.empty());
    }

    /** The kernel by its formula in theta, and one in t that is entire in t. */
    Kernel inAngleAndEntireInCosine(String title, String inAngle, String inCosine) {
        return kernel(title, inAngle, Optional.of(inserted(inCosine)));
    }

    private Kernel kernel(String title, String inAngle, Optional<Formula> entire) {
        return new Kernel(call.text(), single(title, inserted(inAngle)), entire, Optional.empty(), Kernel.Kind.REFERENCE);
    }

    private Formula inserted(String formula) {
        return Formulas.substitute(FormulaParser.parse(formula), parameters);
    }

    /** A recursion of one step. */
    static Recursion single(String title, Formula inAngle) {
        return new Recursion(List.of(new Layer(title, List.of(new Definition("K", inAngle)))), "K");
    }
}
