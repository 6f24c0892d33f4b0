package zonal.kernel;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Random architectures. Every choice shrinks to the first of its list, so that the simplest network that shows a fault is told: {@code fc-ntk}, depth 1,
 * {@code relu}, no bias, and of the biases the smallest.
 */
public final class Architectures {

    private static final int DENOMINATOR = 12;
    private static final int LARGEST = 15;
    private static final int DEEPEST = 4;

    private static final List<String> CONNECTED = List.of("fc-ntk", "fc-nngp");
    private static final List<String> FAMILIES = List.of("fc-ntk", "fc-nngp", Architecture.RESIDUAL);

    /** Those without derivative, whose networks have no tangent kernel. */
    private static final Set<String> WITH_JUMPS = Set.of("step", "sign");

    /** A parameter stands where there is a %s. */
    private static final List<String> PIECEWISE_LINEAR = List.of("relu", "abs", "leaky-relu(%s)", "abrelu(%s, 2)");

    /** By the degree of which they are homogeneous. */
    private static final List<List<String>> HOMOGENEOUS = List.of(List.of("step", "sign"), PIECEWISE_LINEAR, List.of("relu-power(2)", "polynomial(0, 0, 1)"));

    private static final List<String> ALL = List.of("relu", "abs", "leaky-relu(%s)", "abrelu(%s, 2)", "erf", "gelu", "sin", "cos", "gaussian", "relu-power(2)",
            "hermite(2)", "hermite(3)", "polynomial(1/2, 1, 1/3)", "tanh", "step", "sign");

    /** Even and odd functions. */
    private static final List<String> SYMMETRIC = List.of("erf", "abs", "sin", "cos", "gaussian", "polynomial(0, 0, 1)", "sign", "tanh");

    private static final List<String> SMOOTH = List.of("erf", "gelu", "sin", "cos", "gaussian");

    private Architectures() {
    }

    /** Networks of every kind. */
    public static Arbitrary<Architecture> any() {
        return of(FAMILIES, ALL, parameters());
    }

    /** Fully connected networks. */
    public static Arbitrary<Architecture> fullyConnected() {
        return of(CONNECTED, ALL, parameters());
    }

    /** Fully connected networks without bias. */
    public static Arbitrary<Architecture> biasFree() {
        return of(CONNECTED, ALL, withoutBias());
    }

    /** Fully connected networks without bias whose activation is even or odd. */
    public static Arbitrary<Architecture> symmetric() {
        return of(CONNECTED, SYMMETRIC, withoutBias());
    }

    /** Fully connected networks with a piecewise linear activation. */
    public static Arbitrary<Architecture> piecewiseLinear() {
        return of(CONNECTED, PIECEWISE_LINEAR, parameters());
    }

    /** Fully connected networks with a bounded activation or gelu. */
    public static Arbitrary<Architecture> smooth() {
        return of(CONNECTED, SMOOTH, parameters());
    }

    /** Residual networks. */
    public static Arbitrary<Architecture> residual() {
        return of(List.of(Architecture.RESIDUAL), List.of("relu"), parameters());
    }

    /** Networks without bias whose activation is homogeneous of the given degree, 0 to 2. */
    public static Arbitrary<Architecture> homogeneous(int degree) {
        List<String> families = degree == 1 ? FAMILIES : CONNECTED;
        return of(families, HOMOGENEOUS.get(degree), withoutBias());
    }

    private static Arbitrary<Architecture> of(List<String> families, List<String> activations, Arbitrary<Integer> parameters) {
        Arbitrary<String> activation = Combinators.combine(Arbitraries.of(activations), slopes()).as((name, slope) -> name.formatted(slope));
        return Combinators.combine(Arbitraries.of(families), Arbitraries.integers().between(1, DEEPEST), activation, parameters).as(Architectures::possible);
    }

    /** Numbers n that stand for the bias max(n, 0)/12, half of them for none, or for the weight (|n| + 1)/12 of residual blocks. */
    private static Arbitrary<Integer> parameters() {
        return Arbitraries.integers().between(-LARGEST, LARGEST).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> withoutBias() {
        return Arbitraries.integers().between(-LARGEST, 0);
    }

    /** Slopes of an activation below 0. */
    private static Arbitrary<String> slopes() {
        return Arbitraries.integers().between(-5, 5).map(n -> n + "/4");
    }

    /** The architecture, changed where there is none such, or where its kernel takes seconds: the series of tanh at the variances that a bias gives. */
    private static Architecture possible(String family, int depth, String activation, int parameter) {
        if (family.equals(Architecture.RESIDUAL)) {
            return new Architecture(family, depth, "relu", BigFraction.of(Math.abs(parameter) + 1, DENOMINATOR));
        }
        BigFraction bias = activation.equals("tanh") ? BigFraction.ZERO : BigFraction.of(Math.max(parameter, 0), DENOMINATOR);
        return new Architecture(WITH_JUMPS.contains(activation) ? "fc-nngp" : family, depth, activation, bias);
    }
}
