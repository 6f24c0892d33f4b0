package zonal.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import zonal.claim.yaml.YamlMapping;
import zonal.claim.yaml.YamlNode;
import zonal.number.Ball;

/**
 * What is claimed of a number: that it equals a formula, or lies strictly above or below it.
 *
 * @param relation how the number compares with the formula
 * @param formula in the parameters of the claim
 */
record Bound(Relation relation, ConstantFormula formula) {

    static final int DIGITS = 30;

    /** How a number compares with a formula. */
    enum Relation { EQUALS, ABOVE, BELOW }

    /** A formula, which the number equals, or one of the fields equals, above, below. */
    static Bound read(YamlNode node) {
        if (!node.isMapping()) {
            return new Bound(Relation.EQUALS, ConstantFormula.read(node));
        }
        List<String> names = Arrays.stream(Relation.values()).map(Bound::name).toList();
        YamlMapping fields = node.mapping().allowing("a bound", names);
        if (fields.entries().size() != 1) {
            throw node.error("expected one of the fields " + String.join(", ", names));
        }
        Relation given = Arrays.stream(Relation.values()).filter(relation -> fields.optional(name(relation)).isPresent()).findFirst().orElseThrow();
        return new Bound(given, ConstantFormula.read(fields.required(name(given))));
    }

    /** CERTIFIED or REFUTED if the enclosures of the number and of the claimed one tell, UNDECIDED if they are too wide; PROVED if both are zero exactly. */
    Verdict verdict(Ball number, Ball claimed) {
        return switch (relation) {
            case EQUALS -> switch (Numbers.compare(number, claimed, DIGITS)) {
                case AGREE -> number.isZero() ? Verdict.PROVED : Verdict.CERTIFIED;
                case DIFFER -> Verdict.REFUTED;
                case OPEN -> Verdict.UNDECIDED;
            };
            case ABOVE -> less(claimed, number);
            case BELOW -> less(number, claimed);
        };
    }

    /** Whether the first number is less than the second one. */
    static Verdict less(Ball smaller, Ball larger) {
        return switch (smaller.lessThan(larger)) {
            case TRUE -> Verdict.CERTIFIED;
            case FALSE -> Verdict.REFUTED;
            case UNKNOWN -> Verdict.UNDECIDED;
        };
    }

    /** The claim in words, such as "below 8/3". */
    String inWords() {
        return (relation == Relation.EQUALS ? "equal to " : name(relation) + " ") + formula.text();
    }

    private static String name(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }
}
