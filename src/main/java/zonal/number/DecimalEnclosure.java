package zonal.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A number in decimal digits with its error bound: |value - true number| <= radius, both as printed.
 *
 * <p>Numbers from 1e-5 up to the given number of integer digits are written plainly, such as 0.078125000, others as 1.2345e-12. The radius has at most three
 * significant digits and is rounded up.
 *
 * @param value the digits, "0" for a proved zero, otherwise with exactly the asked number of significant digits
 * @param radius a bound of the distance of the PRINTED value from the true one, "0" if the value is exact
 */
public record DecimalEnclosure(String value, String radius) {

    private static final DecimalEnclosure ZERO = new DecimalEnclosure("0", "0");
    private static final double LOG10_OF_2 = 0.30102999566398120;
    private static final double LOG2_OF_10 = 3.3219280948873623;
    private static final int RADIUS_DIGITS = 3;
    /** Digits of an exact number in messages. */
    private static final int EXACT_DIGITS = 40;
    private static final int SMALLEST_PLAIN_EXPONENT = -5;
    /** Powers of ten beyond this are not written. */
    private static final long LARGEST_EXPONENT = 1L << 30;

    /**
     * The ball with the given number of significant digits, the printed number within one unit of its last digit of every number of the ball; empty if the ball
     * is too wide for that, or its decimal exponent exceeds 2^30.
     *
     * @param digits at least 1
     */
    public static Optional<DecimalEnclosure> of(Ball ball, int digits) {
        if (digits < 1) {
            throw new IllegalArgumentException("a number is written with at least 1 digit, not " + digits);
        }
        if (ball.isZero()) {
            return Optional.of(ZERO);
        }
        if (!ball.isFinite() || ball.containsZero()) {
            return Optional.empty();
        }
        return Scaled.of(ball, digits).filter(scaled -> scaled.error.compareTo(Magnitude.ONE) <= 0).map(scaled -> scaled.print(digits));
    }

    /** Whether {@link #of} gives the ball with so many digits. */
    public static boolean exists(Ball ball, int digits) {
        // with |m|/r >= 2 10^digits, the radius is at most half a unit of the last digit, and rounding makes no more than another half
        boolean narrow = ball.relativeAccuracyBits() > digits * LOG2_OF_10 + 2 && Math.abs(ball.exponent()) < LARGEST_EXPONENT;
        return narrow && ball.isFinite() || of(ball, digits).isPresent();
    }

    /**
     * A number of the given significant digits that is at most every number of the ball, with a bound of its distance from all of them; empty if the ball is too wide for
     * that many digits, or contains zero and more.
     */
    public static Optional<DecimalEnclosure> below(Ball ball, int digits) {
        return directed(ball, digits, RoundingMode.FLOOR);
    }

    /** The same with a number that is at least every number of the ball. */
    public static Optional<DecimalEnclosure> above(Ball ball, int digits) {
        return directed(ball, digits, RoundingMode.CEILING);
    }

    private static Optional<DecimalEnclosure> directed(Ball ball, int digits, RoundingMode mode) {
        if (of(ball, digits).isEmpty() || ball.isZero()) {
            return of(ball, digits);
        }
        BigDecimal lower = exact(ball.lower());
        BigDecimal upper = exact(ball.upper());
        BigDecimal bound = (mode == RoundingMode.FLOOR ? lower : upper).round(new MathContext(digits, mode));
        // the bound lies at or beyond one end of the ball, so the other end is the farthest
        BigDecimal distance = (mode == RoundingMode.FLOOR ? upper.subtract(bound) : bound.subtract(lower)).round(new MathContext(RADIUS_DIGITS, RoundingMode.UP));
        return Optional.of(new DecimalEnclosure(text(bound.setScale(bound.scale() + digits - bound.precision())), text(distance.stripTrailingZeros())));
    }

    private static BigDecimal exact(Ball end) {
        BigDecimal mantissa = new BigDecimal(end.mantissa());
        BigDecimal power = BigDecimal.valueOf(2).pow(Math.toIntExact(Math.abs(end.exponent())));
        // a division by a power of two ends
        return end.exponent() >= 0 ? mantissa.multiply(power) : mantissa.divide(power);
    }

    private static String text(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        String digits = number.unscaledValue().abs().toString();
        return (number.signum() < 0 ? "-" : "") + write(digits, digits.length() - 1L - number.scale());
    }

    /** The ball is within {@code error} units of {@code integer} units, a unit being 10^exponent. */
    private record Scaled(BigInteger integer, long exponent, Magnitude error) {

        /** With an integer of the given number of digits; empty if the exponent is out of range. */
        static Optional<Scaled> of(Ball ball, int digits) {
            BallArithmetic arithmetic = new BallArithmetic((int) (digits * LOG2_OF_10) + 64 + ball.mantissa().bitLength());
            long exponent = decimalExponent(ball) - digits + 1;
            BigInteger limit = BigInteger.TEN.pow(digits);
            while (Math.abs(exponent) < LARGEST_EXPONENT) {
                Ball quotient = scale(arithmetic, ball, -exponent);
                BigInteger integer = nearest(quotient);
                int length = integer.abs().compareTo(limit) >= 0 ? 1 : integer.abs().multiply(BigInteger.TEN).compareTo(limit) < 0 ? -1 : 0;
                if (length == 0) {
                    return Optional.of(new Scaled(integer, exponent, distance(quotient, integer)));
                }
                exponent += length;
            }
            return Optional.empty();
        }

        DecimalEnclosure print(int digits) {
            String text = integer.abs().toString();
            long leading = exponent + digits - 1;
            return new DecimalEnclosure((integer.signum() < 0 ? "-" : "") + write(text, leading), radiusText(error, exponent));
        }
    }

    /** floor(log10 |midpoint|), perhaps off by one. */
    private static long decimalExponent(Ball ball) {
        long size = ball.midpointExponent();
        double fraction = new BallArithmetic(64).shift(ball, -size).toDouble();
        return (long) Math.floor(size * LOG10_OF_2 + Math.log10(Math.abs(fraction)));
    }

    /** ball * 10^power; exact where it fits the precision. */
    private static Ball scale(BallArithmetic arithmetic, Ball ball, long power) {
        Ball factor = arithmetic.power(Ball.of(10), (int) Math.abs(power));
        return power >= 0 ? arithmetic.multiply(ball, factor) : arithmetic.divide(ball, factor);
    }

    /** The integer nearest to the midpoint of a ball of moderate exponent. */
    private static BigInteger nearest(Ball ball) {
        int exponent = Math.toIntExact(ball.exponent());
        if (exponent >= 0) {
            return ball.mantissa().shiftLeft(exponent);
        }
        return ball.mantissa().shiftRight(-exponent - 1).add(BigInteger.ONE).shiftRight(1);
    }

    /** A bound of the distance of the integer from every number of the ball; exact if it has few bits. */
    private static Magnitude distance(Ball ball, BigInteger integer) {
        Dyadic difference = new Dyadic(ball.mantissa(), ball.exponent()).add(new Dyadic(integer.negate(), 0)).normalized();
        return Magnitude.above(difference.mantissa(), difference.exponent()).add(ball.radius());
    }

    /** The digits with the first one standing for 10^exponent; plainly if that takes no digit more, and few leading zeros. */
    private static String write(String digits, long exponent) {
        if (exponent < SMALLEST_PLAIN_EXPONENT || exponent >= digits.length()) {
            return (digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1)) + "e" + exponent;
        }
        if (exponent < 0) {
            return "0." + "0".repeat((int) -exponent - 1) + digits;
        }
        int whole = (int) exponent + 1;
        return whole == digits.length() ? digits : digits.substring(0, whole) + "." + digits.substring(whole);
    }

    /** bound * 10^exponent with a few digits, rounded up. */
    private static String radiusText(Magnitude bound, long exponent) {
        if (bound.isZero()) {
            return "0";
        }
        Dyadic exact = bound.toDyadic();
        Ball ball = Ball.of(exact.mantissa(), exact.exponent(), Magnitude.ZERO);
        BallArithmetic arithmetic = new BallArithmetic(64);
        long last = decimalExponent(ball) - RADIUS_DIGITS + 1;
        if (Math.abs(last) > LARGEST_EXPONENT) {
            return last > 0 ? "inf" : radiusText(Magnitude.ONE, exponent - LARGEST_EXPONENT);
        }
        Ball upper = scale(arithmetic, ball, -last).upper();
        BigInteger ceiling = upper.exponent() >= 0 ? nearest(upper) : upper.mantissa().negate().shiftRight((int) -upper.exponent()).negate();
        // four digits instead of three (a misjudged exponent, or 999.5 rounded up): one more step up
        BigInteger limit = BigInteger.TEN.pow(RADIUS_DIGITS);
        if (ceiling.compareTo(limit) > 0) {
            ceiling = ceiling.add(BigInteger.valueOf(9)).divide(BigInteger.TEN);
            last++;
        }
        String digits = ceiling.toString();
        return write(digits.replaceFirst("(?<=.)0+$", ""), exponent + last + digits.length() - 1);
    }

    static String text(Magnitude magnitude) {
        return magnitude.isInfinite() ? "inf" : radiusText(magnitude, 0);
    }

    /** As many digits as are certain, such as [0.123456 +/- 3.2e-10]; an exact number of few digits without brackets. */
    static String text(Ball ball) {
        if (!ball.isFinite() || ball.containsZero()) {
            return ball.isZero() ? "0" : "[0 +/- " + text(ball.magnitude()) + "]";
        }
        int digits = ball.isExact() ? EXACT_DIGITS : (int) Math.max(0, ball.relativeAccuracyBits() * LOG10_OF_2) + 1;
        for (; digits > 0; digits--) {
            Optional<DecimalEnclosure> enclosure = of(ball, digits);
            if (enclosure.isPresent()) {
                return enclosure.get().toText();
            }
        }
        return "[" + ball.toDouble() + " +/- " + text(ball.radius()) + "]";
    }

    private String toText() {
        return radius.equals("0") ? withoutTrailingZeros() : "[" + value + " +/- " + radius + "]";
    }

    private String withoutTrailingZeros() {
        int end = value.indexOf('e') < 0 ? value.length() : value.indexOf('e');
        String digits = value.substring(0, end);
        return (digits.contains(".") ? digits.replaceFirst("\\.?0*$", "") : digits) + value.substring(end);
    }
}
