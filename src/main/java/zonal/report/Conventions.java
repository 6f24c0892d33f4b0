package zonal.report;

import java.util.List;
import zonal.kernel.Kernel;
import zonal.network.Network;

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
        boolean residual = kernel.network().filter(Network.Residual.class::isInstance).isPresent();
        return switch (kernel.kind()) {
            case TANGENT -> residual ? "Tangent kernel of the infinitely wide residual network, divided by its value at t = 1."
                    : "Tangent kernel of the infinitely wide network: weights N(0, 1), each layer scaled by sqrt(c/width), c = 1/E[sigma(g)^2] for normal g.";
            case GAUSSIAN_PROCESS -> "Output covariance of the infinitely wide network: weights N(0, 1), each layer scaled by sqrt(c/width), c = 1/E[sigma(g)^2].";
            case REFERENCE -> "Reference kernel, a function of the distance |x - x'| = 2 sin(theta/2); its value at t = 1 is 1.";
            case FORMULA -> "A formula as it was given, not normalised.";
        };
    }
}
