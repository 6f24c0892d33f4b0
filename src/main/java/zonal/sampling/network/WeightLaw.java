package zonal.sampling.network;

/** How the weights of a network are drawn. The first layer and the readout are Gaussian in each of them. */
public enum WeightLaw {

    /** Independent standard normal entries, all of them drawn. */
    DENSE,

    /** The same law, of which only the products that the network takes are drawn (see {@link RevealedWeights}). */
    REVEALED,

    /** Hidden square matrices are sqrt n times orthogonal matrices of Haar measure (see {@link HaarWeights}). */
    ORTHOGONAL;

    /** How many numbers a square matrix keeps when each of the given number of inputs passes it once forwards and once backwards. */
    public long numbers(int width, int inputs) {
        long square = (long) width * width;
        return switch (this) {
            case DENSE -> square;
            case REVEALED -> 4L * Math.min(inputs, width) * width;
            case ORTHOGONAL -> (square + width) / 2 + width;
        };
    }
}
