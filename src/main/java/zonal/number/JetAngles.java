package zonal.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Sines and cosines of series. The last angle is kept, and its half: formulas take several functions of them. */
final class JetAngles<T> {

    private static final BigFraction HALF = BigFraction.of(1, 2);

    private final JetArithmetic<T> jets;
    private final JetCoefficients<T> terms;
    private final Arithmetic<T> coefficients;
    private volatile JetAngle<T> recent;

    JetAngles(JetArithmetic<T> jets, JetCoefficients<T> terms) {
        this.jets = jets;
        this.terms = terms;
        this.coefficients = terms.arithmetic();
    }

    /** What is known of the angle. */
    Optional<JetAngle<T>> known(Jet<T> argument) {
        return Optional.ofNullable(recent).flatMap(angle -> angle.known(argument));
    }

    /** The angle with its sine and cosine. */
    JetAngle<T> angle(Jet<T> argument) {
        return known(argument).orElseGet(() -> {
            JetAngle<T> angle = sineAndCosine(argument);
            recent = angle;
            return angle;
        });
    }

    /** s and c with s' = a' c, c' = -a' s. */
    private JetAngle<T> sineAndCosine(Jet<T> a) {
        List<T> slope = terms.derivative(a);
        List<T> sine = new ArrayList<>(terms.order() + 1);
        List<T> cosine = new ArrayList<>(terms.order() + 1);
        sine.add(coefficients.sin(a.coefficient(0)));
        cosine.add(coefficients.cos(a.coefficient(0)));
        for (int j = 1; j <= terms.order(); j++) {
            T sineTerm = terms.quotient(terms.sumOfProducts(slope, cosine, j - 1, 0, j - 1), j);
            T cosineTerm = terms.quotient(terms.sumOfProducts(slope, sine, j - 1, 0, j - 1), j);
            sine.add(sineTerm);
            cosine.add(terms.negative(cosineTerm));
        }
        return new JetAngle<>(a, new Jet<>(sine), new Jet<>(cosine), null);
    }

    /** Keeps an inverse sine. */
    void remember(Jet<T> angle, Jet<T> sine, Jet<T> cosine) {
        if (!coefficients.isSymbolic()) {
            recent = new JetAngle<>(angle, sine, cosine, null);
        }
    }

    /** The product if it is twice the last angle, or the half from which that was made. */
    Optional<Jet<T>> multiple(Jet<T> a, Jet<T> b) {
        JetAngle<T> last = recent;
        if (last == null || coefficients.isSymbolic()) {
            return Optional.empty();
        }
        if (last.half() == null) {
            return b == last.argument() && isNumber(a, BigFraction.of(2)) ? Optional.of(doubled(last)) : Optional.empty();
        }
        boolean isHalf = a == last.argument() && isNumber(b, HALF) || b == last.argument() && isNumber(a, HALF);
        return isHalf ? Optional.of(last.half().argument()) : Optional.empty();
    }

    private boolean isNumber(Jet<T> a, BigFraction number) {
        return terms.isConstant(a) && a.coefficient(0).equals(coefficients.rational(number));
    }

    /** By sin 2x = 2 sin x cos x and cos 2x = 1 - 2 sin^2 x but for the constant terms. */
    private Jet<T> doubled(JetAngle<T> half) {
        Jet<T> argument = jets.add(half.argument(), half.argument());
        T constant = argument.coefficient(0);
        Jet<T> product = jets.multiply(half.sine(), half.cosine());
        Jet<T> square = jets.multiply(half.sine(), half.sine());
        Jet<T> sine = terms.withConstant(jets.add(product, product), coefficients.sin(constant));
        Jet<T> cosine = terms.withConstant(jets.negate(jets.add(square, square)), coefficients.cos(constant));
        recent = new JetAngle<>(argument, sine, cosine, half);
        return argument;
    }

    /** pi - angle. If the functions of the angle and its half are known, those of the supplement are the same but for a sign, and those of its half, which is a complement, change places. */
    Jet<T> supplement(Jet<T> angle) {
        Jet<T> supplement = jets.subtract(jets.pi(), angle);
        if (!coefficients.isSymbolic()) {
            known(angle).filter(whole -> whole.half() != null).ifPresent(whole -> {
                Jet<T> complement = jets.subtract(jets.constant(coefficients.divide(coefficients.pi(), 2)), whole.half().argument());
                JetAngle<T> half = new JetAngle<>(complement, whole.half().cosine(), whole.half().sine(), null);
                recent = new JetAngle<>(supplement, whole.sine(), jets.negate(whole.cosine()), half);
            });
        }
        return supplement;
    }
}
