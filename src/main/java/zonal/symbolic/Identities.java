package zonal.symbolic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.symbolic.IdentityDecision.Values;

/** Decides identities between functions of t = cos theta and free parameters: proved by normal forms, refuted by certified values at a point. */
public final class Identities {

    /** Two sides as functions that can be evaluated. */
    @FunctionalInterface
    public interface Sides {

        /** Enclosures of the left and the right side at the point, which gives t in (-1, 1) and each parameter a value. */
        List<Ball> at(Map<String, BigFraction> point, BallArithmetic arithmetic);
    }

    private static final int FIRST_PRECISION = 128;
    private static final int LAST_PRECISION = 1024;
    private static final List<BigFraction> COSINES = fractions(1, 3, -1, 3, 1, 10, -1, 10, 4, 5, -4, 5, 97, 100, -97, 100);
    /** What the parameters run through, each from a place of its own. */
    private static final List<BigFraction> PARAMETERS = fractions(1, 2, 7, 5, 3, 1, 1, 7, 11, 4, -2, 3, -9, 5);

    private Identities() {
    }

    /** Whether the formulas in t, theta and free parameters are equal for all t in [-1, 1] and all values of the parameters for which both are defined. */
    public static IdentityDecision decide(Formula left, Formula right) {
        Set<String> variables = new TreeSet<>(Formulas.variables(left));
        variables.addAll(Formulas.variables(right));
        if (variables.remove(AngleSubstitution.ANGLE)) {
            variables.add(AngleSubstitution.COSINE);
        }
        List<String> inputs = new ArrayList<>(variables);
        List<Definition> definitions = new ArrayList<>();
        if (variables.contains(AngleSubstitution.COSINE)) {
            definitions.add(new Definition(AngleSubstitution.ANGLE, Formulas.call(Formula.Head.ACOS, Formulas.variable(AngleSubstitution.COSINE))));
        }
        // no name that is read from text contains this character
        definitions.add(new Definition("#left", left));
        definitions.add(new Definition("#right", right));
        Program program = Program.compile(inputs, definitions, List.of("#left", "#right"));
        return decide((point, arithmetic) -> program.evaluate(arithmetic, inputs.stream().map(point::get).map(arithmetic::rational).toList()), variables,
                () -> isProved(left, right));
    }

    private static boolean isProved(Formula left, Formula right) {
        NestedAngles angles = new NestedAngles();
        return isProved(angles, () -> Formulas.subtract(angles.rewrite(left), angles.rewrite(right)));
    }

    /** Whether the difference of two sides, rewritten with the angles whenever it is asked for, is proved zero; it is asked for again once all angles are named. */
    public static boolean isProved(NestedAngles angles, Supplier<Formula> difference) {
        return angles.isZero(difference.get()) || angles.isZero(difference.get());
    }

    /**
     * Decides the identity between the sides: refuted by the first point at which they differ; proved by the proof, provided that at one of the points both are
     * defined, since sides that are nowhere defined prove nothing.
     *
     * @param variables t if the sides depend on it, and the parameters
     * @param proof whether the sides are proved equal wherever both are defined
     */
    public static IdentityDecision decide(Sides sides, Set<String> variables, BooleanSupplier proof) {
        List<Values> coarse = values(sides, variables, FIRST_PRECISION);
        Optional<IdentityDecision> difference = difference(coarse);
        if (difference.isPresent()) {
            return difference.get();
        }
        String obstacle = "no proof was found";
        try {
            if (!coarse.isEmpty() && proof.getAsBoolean()) {
                return new IdentityDecision.Proved(coarse.get(0));
            }
        } catch (InputException tooLarge) {
            obstacle = "a proof takes " + tooLarge.getMessage();
        }
        return refutedOrUndecided(sides, variables, obstacle);
    }

    private static IdentityDecision refutedOrUndecided(Sides sides, Set<String> variables, String obstacle) {
        List<Values> fine = values(sides, variables, LAST_PRECISION);
        return difference(fine).orElseGet(() -> new IdentityDecision.Undecided(fine.isEmpty() ? "no point was found at which both sides are defined"
                : ("at %d points the sides cannot be told apart with %d bits, yet %s; a point at which they differ, or one more relation between the"
                        + " functions that occur, would decide it").formatted(fine.size(), LAST_PRECISION, obstacle)));
    }

    private static Optional<IdentityDecision> difference(List<Values> values) {
        return values.stream().filter(found -> !found.left().overlaps(found.right())).<IdentityDecision>map(IdentityDecision.Refuted::new).findFirst();
    }

    /** The values at those points where both sides are finite. */
    private static List<Values> values(Sides sides, Set<String> variables, int precision) {
        List<Values> result = new ArrayList<>();
        for (Map<String, BigFraction> point : points(variables)) {
            List<Ball> balls = sides.at(point, new BallArithmetic(precision));
            if (balls.get(0).isFinite() && balls.get(1).isFinite()) {
                result.add(new Values(point, balls.get(0), balls.get(1)));
            }
        }
        return result;
    }

    private static List<Map<String, BigFraction>> points(Set<String> variables) {
        if (variables.isEmpty()) {
            return List.of(Map.of());
        }
        List<Map<String, BigFraction>> points = new ArrayList<>();
        for (int j = 0; j < COSINES.size(); j++) {
            Map<String, BigFraction> point = new LinkedHashMap<>();
            int place = j;
            for (String name : variables) {
                point.put(name, name.equals(AngleSubstitution.COSINE) ? COSINES.get(j) : PARAMETERS.get(place % PARAMETERS.size()));
                place += 2;
            }
            points.add(point);
        }
        return points;
    }

    /** The fractions with the numerators and denominators in turn. */
    private static List<BigFraction> fractions(int... parts) {
        List<BigFraction> result = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            result.add(BigFraction.of(parts[i], parts[i + 1]));
        }
        return result;
    }
}
