package zonal.quadrature;

/** Roots of the Legendre polynomial P_N in doubles, without a bound: where to start from. */
final class LegendreStart {

    /** The series is cut off after the fifth power; below this angle, in units of 1/N, what is left does not show in a double. */
    private static final double SMALL_ANGLE = 0x1p-8;
    private static final int ROUNDS = 4;

    private final int points;
    /** (2k+1)/(k+1) and k/(k+1). */
    private final double[] pointFactors;
    private final double[] factors;

    LegendreStart(int points) {
        this.points = points;
        this.pointFactors = new double[points];
        this.factors = new double[points];
        for (int k = 0; k < points; k++) {
            pointFactors[k] = (2.0 * k + 1) / (k + 1);
            factors[k] = k / (k + 1.0);
        }
    }

    /** The root number {@code index} from the right: Tricomi's estimate, improved by the Taylor series. */
    double root(int index) {
        double x = Math.cos(Math.PI * (index + 0.75) / (points + 0.5)) * (1 - (points - 1.0) / (8.0 * points * points * points));
        for (int round = 0; round < ROUNDS; round++) {
            double complement = (1 - x) * (1 + x);
            double step = step(x, complement);
            x += complement * step;
            if (Math.abs(step) * Math.sqrt(complement) * points < SMALL_ANGLE) {
                break;
            }
        }
        return x;
    }

    /** z with P(x + (1 - x^2) z) = 0: Taylor's coefficients as in {@link LegendreSeries}, and Newton's iteration. */
    private double step(double x, double complement) {
        double before = 1;
        double value = x;
        for (int k = 1; k < points; k++) {
            double next = pointFactors[k] * x * value - factors[k] * before;
            before = value;
            value = next;
        }
        double order = points * (points + 1.0);
        double first = points * (before - x * value);
        double second = x * first - complement * order / 2 * value;
        double third = (4 * x * second - complement * (order - 2) / 2 * first) / 3;
        double fourth = (6 * x * third - complement * (order - 6) / 3 * second) / 4;
        double fifth = (8 * x * fourth - complement * (order - 12) / 4 * third) / 5;
        double z = -value / first;
        for (int round = 0; round < 2; round++) {
            double series = value + z * (first + z * (second + z * (third + z * (fourth + z * fifth))));
            double slope = first + z * (2 * second + z * (3 * third + z * (4 * fourth + z * 5 * fifth)));
            z -= series / slope;
        }
        return z;
    }
}
