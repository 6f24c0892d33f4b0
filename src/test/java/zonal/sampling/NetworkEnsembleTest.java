package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.kernel.Kernel.Kind;
import zonal.network.Activation;
import zonal.network.Network;
import zonal.sampling.network.DenseWeights;
import zonal.sampling.network.FullyConnectedNetwork;
import zonal.sampling.network.Matrix;
import zonal.sampling.network.WeightLaw;
import zonal.symbolic.Formula;

/** A network is determined by seed, width and number, and different networks are independent. */
class NetworkEnsembleTest {

    private static final Network DEEP = new Network.FullyConnected(2, Activation.RELU, new Formula.Rational(BigFraction.ZERO));

    @Test
    void networkIsDeterminedBySeedWidthAndNumber() {
        assertEquals(firstOutput(7, 20, 3), firstOutput(7, 20, 3));
    }

    @Test
    void networksOfDifferentSeedWidthOrNumberDiffer() {
        List<Double> outputs = List.of(firstOutput(7, 20, 3), firstOutput(8, 20, 3), firstOutput(7, 21, 3), firstOutput(7, 20, 4));
        assertEquals(4, outputs.stream().distinct().count());
    }

    @Test
    void kernelDoesNotDependOnTheOtherAngles() {
        NetworkEnsemble ensemble = new NetworkEnsemble(DEEP, 0.5, Kind.TANGENT, 7);
        double[] together = ensemble.kernel(20, 0, List.of(0.3, 2.0), WeightLaw.DENSE);
        assertArrayEquals(new double[] {ensemble.kernel(20, 0, List.of(0.3), WeightLaw.DENSE)[0], ensemble.kernel(20, 0, List.of(2.0), WeightLaw.DENSE)[0]}, together, 1e-12);
    }

    @Test
    void firstLayerWeightsAreStandardNormalAcrossNetworks() {
        NetworkEnsemble ensemble = new NetworkEnsemble(DEEP, 0, Kind.TANGENT, 7);
        List<Double> weights = new ArrayList<>();
        for (int index = 0; index < 500; index++) {
            FullyConnectedNetwork network = (FullyConnectedNetwork) ensemble.draw(4, index, 2, WeightLaw.DENSE);
            weights.add(((DenseWeights) network.weights().get(0)).matrix().get(3, 1));
            weights.add(((DenseWeights) network.weights().get(1)).matrix().get(2, 0));
        }
        double[] values = weights.stream().mapToDouble(Double::doubleValue).toArray();
        double significance = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new NormalDistribution(), values);
        assertEquals(1, significance, 1 - 1e-3, "probability of a sample as unlike");
    }

    private static double firstOutput(long seed, int width, int index) {
        NetworkEnsemble ensemble = new NetworkEnsemble(DEEP, 0.5, Kind.TANGENT, seed);
        return ensemble.draw(width, index, 2, WeightLaw.DENSE).outputs(Matrix.ofRows(new double[][] {{1, 0}}))[0];
    }
}
