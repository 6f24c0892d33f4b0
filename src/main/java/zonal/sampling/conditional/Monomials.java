package zonal.sampling.conditional;

/**
 * Averages over neurons of b_1^i b_2^j exp(-damping |b|^2/2), b the normal numbers of a neuron, and the means that they estimate.
 *
 * @param damping at least 0; above 0 the functions are bounded, and their averages have light tails at every width
 */
record Monomials(double damping) {

    /**
     * E b_1^i b_2^j exp(-damping |b|^2/2) for the given number of independent standard normal b: under the weight they are normal with variance 1/(1 + damping),
     * and (n - 1)!! is the moment of even order n.
     */
    double mean(int i, int j, int numbers) {
        return moment(i) * moment(j) * Math.pow(1 + damping, -(i + j + numbers) / 2.0);
    }

    private static double moment(int n) {
        double moment = n % 2 == 0 ? 1 : 0;
        for (int factor = n - 1; factor > 1; factor -= 2) {
            moment *= factor;
        }
        return moment;
    }

    /** The averages at [i][j], i + j at most the degree; for a single normal number those with j = 0. */
    double[][] averages(double[][] normals, int degree) {
        double[][] sums = new double[degree + 1][degree + 1];
        double[] first = normals[0];
        double[] second = normals.length == 2 ? normals[1] : new double[first.length];
        for (int k = 0; k < first.length; k++) {
            add(first[k], second[k], degree, sums);
        }
        for (double[] row : sums) {
            for (int j = 0; j <= degree; j++) {
                row[j] /= first.length;
            }
        }
        return sums;
    }

    private void add(double first, double second, int degree, double[][] sums) {
        double outer = damping == 0 ? 1 : Math.exp(-damping / 2 * (first * first + second * second));
        for (int i = 0; i <= degree; i++) {
            double[] row = sums[i];
            double term = outer;
            for (int j = 0; j <= degree - i; j++) {
                row[j] += term;
                term *= second;
            }
            outer *= first;
        }
    }
}
