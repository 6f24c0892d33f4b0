package zonal.network;

import java.util.Locale;

/** Which layers of a fully connected network train, their biases included. */
public enum TrainedLayers {
    /** All of them. */
    ALL,
    /** The first hidden layer alone. */
    FIRST,
    /** The readout alone. */
    LAST,
    /** All but the first hidden layer: those between hidden layers and the readout. */
    HIDDEN;

    /**
     * Whether a layer trains.
     *
     * @param layer from 0, the one that the inputs enter, to the depth, the readout
     */
    public boolean trains(int layer, int depth) {
        return switch (this) {
            case ALL -> true;
            case FIRST -> layer == 0;
            case LAST -> layer == depth;
            case HIDDEN -> layer > 0;
        };
    }

    /** The name in the kernel syntax. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
