package zonal.sampling.network;

import zonal.InputException;

/** positive x^n for x > 0, negative |x|^n for x < 0, 0 at 0. */
final class PiecewiseNeuron implements NeuronFunction {

    private final int degree;
    private final double positive;
    private final double negative;
    private final double normaliser;

    PiecewiseNeuron(int degree, double positive, double negative) {
        this.degree = degree;
        this.positive = positive;
        this.negative = negative;
        normaliser = 1 / GaussianSquare.mean(x -> sided(degree, positive, negative, x));
    }

    @Override
    public double[] values(double[] x) {
        return sided(degree, positive, negative, x);
    }

    @Override
    public double[] derivatives(double[] x) {
        if (degree == 0) {
            throw new InputException("an activation with jumps has no derivative, and its networks no tangent kernel; use the Gaussian process kernel");
        }
        return sided(degree - 1, degree * positive, -degree * negative, x);
    }

    @Override
    public boolean isDifferentiable() {
        return degree > 0;
    }

    @Override
    public double normaliser() {
        return normaliser;
    }

    /** Without branches: signs are random, and a branch on them would be predicted wrongly half of the time. */
    private static double[] sided(int degree, double positive, double negative, double[] x) {
        if (degree == 1) {
            return linear((positive - negative) / 2, (positive + negative) / 2, x);
        }
        double[] factors = {positive, negative};
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double factor = factors[(int) (Double.doubleToRawLongBits(x[i]) >>> 63)];
            // 0 at 0, NaN at NaN
            result[i] = x[i] == 0 || Double.isNaN(x[i]) ? x[i] : degree == 0 ? factor : factor * power(Math.abs(x[i]), degree);
        }
        return result;
    }

    /** odd x + even |x|. */
    private static double[] linear(double odd, double even, double[] x) {
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = odd * x[i] + even * Math.abs(x[i]);
        }
        return result;
    }

    private static double power(double x, int degree) {
        return degree == 2 ? x * x : Math.pow(x, degree);
    }
}
