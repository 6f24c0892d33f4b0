package zonal.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.DecimalEnclosure;

/** Compares and prints numbers that are known up to an error bound. */
final class Numbers {

    /** The digits that are printed as evidence, if the number is known that well. */
    private static final int SHOWN_DIGITS = 35;
    private static final int BRIEF_DIGITS = 8;
    private static final int APART_DIGITS = 20;
    private static final BallArithmetic BALLS = new BallArithmetic(4096);

    private Numbers() {
    }

    /** How two numbers compare. */
    enum Comparison {
        /** The enclosures have a number in common and are so narrow that the numbers agree to the digits asked for. */
        AGREE,
        /** The enclosures have no number in common. */
        DIFFER,
        /** The enclosures are too wide to tell. */
        OPEN
    }

    /** The bits of relative accuracy with which two overlapping enclosures agree to the given number of significant digits. */
    static int bits(int digits) {
        // Radii of at most 2^-b |midpoint| leave |x - y| <= 4 * 2^-b |x| (1 + 2^-b) < 2^(3-b) |x|, and 10^-digits >= 2^(-3.322 digits).
        return (int) Math.ceil(3.322 * digits) + 3;
    }

    static Comparison compare(Ball a, Ball b, int digits) {
        if (!a.overlaps(b)) {
            return Comparison.DIFFER;
        }
        boolean bothZero = a.isZero() && b.isZero();
        boolean narrow = a.relativeAccuracyBits() >= bits(digits) && b.relativeAccuracyBits() >= bits(digits);
        return bothZero || narrow ? Comparison.AGREE : Comparison.OPEN;
    }

    /** The value and its radius in decimal digits, as many as are certain, at most {@value #SHOWN_DIGITS}. */
    static Map<String, Object> evidence(Ball ball) {
        Map<String, Object> fields = new LinkedHashMap<>();
        DecimalEnclosure printed = print(ball, SHOWN_DIGITS);
        fields.put("value", printed.value());
        fields.put("radius", printed.radius());
        return fields;
    }

    /** A few digits of the number, for a line of text. */
    static String brief(Ball ball) {
        return print(ball, BRIEF_DIGITS).value();
    }

    /**
     * Two numbers that differ, for a line of text.
     *
     * @param second with as many digits as the first one, or as the first one and the difference
     */
    record Pair(String first, String second) {

        /** Both, with words between them. */
        String text(String between) {
            return first + between + second;
        }
    }

    /** Two numbers whose enclosures have no number in common, with the least number of digits that tells them apart; if that is large, with their difference. */
    static Pair pair(Ball first, Ball second) {
        for (int digits = BRIEF_DIGITS; digits <= APART_DIGITS; digits++) {
            Pair pair = new Pair(print(first, digits).value(), print(second, digits).value());
            if (!pair.first.equals(pair.second)) {
                return pair;
            }
        }
        Ball difference = BALLS.subtract(second, first);
        return new Pair(brief(first), brief(first) + (difference.isNegative().isCertain() ? " - " : " + ") + brief(BALLS.abs(difference)));
    }

    private static DecimalEnclosure print(Ball ball, int mostDigits) {
        for (int digits = mostDigits; digits > 0; digits--) {
            Optional<DecimalEnclosure> printed = DecimalEnclosure.of(ball, digits);
            if (printed.isPresent()) {
                return printed.get();
            }
        }
        return new DecimalEnclosure("0", ball.isFinite() ? Double.toString(ball.magnitude().toDouble()) : "inf");
    }
}
