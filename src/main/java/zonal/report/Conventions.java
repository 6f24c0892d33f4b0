package zonal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zonal.kernel.Kernel;
import zonal.network.Initialisation;
import zonal.network.Network;
import zonal.network.Parameterisation;
import zonal.network.TrainedLayers;
import zonal.network.TrainedParts;
import zonal.symbolic.FormulaText;
import zonal.symbolic.Formulas;

/** What a program that leaves this project has to say of the kernel it computes. */
final class Conventions {

    private Conventions() {
    }

    /** Lines that say which kernel it is, in which normalisation, and with which command the program was made. */
    static List<String> of(Kernel kernel, String format) {
        return List.of(kernel.text() + " as a function of t = cos(theta), the inner product of two unit vectors.", kind(kernel),
                "Made by: zonal derive '" + kernel.text() + "' --format " + format);
    }

    private static String kind(Kernel kernel) {
        if (kernel.network().filter(Network.Sparse.class::isInstance).isPresent()) {
            return "Tangent kernel of the infinitely wide network of one hidden layer, 1/sqrt(width) sum_r a_r relu(w_r.x - b_r), a_r = +-1 fixed, w_r ~ N(0, I) and b_r = bias trained.";
        }
        return switch (kernel.kind()) {
            case TANGENT -> kernel.network().orElseThrow() instanceof Network.Residual residual ? residual(residual)
                    : kernel.network().get() instanceof Network.Product ? "Tangent kernel of the infinitely wide network of Hadamard products: weights N(0, 1), factors sqrt(2) relu, outputs scaled by 1/sqrt(width)."
                    : "Tangent kernel of the infinitely wide network: weights N(0, 1), each layer scaled by sqrt(c/width), c = 1/E[sigma(g)^2] for normal g" + options(kernel) + ".";
            case GAUSSIAN_PROCESS -> "Output covariance of the infinitely wide network: weights N(0, 1), each layer scaled by sqrt(c/width), c = 1/E[sigma(g)^2]" + options(kernel) + ".";
            case REFERENCE -> "Reference kernel, a function of the distance |x - x'| = 2 sin(theta/2); its value at t = 1 is 1.";
            case FORMULA -> "A formula as it was given, not normalised.";
        };
    }

    private static String residual(Network.Residual network) {
        return "Tangent kernel of the infinitely wide residual network, " + (network.trained() == TrainedParts.ALL ? "all layers" : "the blocks") + " trained"
                + (network.normalised() ? ", divided by its value at t = 1." : ".");
    }

    /** What is not as {@link Network.FullyConnected#of} has it. */
    private static String options(Kernel kernel) {
        Network.FullyConnected network = (Network.FullyConnected) kernel.network().orElseThrow();
        Initialisation initialisation = network.initialisation();
        List<String> options = new ArrayList<>();
        initialisation.gain().ifPresent(gain -> options.add("c = (" + FormulaText.print(gain) + ")^2 instead"));
        if (!initialisation.weight().equals(Formulas.integer(1))) {
            options.add("times sigma_w = " + FormulaText.print(initialisation.weight()));
        }
        if (!initialisation.bias().equals(network.training().bias())) {
            options.add("biases drawn with standard deviation " + FormulaText.print(initialisation.bias()) + " and trained with factor " + FormulaText.print(network.training().bias()));
        }
        if (network.training().layers() != TrainedLayers.ALL) {
            options.add("trained layers: " + network.training().layers().text());
        }
        if (network.training().parameterisation() == Parameterisation.STANDARD) {
            options.add("divided by the width, gradients with respect to the scaled weights");
        }
        if (network.normalised()) {
            options.add("divided by its value at t = 1");
        }
        return options.stream().map(option -> "; " + option).collect(Collectors.joining());
    }
}
