package zonal.sampling.network;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.network.Activation;
import zonal.network.Initialisation;
import zonal.network.Network;
import zonal.network.Parameterisation;
import zonal.network.TrainedLayers;
import zonal.network.Training;
import zonal.symbolic.ActivationFunction;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/** The scales of fully connected networks whose biases are drawn and trained with one factor. */
public final class ConnectedScales {

    private ConnectedScales() {
    }

    public static FullyConnectedScales of(int depth, double beta, ActivationFunction function) {
        return of(depth, beta, 1, TrainedLayers.ALL, function);
    }

    public static FullyConnectedScales of(int depth, double beta, double weight, TrainedLayers trained, ActivationFunction function) {
        Formula bias = exact(beta);
        Network.FullyConnected network = new Network.FullyConnected(depth, new Activation("function", function), new Initialisation(exact(weight), bias, Optional.empty()),
                new Training(trained, bias, Parameterisation.NTK), false);
        return FullyConnectedScales.of(network, NeuronFunction.of(function));
    }

    private static Formula exact(double value) {
        return Formulas.rational(BigFraction.from(value));
    }
}
