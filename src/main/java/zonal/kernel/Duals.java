package zonal.kernel;

import zonal.network.Activation;
import zonal.symbolic.DualActivation;
import zonal.symbolic.DualActivations;
import zonal.symbolic.OneSidedPower;

/** The dual activations of networks. */
public final class Duals {

    private Duals() {
    }

    /** What the activation is as a function, the input of its derivation. */
    public static OneSidedPower definition(Activation activation) {
        return switch (activation) {
            case RELU -> new OneSidedPower(1);
        };
    }

    /** The dual of the activation, normalised to 1 at angle 0. */
    static DualActivation of(Activation activation) {
        return DualActivations.of(definition(activation));
    }
}
