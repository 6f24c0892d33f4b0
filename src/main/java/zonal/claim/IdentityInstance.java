package zonal.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.kernel.KernelValues;
import zonal.number.BallArithmetic;
import zonal.symbolic.Formulas;

/**
 * An identity with its parameters filled in.
 *
 * @param kernels the kernels that occur, by name
 */
record IdentityInstance(Map<String, Kernel> kernels, KernelFormula left, KernelFormula right) {

    private static final int CHECK_PRECISION = 64;

    IdentityInstance {
        kernels = Collections.unmodifiableMap(new LinkedHashMap<>(kernels));
    }

    /**
     * The identity of the instance.
     *
     * @throws InputException if a formula or a kernel cannot be read, a kernel is not used, or is applied to a number outside [-1, 1]; the message names the place
     */
    static IdentityInstance of(Assertion.Identity assertion, Case one) {
        Map<String, Kernel> kernels = new LinkedHashMap<>();
        kernels.put(Assertion.Identity.KERNEL, one.kernel());
        assertion.named().forEach((name, template) -> {
            if (one.values().containsKey(name)) {
                throw template.location().error("'" + name + "' is a parameter; give the kernel another name");
            }
            kernels.put(name, template.kernel(one.values()));
        });
        KernelFormula left = KernelFormulaReader.read(assertion.left(), kernels.keySet(), one.values());
        KernelFormula right = KernelFormulaReader.read(assertion.right(), kernels.keySet(), one.values());
        for (String name : kernels.keySet()) {
            if (!left.functions().contains(name) && !right.functions().contains(name)) {
                throw assertion.left().location().error("the kernel " + name + " occurs on neither side; write " + name + "(t), or remove it");
            }
        }
        requireInRange(left, kernels, assertion.left());
        requireInRange(right, kernels, assertion.right());
        return new IdentityInstance(kernels, left, right);
    }

    /** Refuses kernels at numbers where they are not defined. */
    private static void requireInRange(KernelFormula formula, Map<String, Kernel> kernels, ConstantFormula source) {
        for (KernelFormula.Application application : formula.applications()) {
            if (!application.isDerivative() && Formulas.variables(application.argument()).isEmpty()) {
                try {
                    KernelValues.at(kernels.get(application.function()), application.argument(), new BallArithmetic(CHECK_PRECISION));
                } catch (InputException e) {
                    throw source.location().error("formula '" + source.text() + "': " + e.getMessage());
                }
            }
        }
    }
}
