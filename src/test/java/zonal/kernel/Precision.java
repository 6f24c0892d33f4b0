package zonal.kernel;

import zonal.number.BallArithmetic;

/** How many bits the kernel of a random architecture is computed with. */
final class Precision {

    private static final int BITS = 256;

    /** At the ends every layer of a step function takes the square root of the error of the one before. */
    private static final int BITS_OF_JUMPS = 1536;

    /** Series are costly at high precision. */
    private static final int BITS_OF_SERIES = 96;

    private Precision() {
    }

    static BallArithmetic of(Architecture architecture) {
        return new BallArithmetic(bits(architecture));
    }

    static int bits(Architecture architecture) {
        return switch (architecture.activation()) {
            case "step", "sign" -> BITS_OF_JUMPS;
            case "tanh" -> BITS_OF_SERIES;
            default -> BITS;
        };
    }
}
