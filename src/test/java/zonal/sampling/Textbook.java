package zonal.sampling;

/**
 * Kernels typed in from the literature, with places where a test can plant an error: Cho and Saul 2009 for kappa0 and kappa1, Jacot et al. 2018 for the fully
 * connected recursion, Belfer et al. 2021 for the residual one.
 */
final class Textbook {

    private Textbook() {
    }

    static double kappa0(double cosine) {
        return 1 - Math.acos(cosine) / Math.PI;
    }

    static double kappa1(double cosine) {
        double theta = Math.acos(cosine);
        return (Math.sin(theta) + (Math.PI - theta) * cosine) / Math.PI;
    }

    /** The tangent kernel of a fully connected network, with kappa0 times {@code factor}. */
    static double tangent(int depth, double beta, double theta, double factor) {
        double variance = 1 + beta * beta;
        double covariance = Math.cos(theta) + beta * beta;
        double kernel = covariance;
        for (int layer = 1; layer <= depth; layer++) {
            double cosine = clamp(covariance / variance);
            covariance = variance * kappa1(cosine) + beta * beta;
            kernel = covariance + kernel * factor * kappa0(cosine);
            variance += beta * beta;
        }
        return kernel;
    }

    static double gaussianProcess(int depth, double beta, double theta) {
        double variance = 1 + beta * beta;
        double covariance = Math.cos(theta) + beta * beta;
        for (int layer = 1; layer <= depth; layer++) {
            covariance = variance * kappa1(clamp(covariance / variance)) + beta * beta;
            variance += beta * beta;
        }
        return covariance;
    }

    /** The residual tangent kernel over 2 L alpha^2 (1 + alpha^2)^(L-1), with alpha^2 replaced by {@code square} in the backward recursion only. */
    static double residual(int depth, double alpha, double theta, double square) {
        double growth = 1 + alpha * alpha;
        double[] cosines = new double[depth + 1];
        cosines[0] = Math.cos(theta);
        for (int block = 1; block <= depth; block++) {
            cosines[block] = (cosines[block - 1] + alpha * alpha * kappa1(clamp(cosines[block - 1]))) / growth;
        }
        double backward = 1;
        double sum = 0;
        for (int block = depth; block >= 1; block--) {
            double cosine = clamp(cosines[block - 1]);
            sum += backward * Math.pow(growth, block - 1) * (kappa1(cosine) + cosine * kappa0(cosine));
            backward *= 1 + square * kappa0(cosine);
        }
        return sum / (2 * depth * Math.pow(growth, depth - 1));
    }

    private static double clamp(double cosine) {
        return Math.max(-1, Math.min(1, cosine));
    }
}
