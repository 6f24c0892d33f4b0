package zonal.symbolic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;

/**
 * A function of an angle theta in [0, pi] written as the sum of the functions of {@link Part}, each times a polynomial in t = cos theta with exact constant
 * coefficients.
 *
 * @param parts the coefficients of the polynomials, constant first; the last one is not zero in its form
 */
public record AngularForm(Map<Part, List<ExactReal>> parts) {

    private static final int PRECISION = 256;

    /** The functions that the polynomials are multiplied with. */
    public enum Part {
        /** 1. */
        ONE("1"),
        /** theta - pi/2, odd in t. */
        ANGLE("theta - pi/2"),
        /** sin(theta), even in t. */
        SINE("sin(theta)"),
        /** sin(theta/2), the square root of (1 - t)/2. */
        HALF_SINE("sin(theta/2)"),
        /** cos(theta/2), the square root of (1 + t)/2. */
        HALF_COSINE("cos(theta/2)");

        private final String function;

        Part(String function) {
            this.function = function;
        }

        /** The function of theta. */
        public Formula function() {
            return FormulaParser.parse(function);
        }
    }

    /** Copies the map; its order is that of the parts. */
    public AngularForm {
        Map<Part, List<ExactReal>> ordered = new EnumMap<>(Part.class);
        ordered.putAll(parts);
        parts = Collections.unmodifiableMap(ordered);
    }

    /**
     * The form of the formula in theta; that the two are equal has been proved by {@link NormalForm}.
     *
     * @throws InputException if the formula is not of this kind, or was not proved to be; the message says what stands in the way
     * @throws DerivationException if the form found is wrong
     */
    public static AngularForm of(Formula inAngle) {
        NormalForm normal = NormalForm.tryOf(inAngle).orElseThrow(() -> new InputException("the formula is too large"));
        AngularForm form = new AngularReader(AngleSubstitution.ANGLE).read(normal);
        if (!NormalForm.identical(inAngle, form.toFormula())) {
            requireOverlap(inAngle, form.toFormula());
            throw new InputException("its coefficients could not be simplified so far that the form was proved equal to the formula");
        }
        return form;
    }

    /** Tells a form that is wrong, an error of the program, from one that was not proved right. */
    private static void requireOverlap(Formula a, Formula b) {
        BallArithmetic balls = new BallArithmetic(PRECISION);
        for (int i = 1; i <= 3; i++) {
            Ball angle = balls.integer(i);
            if (!Program.of(a, AngleSubstitution.ANGLE).evaluate(balls, angle).overlaps(Program.of(b, AngleSubstitution.ANGLE).evaluate(balls, angle))) {
                throw new DerivationException("the angular form " + FormulaText.print(b) + " differs from " + FormulaText.print(a));
            }
        }
    }

    /** The polynomial that the part is multiplied with; empty for zero. */
    public List<ExactReal> polynomial(Part part) {
        return parts.getOrDefault(part, List.of());
    }

    /** The form as a formula in theta. */
    public Formula toFormula() {
        Formula cosine = Formulas.call(Formula.Head.COS, Formulas.variable(AngleSubstitution.ANGLE));
        List<Formula> terms = new ArrayList<>();
        for (Part part : Part.values()) {
            List<ExactReal> polynomial = polynomial(part);
            for (int power = 0; power < polynomial.size(); power++) {
                terms.add(Formulas.multiply(ExactFormulas.of(polynomial.get(power)), Formulas.power(cosine, BigFraction.of(power)), part.function()));
            }
        }
        return Formulas.add(terms);
    }

    /** The form with theta written as (theta - pi/2) + pi/2, given the polynomials that 1, theta and the other functions are multiplied with. */
    static AngularForm centred(Map<Part, List<ExactReal>> polynomials) {
        ExactArithmetic exact = new ExactArithmetic();
        ExactReal rightAngle = exact.divide(exact.pi(), exact.rational(BigFraction.of(2)));
        Map<Part, List<ExactReal>> parts = new EnumMap<>(Part.class);
        parts.putAll(polynomials);
        List<ExactReal> angle = polynomials.getOrDefault(Part.ANGLE, List.of());
        List<ExactReal> constant = new ArrayList<>(polynomials.getOrDefault(Part.ONE, List.of()));
        for (int power = 0; power < angle.size(); power++) {
            ExactReal share = exact.multiply(rightAngle, angle.get(power));
            if (power < constant.size()) {
                constant.set(power, exact.add(constant.get(power), share));
            } else {
                constant.add(share);
            }
        }
        parts.put(Part.ONE, constant);
        parts.replaceAll((part, polynomial) -> trimmed(polynomial));
        parts.values().removeIf(List::isEmpty);
        return new AngularForm(parts);
    }

    private static List<ExactReal> trimmed(List<ExactReal> polynomial) {
        int size = polynomial.size();
        while (size > 0 && polynomial.get(size - 1).isZero()) {
            size--;
        }
        return List.copyOf(polynomial.subList(0, size));
    }
}
