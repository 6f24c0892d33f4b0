package zonal.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zonal.InputException;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;

/** The kernels of one network at every depth: a kernel in the kernel syntax with {@code depth=depth}, such as {@code resntk(depth=depth, alpha=depth^(-1/2))}. */
public final class KernelSequence {

    /** The name of the depth in the kernel syntax. */
    public static final String DEPTH = "depth";

    private final KernelCall call;

    private KernelSequence(KernelCall call) {
        this.call = call;
    }

    /**
     * The sequence that the text names.
     *
     * @throws InputException if it is no kernel, or its depth is not the variable {@code depth}
     */
    public static KernelSequence parse(String text) {
        KernelCall call = KernelCall.parse(text);
        if (!DEPTH.equals(call.arguments().get(DEPTH))) {
            throw new InputException("kernel '" + KernelCall.abbreviate(text) + "' has no depth that could grow; write depth=depth");
        }
        KernelSequence sequence = new KernelSequence(call);
        sequence.at(1);
        return sequence;
    }

    /** The sequence in the kernel syntax. */
    public String text() {
        return call.text();
    }

    /**
     * The kernel of the given depth.
     *
     * @throws InputException if the depth is beyond what is evaluated
     */
    public Kernel at(int depth) {
        Map<String, String> arguments = new LinkedHashMap<>(call.arguments());
        arguments.put(DEPTH, Integer.toString(depth));
        return KernelRegister.build(new KernelCall(call.name(), call.quoted(), arguments));
    }

    /** The argument of the given name as a formula in {@link #DEPTH}; empty if it is not given. */
    public Optional<Formula> argument(String name) {
        return Optional.ofNullable(call.arguments().get(name)).map(FormulaParser::parse);
    }

    /** Whether the network changes with the depth in more than its number of layers. */
    public boolean changesWithDepth() {
        return call.arguments().entrySet().stream().filter(argument -> !argument.getKey().equals(DEPTH)).map(Map.Entry::getValue)
                .anyMatch(value -> value.contains(DEPTH) && Formulas.variables(FormulaParser.parse(value)).contains(DEPTH));
    }
}
