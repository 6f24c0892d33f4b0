package zonal.number;

/**
 * Bessel quotients B_n(z) = j_n(z)/z^n and their derivatives -z B_(n+1)(z) at complex doubles of moderate size, by the polynomials in v = z^2 that their series sum_m b_m v^m, b_m = (-1/2)^m / (m! (2m+2n+1)!!), begin with.
 */
final class BesselPolynomial {

    private static final int LARGEST_ORDER = 5;
    private static final int LARGEST_DEGREE = 40;
    /** What is left out, relative to the value at 0. */
    private static final double TRUNCATION = 0x1p-54;
    private static final BesselPolynomial[] ORDERS = new BesselPolynomial[LARGEST_ORDER];

    static {
        for (int order = 0; order < LARGEST_ORDER; order++) {
            ORDERS[order] = new BesselPolynomial(order);
        }
    }

    private final double[] coefficients;
    private final double[] next;
    /** By degree, up to which |v| what is left out is small. */
    private final double[] reach;

    private BesselPolynomial(int order) {
        this.coefficients = coefficients(order);
        this.next = coefficients(order + 1);
        this.reach = new double[LARGEST_DEGREE];
        for (int degree = 0; degree < LARGEST_DEGREE; degree++) {
            reach[degree] = 0.99 * Math.pow(TRUNCATION / 2 * Math.abs(coefficients[0] / coefficients[degree + 1]), 1.0 / (degree + 1));
        }
    }

    private static double[] coefficients(int order) {
        double[] values = new double[LARGEST_DEGREE + 1];
        values[0] = at0(order);
        for (int m = 1; m <= LARGEST_DEGREE; m++) {
            values[m] = -values[m - 1] / (2.0 * m * (2 * m + 2 * order + 1));
        }
        return values;
    }

    /** 1/(2n+1)!!. */
    private static double at0(int order) {
        double value = 1;
        for (int odd = 3; odd <= 2 * order + 1; odd += 2) {
            value /= odd;
        }
        return value;
    }

    /** Whether the quotient of this order is served at the point. */
    static boolean serves(int order, double x, double y) {
        return order < LARGEST_ORDER && x * x + y * y < ORDERS[order].reach[LARGEST_DEGREE - 1];
    }

    static ValueAndSlope at(int order, double x, double y) {
        return ORDERS[order].at(x, y);
    }

    /**
     * Both polynomials by Horner's rule, with the sum of the moduli beside them. The coefficients are off by m + 6 units 2^-53 of themselves, v is by 3 of itself, a step of the rule by 5; so the sum of the terms up to degree M is off
     * by less than 9M + 8 units times the sum of their moduli, and 16 (M+1) has room for the error of the latter. The first term left out is at most 2^-55 b_0, the product of M + 1 <= 40 descending quotients of successive terms, of
     * which the last is therefore at most 2^(-55/40) < 1/2: all terms left out make no more than 2^-54 b_0. Those of order n + 1, with the quotients of both kinds of coefficients descending in m, are smaller relative to their first.
     */
    private ValueAndSlope at(double x, double y) {
        double vx = x * x - y * y;
        double vy = 2 * x * y;
        double size = x * x + y * y;
        int degree = 0;
        while (reach[degree] < size) {
            degree++;
        }
        double valueX = coefficients[degree];
        double valueY = 0;
        double moduli = Math.abs(valueX);
        double nextX = next[degree];
        double nextY = 0;
        double nextModuli = Math.abs(nextX);
        for (int m = degree - 1; m >= 0; m--) {
            double sum = valueX * vx - valueY * vy + coefficients[m];
            valueY = valueX * vy + valueY * vx;
            valueX = sum;
            moduli = moduli * size + Math.abs(coefficients[m]);
            double nextSum = nextX * vx - nextY * vy + next[m];
            nextY = nextX * vy + nextY * vx;
            nextX = nextSum;
            nextModuli = nextModuli * size + Math.abs(next[m]);
        }
        double rounding = 16 * (degree + 1) * 0x1p-53;
        double modulus = TaylorModel.modulus(x, y);
        // the product with z is off by 4 units
        return new ValueAndSlope(valueX, valueY, moduli * rounding + coefficients[0] * TRUNCATION, y * nextY - x * nextX, 0 - (x * nextY + y * nextX),
                modulus * (nextModuli * (rounding + 0x1p-50) + next[0] * TRUNCATION));
    }

    /**
     * A bound of |B_n''| where |Im z| <= height: by Poisson's integral (DLMF 10.54.1) B_n(z) is B_n(0) times the mean of cos(z t) over [-1, 1] with the weight (1-t^2)^n, and so B_n'' is -B_n(0) times that of t^2 cos(z t), where the mean of
     * t^2 is 1/(2n+3) and |cos(z t)| <= cosh(height).
     */
    static double curvature(int order, double height) {
        double exp = Math.exp(height);
        return (exp + 1 / exp) / 2 * ORDERS[order].coefficients[0] / (2 * order + 3) * (1 + 0x1p-46);
    }
}
