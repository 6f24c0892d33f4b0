package zonal.sphere;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zonal.number.Ball;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Jet;
import zonal.number.JetArithmetic;
import zonal.quadrature.AnalyticFunction;

/** Exact eigenvalues of a kernel that is a polynomial in t: mu_k = sum f_p mu_k[t^p] with exact coefficients, so that a zero is proved. */
final class PolynomialEigenvalues implements EigenvalueRoute {

    private static final int BITS_PER_DEGREE = 4;

    private final Jet<ExactReal> polynomial;
    private final int dimension;

    /** The eigenvalues of a polynomial in t of at most the given degree. */
    PolynomialEigenvalues(AnalyticFunction kernel, int degree, int dimension) {
        JetArithmetic<ExactReal> jets = new JetArithmetic<>(new ExactArithmetic(), degree);
        this.polynomial = kernel.value(jets, jets.variable(ExactReal.ZERO));
        this.dimension = dimension;
    }

    @Override
    public Map<Integer, Ball> enclose(List<Integer> degrees, int relative, long absolute) {
        Map<Integer, Ball> values = new HashMap<>();
        for (int degree : degrees) {
            values.put(degree, exact(degree).enclose(Math.toIntExact(absolute)));
        }
        return values;
    }

    @Override
    public int bitsPerDegree() {
        return BITS_PER_DEGREE;
    }

    private ExactReal exact(int degree) {
        ExactArithmetic exact = new ExactArithmetic();
        ExactReal sum = ExactReal.ZERO;
        for (int p = degree; p <= polynomial.order(); p += 2) {
            sum = exact.add(sum, exact.multiply(polynomial.coefficient(p), exact.rational(Moments.of(dimension, degree, p))));
        }
        return sum;
    }
}
