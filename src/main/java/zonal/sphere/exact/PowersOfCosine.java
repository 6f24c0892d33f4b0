package zonal.sphere.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.symbolic.AngularForm.Part;
import zonal.symbolic.DegreeFraction;

/**
 * The eigenvalues of t^m f for m = 0, 1, ... and a function f whose own are known: pi mu_k[t^m f] = G_m(k,d) base_m(k,d), with the rational functions G_m found
 * by mu_k[t f] = (k mu_(k-1)[f] + (k+d-2) mu_(k+1)[f]) / (2k+d-2) from the ratio of neighbouring bases. The divisor 2k+d-2 cancels each time, so that
 * G_m has no pole at an integer k >= 0 of the parity it is for, and holds from k = 0 on (docs/closed-forms.md).
 */
final class PowersOfCosine {

    private PowersOfCosine() {
    }

    /** G_0 to G_(count-1) for sines, angles, or distances. */
    static List<DegreeFraction> of(Part part, int count) {
        List<DegreeFraction> ratios = new ArrayList<>(List.of(first(part)));
        while (ratios.size() < count) {
            ratios.add(next(ratios.get(ratios.size() - 1), base(part, ratios.size() - 1)));
        }
        return ratios.subList(0, count);
    }

    /** The base of t^m f; of the half cosine, that of the half sine. */
    static Base base(Part part, int m) {
        return switch (part) {
            case ONE -> Base.ONE;
            case ANGLE -> (m & 1) == 0 ? Base.ODD_BETA : Base.EVEN_BETA;
            case SINE -> (m & 1) == 0 ? Base.EVEN_BETA : Base.ODD_BETA;
            case HALF_SINE, HALF_COSINE -> Base.DISTANCE;
        };
    }

    /**
     * The base integrals, divided by their bases and times pi: mu_k[theta - pi/2] = -B(k/2,d/2)^2/(2 pi) for odd k, mu_k[sin theta] = -(k+d-1)/(k-1)
     * B((k+1)/2,d/2)^2/(2 pi) for even k, mu_k[sin(theta/2)] = -B(d/2,1/2) B(k-1/2,d)/(4 pi).
     */
    private static DegreeFraction first(Part part) {
        return switch (part) {
            case ANGLE -> DegreeFraction.constant(BigFraction.of(-1, 2));
            case SINE -> DegreeFraction.linear(1, 1, -1).over(1, 0, -1).scale(BigFraction.of(-1, 2));
            case HALF_SINE, HALF_COSINE -> DegreeFraction.constant(BigFraction.of(-1, 4));
            case ONE -> throw new IllegalArgumentException("powers of t have eigenvalues of their own");
        };
    }

    private static DegreeFraction next(DegreeFraction ratio, Base base) {
        DegreeFraction below = DegreeFraction.linear(1, 0, 0).multiply(ratio.shifted(-1));
        DegreeFraction above = DegreeFraction.linear(1, 1, -2).multiply(ratio.shifted(1));
        DegreeFraction sum = switch (base) {
            // to even k: B((k-1)/2,d/2) / B((k+1)/2,d/2) = (k+d-1)/(k-1)
            case ODD_BETA -> square(DegreeFraction.linear(1, 1, -1).over(1, 0, -1)).multiply(below).add(above);
            // to odd k: B((k+2)/2,d/2) / B(k/2,d/2) = k/(k+d)
            case EVEN_BETA -> below.add(square(DegreeFraction.linear(1, 0, 0).over(1, 1, 0)).multiply(above));
            // B(k+1/2,d) / B(k-1/2,d) = (2k-1)/(2k+2d-1)
            case DISTANCE -> DegreeFraction.linear(2, 2, -3).over(2, 0, -3).multiply(below)
                    .add(DegreeFraction.linear(2, 0, -1).over(2, 2, -1).multiply(above));
            default -> throw new IllegalArgumentException("no neighbours of " + base);
        };
        DegreeFraction result = sum.over(2, 1, -2);
        if (result.denominator().keySet().stream().anyMatch(form -> form.a() == 2 && form.b() == 1)) {
            throw new IllegalStateException("2k+d-2 does not cancel in " + result);
        }
        return result;
    }

    private static DegreeFraction square(DegreeFraction ratio) {
        return ratio.multiply(ratio);
    }
}
