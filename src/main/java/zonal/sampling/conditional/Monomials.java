package zonal.sampling.conditional;

/** Averages of powers of the normal numbers of neurons, and the moments that they estimate. */
final class Monomials {

    private Monomials() {
    }

    /** E g^n for a standard normal g: (n - 1)!! for even n. */
    static double moment(int n) {
        double moment = n % 2 == 0 ? 1 : 0;
        for (int factor = n - 1; factor > 1; factor -= 2) {
            moment *= factor;
        }
        return moment;
    }

    /** The mean of b_1^i b_2^j at [i][j], i + j at most the degree; of a normal number that is not drawn its moment stands instead. */
    static double[][] means(double[][] normals, int degree) {
        double[][] means = new double[degree + 1][degree + 1];
        if (normals.length == 2) {
            addBoth(normals[0], normals[1], means, degree);
        } else {
            addFirst(normals[0], means, degree);
        }
        return means;
    }

    private static void addBoth(double[] first, double[] second, double[][] means, int degree) {
        double[][] sums = new double[degree + 1][degree + 1];
        for (int k = 0; k < first.length; k++) {
            double outer = 1;
            for (int i = 0; i <= degree; i++) {
                double term = outer;
                for (int j = 0; j <= degree - i; j++) {
                    sums[i][j] += term;
                    term *= second[k];
                }
                outer *= first[k];
            }
        }
        for (int i = 0; i <= degree; i++) {
            for (int j = 0; j <= degree - i; j++) {
                means[i][j] = sums[i][j] / first.length;
            }
        }
    }

    private static void addFirst(double[] first, double[][] means, int degree) {
        for (int i = 0; i <= degree; i++) {
            double sum = 0;
            for (double b : first) {
                sum += power(b, i);
            }
            for (int j = 0; j <= degree - i; j++) {
                means[i][j] = sum / first.length * moment(j);
            }
        }
    }

    private static double power(double base, int exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }
}
