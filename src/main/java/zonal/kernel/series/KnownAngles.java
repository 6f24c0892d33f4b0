package zonal.kernel.series;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;

/**
 * Angles in (0, pi) that were found as inverse cosines, with their sines and cosines. What is not a number in Q(pi) of few terms is computed with as a whole, so that
 * the series in which it occurs stay short: the cosine c, the sine s, and k = 1 - angle/pi, which is the dual of the derivative of ReLU.
 */
final class KnownAngles {

    private final ExactArithmetic exact;
    private final ConstantNames names;
    private final Map<ExactReal, Functions> known = new HashMap<>();

    KnownAngles(ExactArithmetic exact, ConstantNames names) {
        this.exact = exact;
        this.names = names;
    }

    /** The sine and cosine of an angle. */
    record Functions(ExactReal sine, ExactReal cosine) {
    }

    Optional<Functions> of(ExactReal angle) {
        return Optional.ofNullable(known.get(angle));
    }

    ExactReal cosine(ExactReal angle) {
        return known.get(angle).cosine();
    }

    /**
     * arccos u, remembered with its sine and cosine.
     *
     * @throws ArithmeticException unless -1 < u < 1
     */
    ExactReal arccosine(ExactReal u) {
        if (!names.isInLayer()) {
            ExactReal angle = exact.acos(u);
            known.put(angle, new Functions(sine(exact.subtract(ExactReal.ONE, exact.multiply(u, u))), u));
            return angle;
        }
        ExactReal cosine = names.isSimple(u) ? u : exact.asGenerator(u);
        ExactReal arccosine = exact.acos(cosine);
        ExactReal share = exact.asGenerator(exact.subtract(ExactReal.ONE, exact.divide(arccosine, exact.pi())));
        ExactReal angle = exact.multiply(exact.pi(), exact.subtract(ExactReal.ONE, share));
        if (!known.containsKey(angle)) {
            ExactReal squared = exact.subtract(ExactReal.ONE, exact.multiply(cosine, cosine));
            ExactReal sine = sine(exact.asGenerator(squared));
            known.put(angle, new Functions(sine, cosine));
            names.addAngle(u, cosine, share, squared, sine);
        }
        return angle;
    }

    private ExactReal sine(ExactReal squared) {
        if (squared.isZero()) {
            throw new ArithmeticException("an inverse cosine has the value 0 or pi there");
        }
        return exact.sqrt(squared);
    }
}
