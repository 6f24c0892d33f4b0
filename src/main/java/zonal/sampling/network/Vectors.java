package zonal.sampling.network;

import java.util.function.DoubleSupplier;

/** Loops over arrays of doubles. */
public final class Vectors {

    private Vectors() {
    }

    /** The next numbers of the source. */
    public static double[] generate(int length, DoubleSupplier source) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = source.getAsDouble();
        }
        return values;
    }

    /** The inner product of two stretches. Four sums hide the latency of the additions. */
    public static double dot(double[] x, int xStart, double[] y, int yStart, int length) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            sum0 += x[xStart + i] * y[yStart + i];
            sum1 += x[xStart + i + 1] * y[yStart + i + 1];
            sum2 += x[xStart + i + 2] * y[yStart + i + 2];
            sum3 += x[xStart + i + 3] * y[yStart + i + 3];
        }
        for (; i < length; i++) {
            sum0 += x[xStart + i] * y[yStart + i];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    /** The Euclidean norm. */
    public static double norm(double[] x) {
        return Math.sqrt(dot(x, 0, x, 0, x.length));
    }

    /** Adds {@code factor x} to a stretch of y. */
    public static void addMultiple(double factor, double[] x, int xStart, double[] y, int yStart, int length) {
        for (int i = 0; i < length; i++) {
            y[yStart + i] += factor * x[xStart + i];
        }
    }

    /** Multiplies every entry. */
    public static void multiply(double factor, double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= factor;
        }
    }
}
