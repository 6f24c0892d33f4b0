package zonal.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.network.Network;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;

/** The kernels of a network at every depth, the other parameters being the same. */
public final class DepthFamily {

    /** The weight of a residual block as a parameter. */
    public static final String ALPHA = "alpha";

    private static final BigFraction HALF = BigFraction.of(1, 2);

    private final IntFunction<List<Layer>> layers;
    private final IntFunction<String> output;
    private final IntFunction<List<Layer>> shown;

    private DepthFamily(IntFunction<List<Layer>> layers, IntFunction<String> output, IntFunction<List<Layer>> shown) {
        this.layers = layers;
        this.output = output;
        this.shown = shown;
    }

    /**
     * The family that the kernel belongs to: for fully connected networks that of its other parameters, unless they depend on the depth; for residual networks that of
     * every weight alpha of a block. Empty for other kernels.
     *
     * @param inverseGrowth what to call 1/(1 + alpha^2) in {@link #layers}
     */
    public static Optional<DepthFamily> of(Kernel kernel, String inverseGrowth) {
        if (kernel.network().isEmpty()) {
            return Optional.empty();
        }
        if (kernel.network().get() instanceof Network.Residual residual) {
            Formula square = Formulas.subtract(Formulas.power(Formulas.variable(inverseGrowth), BigFraction.of(-1)), Formulas.integer(1));
            return Optional.of(new DepthFamily(depth -> layers(residual, depth, Formulas.power(square, HALF)), depth -> ResidualKernels.OUTPUT,
                    depth -> layers(residual, depth, Formulas.variable(ALPHA))));
        }
        KernelCall call = KernelCall.parse(kernel.text());
        boolean depthElsewhere = call.arguments().entrySet().stream()
                .anyMatch(argument -> !argument.getKey().equals("depth") && dependsOnDepth(argument.getValue()));
        if (!call.arguments().containsKey("depth") || depthElsewhere) {
            return Optional.empty();
        }
        IntFunction<Recursion> recursion = depth -> Kernels.parse(withDepth(call, depth).text()).recursion();
        IntFunction<List<Layer>> layers = depth -> recursion.apply(depth).layers();
        return Optional.of(new DepthFamily(layers, depth -> recursion.apply(depth).output(), layers));
    }

    private static List<Layer> layers(Network.Residual network, int depth, Formula alpha) {
        return ResidualKernels.layers(new Network.Residual(depth, alpha, network.trained(), network.normalised()));
    }

    private static boolean dependsOnDepth(String value) {
        return value.contains("depth") && Formulas.variables(FormulaParser.parse(value)).contains("depth");
    }

    private static KernelCall withDepth(KernelCall call, int depth) {
        Map<String, String> arguments = new LinkedHashMap<>(call.arguments());
        arguments.put("depth", Integer.toString(depth));
        return new KernelCall(call.name(), call.quoted(), arguments);
    }

    /** The layers of the recursion at the given depth, 1/(1 + alpha^2) having the name given. */
    public List<Layer> layers(int depth) {
        return layers.apply(depth);
    }

    /** The name of the kernel in the recursion of the given depth. */
    public String output(int depth) {
        return output.apply(depth);
    }

    /** The layers in the form in which they are shown, with {@link #ALPHA} itself. */
    public List<Layer> shownLayers(int depth) {
        return shown.apply(depth);
    }
}
