package zonal.sphere.exact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.symbolic.AngularForm;
import zonal.symbolic.AngularForm.Part;

/**
 * Exact eigenvalues from the coefficients of P_k as a polynomial and the means over the sphere of t^m f for each function f of an angular form: no closed form
 * in k is used, so that one can be checked against it. The means follow by integration by parts, see docs/closed-forms.md.
 */
final class MomentEigenvalues {

    private final AngularForm kernel;
    private final int dimension;
    private final ExactArithmetic exact = new ExactArithmetic();
    private final Map<Part, List<BigFraction>> moments = new EnumMap<>(Part.class);

    MomentEigenvalues(AngularForm kernel, int dimension) {
        this.kernel = kernel;
        this.dimension = dimension;
    }

    /** mu_k. */
    ExactReal value(int degree) {
        ExactReal sum = ExactReal.ZERO;
        List<BigFraction> gegenbauer = gegenbauer(degree);
        for (Map.Entry<Part, List<ExactReal>> part : kernel.parts().entrySet()) {
            for (int power = 0; power < part.getValue().size(); power++) {
                BigFraction mean = BigFraction.ZERO;
                for (int m = degree & 1; m <= degree; m += 2) {
                    mean = mean.add(gegenbauer.get(m).multiply(moment(part.getKey(), m + power)));
                }
                ExactReal scaled = exact.multiply(scale(part.getKey()), exact.rational(mean));
                sum = exact.add(sum, exact.multiply(part.getValue().get(power), scaled));
            }
        }
        return sum;
    }

    /** The coefficients of P_k: the leading one from the recurrence, the others from the differential equation. */
    private List<BigFraction> gegenbauer(int degree) {
        BigFraction[] coefficients = new BigFraction[degree + 1];
        BigFraction leading = BigFraction.ONE;
        for (int k = 1; k < degree; k++) {
            leading = leading.multiply(BigFraction.of(2L * k + dimension - 2, k + dimension - 2L));
        }
        coefficients[degree] = leading;
        for (int m = degree - 2; m >= 0; m -= 2) {
            BigFraction factor = BigFraction.of(-(m + 2L) * (m + 1), (degree - m) * (m + degree + dimension - 2L));
            coefficients[m] = coefficients[m + 2].multiply(factor);
        }
        for (int m = degree - 1; m >= 0; m -= 2) {
            coefficients[m] = BigFraction.ZERO;
        }
        return List.of(coefficients);
    }

    /** The mean of t^m f over the sphere, divided by {@link #scale}. */
    private BigFraction moment(Part part, int power) {
        List<BigFraction> known = moments.computeIfAbsent(part, any -> new ArrayList<>());
        while (known.size() <= power) {
            known.add(part == Part.HALF_SINE || part == Part.HALF_COSINE ? distanceMoment(known.size(), part) : nextMoment(part, known.size()));
        }
        return known.get(power);
    }

    private BigFraction nextMoment(Part part, int m) {
        boolean vanishes = (m & 1) == (part == Part.ANGLE ? 0 : 1);
        if (vanishes) {
            return BigFraction.ZERO;
        }
        BigFraction earlier = m < 2 ? BigFraction.ZERO : moments.get(part).get(m - 2);
        return switch (part) {
            // Int sin^(d-1) cos^m = (m-1)/(m+d-1) Int sin^(d-1) cos^(m-2)
            case SINE -> m == 0 ? BigFraction.ONE : earlier.multiply(BigFraction.of(m - 1, m + dimension - 1));
            case ONE -> m == 0 ? BigFraction.ONE : earlier.multiply(BigFraction.of(m - 1, m + dimension - 2));
            // (m+d-2) Int (theta-pi/2) cos^m sin^(d-2) = (m-1) Int (theta-pi/2) cos^(m-2) sin^(d-2) - Int cos^(m-1) sin^(d-1)
            default -> earlier.multiply(m - 1).subtract(moment(Part.SINE, m - 1)).divide(BigFraction.of(m + dimension - 2));
        };
    }

    /**
     * t^m = (1 - 2 X)^m with X = sin(theta/2)^2; the mean of X^(j+1/2) is (2j+d-2)/(2j+2d-3) times that of X^(j-1/2). For the half cosine -t takes the place
     * of t.
     */
    private BigFraction distanceMoment(int m, Part part) {
        BigFraction sum = BigFraction.ZERO;
        BigFraction term = BigFraction.ONE;
        for (int j = 0; j <= m; j++) {
            sum = sum.add(term);
            term = term.multiply(BigFraction.of(-2L * (m - j), j + 1)).multiply(BigFraction.of(2L * j + dimension, 2L * j + 2L * dimension - 1));
        }
        return part == Part.HALF_COSINE && (m & 1) == 1 ? sum.negate() : sum;
    }

    /** The mean of f over the sphere, for the angle that of the sine: from d = 2 or 3 upwards by the ratio for d + 2 and d. */
    private ExactReal scale(Part part) {
        ExactReal two = exact.rational(BigFraction.of(2));
        boolean even = (dimension & 1) == 0;
        ExactReal inTwo = exact.divide(two, exact.pi());
        BigFraction ratio = BigFraction.ONE;
        switch (part) {
            case ONE:
                return ExactReal.ONE;
            case ANGLE, SINE:
                for (int d = even ? 2 : 3; d < dimension; d += 2) {
                    ratio = ratio.multiply(BigFraction.of((long) d * d, (d - 1L) * (d + 1)));
                }
                return exact.multiply(exact.rational(ratio), even ? inTwo : exact.divide(exact.pi(), exact.rational(BigFraction.of(4))));
            default:
                for (int d = even ? 2 : 3; d < dimension; d += 2) {
                    ratio = ratio.multiply(BigFraction.of(4L * d * d, (2L * d - 1) * (2L * d + 1)));
                }
                return exact.multiply(exact.rational(ratio), even ? inTwo : exact.rational(BigFraction.of(2, 3)));
        }
    }
}
