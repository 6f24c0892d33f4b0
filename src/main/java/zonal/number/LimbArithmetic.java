package zonal.number;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Arithmetic of numbers of moderate size in fixed point, a few times as fast as that of balls: for long sums of products, such as those of power series, and for kernel values. Sums, products, quotients, roots,
 * exponentials, logarithms and what formulas of angles take are made in limbs, everything else in balls. What is not below 2^48 in modulus is UNKNOWN, and so may be what has an error of 2^512 units or more: errors are doubles, in units.
 */
public final class LimbArithmetic implements Arithmetic<LimbNumber> {

    private static final double LARGEST = 0x1p48;
    /** More than what the roundings of an error bound, a sum of few products of doubles, amount to. */
    private static final double ROUNDING = 1 + 0x1p-48;

    private static final long LARGEST_DIVISOR = 1L << 31;

    private final SignedLimbs limbs;
    private final BallArithmetic balls;
    private final double productError;
    /** -log2 of the unit. */
    private final int bits;
    /** The unit, or more. */
    private final double unit;
    private final LimbNumber zero;
    private final LimbNumber unknown;
    /** pi/2, half of {@link #pi}. */
    private final LimbNumber rightAngle;
    private final LimbNumber pi;
    private final LimbFunctions functions;
    /** Of the last angle, which a formula often takes several functions of. */
    private volatile Recent recent;

    private record Recent(LimbNumber argument, LimbAngle angle) {
    }

    /** Numbers with at least the given number of bits after the point. */
    public LimbArithmetic(int bitsWanted) {
        this.limbs = SignedLimbs.ofBits(bitsWanted + SignedLimbs.BITS);
        this.bits = limbs.bits() - SignedLimbs.BITS;
        this.balls = new BallArithmetic(bits);
        this.unit = LimbFunctions.powerOfTwo(-bits);
        this.productError = productError(limbs);
        this.zero = new LimbNumber(new long[limbs.count()], 0);
        this.unknown = new LimbNumber(new long[limbs.count()], Double.POSITIVE_INFINITY);
        this.functions = new LimbFunctions(limbs, balls.constants().besselSeries());
        this.rightAngle = of(balls.shift(balls.pi(), -1));
        this.pi = add(rightAngle, rightAngle);
    }

    /** Of {@link SignedLimbs#multiplyShifted}, in units. */
    static double productError(SignedLimbs limbs) {
        return 1.25 * limbs.count();
    }

    /** Whether numbers of so many bits are served. */
    public static boolean isServed(int bitsWanted) {
        return SignedLimbs.isServed(bitsWanted + SignedLimbs.BITS);
    }

    /** The number nearest to a ball; the error of a floor is less than one unit. */
    public LimbNumber of(Ball ball) {
        if (ball.isZero()) {
            return zero;
        }
        if (!(ball.magnitude().toDouble() < LARGEST)) {
            return unknown;
        }
        BigInteger units = ball.floor(bits);
        boolean exact = ball.exponent() >= -bits;
        long[] target = new long[limbs.count()];
        limbs.set(units, target, 0);
        return new LimbNumber(target, (ball.radius().shift(bits).toDouble() + (exact ? 0 : 1)) * ROUNDING);
    }

    /** The ball of the same numbers. */
    public Ball toBall(LimbNumber a) {
        return a.isFinite() ? Ball.of(limbs.units(a.limbs(), 0), -bits, Magnitude.of(a.error()).shift(-bits)) : Ball.UNKNOWN;
    }

    /** The number nearest to an angle, with its sine and cosine and those of its half, where they are to be had. */
    public LimbNumber angle(Ball angle) {
        LimbNumber half = of(balls.shift(angle, -1));
        return doubled(functions.angle(half).map(known -> new LimbNumber(half.limbs(), half.error(), known)).orElse(half));
    }

    @Override
    public LimbNumber rational(BigFraction value) {
        return of(balls.rational(value));
    }

    @Override
    public LimbNumber pi() {
        return pi;
    }

    @Override
    public LimbNumber add(LimbNumber a, LimbNumber b) {
        long[] sum = new long[limbs.count()];
        limbs.add(a.limbs(), 0, b.limbs(), 0, sum, 0);
        return known(sum, a.error() + b.error());
    }

    @Override
    public LimbNumber subtract(LimbNumber a, LimbNumber b) {
        long[] difference = new long[limbs.count()];
        limbs.subtract(a.limbs(), 0, b.limbs(), 0, difference, 0);
        return known(difference, a.error() + b.error());
    }

    /** |xy - mn| <= |m| s + |n| r + r s, an error r being r units. */
    @Override
    public LimbNumber multiply(LimbNumber a, LimbNumber b) {
        if (a.isZero() || b.isZero()) {
            return zero;
        }
        double first = a.modulus();
        double second = b.modulus();
        if (!(first * second < LARGEST) || !a.isFinite() || !b.isFinite()) {
            return unknown;
        }
        if (isTwo(a) || isTwo(b)) {
            return doubled(isTwo(a) ? b : a);
        }
        if (a.angle() != null && a.angle().half() != null && isHalf(b)) {
            return a.angle().half();
        }
        if (b.angle() != null && b.angle().half() != null && isHalf(a)) {
            return b.angle().half();
        }
        long[] product = new long[limbs.count()];
        limbs.multiplyShifted(a.limbs(), b.limbs(), product);
        double error = first * b.error() + second * a.error() + a.error() * b.error() * unit + productError;
        return known(product, error);
    }

    private static boolean isTwo(LimbNumber a) {
        return a.isExactly(2, 0);
    }

    private static boolean isHalf(LimbNumber a) {
        return a.isExactly(1, -1L << SignedLimbs.BITS - 1);
    }

    private LimbNumber doubled(LimbNumber a) {
        long[] sum = new long[limbs.count()];
        limbs.add(a.limbs(), 0, a.limbs(), 0, sum, 0);
        return a.angle() == null ? known(sum, 2 * a.error()) : new LimbNumber(sum, 2 * a.error(), functions.doubled(a));
    }

    @Override
    public LimbNumber convolution(List<LimbNumber> a, List<LimbNumber> b, int total, int from, int to) {
        LimbSum sum = new LimbSum(limbs);
        if (a == b && from + to == total) {
            // a_i a_j and a_j a_i at once
            for (int i = from; 2 * i < total; i++) {
                sum.add(a.get(i), a.get(total - i));
            }
            sum.twice();
            if (total % 2 == 0 && from <= to) {
                sum.add(a.get(total / 2), a.get(total / 2));
            }
        } else {
            for (int i = from; i <= to; i++) {
                sum.add(a.get(i), b.get(total - i));
            }
        }
        return sum.size() < LARGEST ? known(sum.limbs(), sum.error()) : unknown;
    }

    private LimbNumber known(long[] result, double error) {
        return error < Double.POSITIVE_INFINITY && Math.abs(result[0]) < LARGEST ? new LimbNumber(result, error * ROUNDING) : unknown;
    }

    @Override
    public LimbNumber negate(LimbNumber a) {
        return subtract(zero, a);
    }

    @Override
    public LimbNumber divide(LimbNumber a, LimbNumber b) {
        return functions.divide(a, b).orElseGet(() -> inBalls(balls::divide, a, b));
    }

    @Override
    public LimbNumber divide(LimbNumber a, long n) {
        if (n <= 0 || n >= LARGEST_DIVISOR || !a.isFinite()) {
            return divide(a, integer(n));
        }
        long[] quotient = new long[limbs.count()];
        long rest = WordLimbs.divide(limbs.count(), a.limbs(), (int) n, quotient);
        return known(quotient, a.error() / n + (rest == 0 ? 0 : 1));
    }

    @Override
    public LimbNumber integer(long value) {
        if (!(Math.abs(value) < LARGEST)) {
            return unknown;
        }
        long[] whole = new long[limbs.count()];
        whole[0] = value;
        return new LimbNumber(whole, 0);
    }

    @Override
    public UnaryOperator<LimbNumber> divisionBy(LimbNumber divisor) {
        LimbNumber inverse = divide(integer(1), divisor);
        return a -> multiply(a, inverse);
    }

    @Override
    public LimbNumber power(LimbNumber base, int exponent) {
        if (exponent == 2) {
            return multiply(base, base);
        }
        return inBalls(x -> balls.power(x, exponent), base);
    }

    @Override
    public LimbNumber sqrt(LimbNumber a) {
        return functions.sqrt(a).orElseGet(() -> inBalls(balls::sqrt, a));
    }

    @Override
    public LimbNumber exp(LimbNumber a) {
        return a.isZero() ? integer(1) : functions.exp(a).orElseGet(() -> inBalls(balls::exp, a));
    }

    @Override
    public LimbNumber log(LimbNumber a) {
        return a.isExactly(1, 0) ? zero : functions.log(a).orElseGet(() -> inBalls(balls::log, a));
    }

    private Optional<LimbAngle> angle(LimbNumber a) {
        Recent last = recent;
        if (last != null && last.argument == a) {
            return Optional.of(last.angle);
        }
        Optional<LimbAngle> angle = functions.angle(a);
        angle.ifPresent(known -> recent = new Recent(a, known));
        return angle;
    }

    @Override
    public LimbNumber sin(LimbNumber a) {
        return a.isZero() ? a : angle(a).map(angle -> functions.sine(a, angle)).orElseGet(() -> inBalls(balls::sin, a));
    }

    @Override
    public LimbNumber cos(LimbNumber a) {
        return a.isZero() ? integer(1) : angle(a).map(angle -> functions.cosine(a, angle)).orElseGet(() -> inBalls(balls::cos, a));
    }

    @Override
    public LimbNumber asin(LimbNumber a) {
        return a.isZero() ? a : functions.asin(a).orElseGet(() -> inBalls(balls::asin, a));
    }

    @Override
    public LimbNumber atan(LimbNumber a) {
        return a.isZero() ? a : functions.atan(a).orElseGet(() -> inBalls(balls::atan, a));
    }

    @Override
    public LimbNumber supplement(LimbNumber angle) {
        LimbNumber supplement = subtract(pi, angle);
        if (angle.angle() == null || angle.angle().half() == null || !supplement.isFinite()) {
            return supplement;
        }
        LimbNumber complement = subtract(rightAngle, angle.angle().half());
        return new LimbNumber(supplement.limbs(), supplement.error(), functions.supplement(angle.angle(), complement, rightAngle.error()));
    }

    @Override
    public LimbNumber erf(LimbNumber a) {
        return inBalls(balls::erf, a);
    }

    @Override
    public LimbNumber abs(LimbNumber a) {
        return inBalls(balls::abs, a);
    }

    @Override
    public LimbNumber sign(LimbNumber a) {
        return inBalls(balls::sign, a);
    }

    @Override
    public LimbNumber besselQuotient(int order, LimbNumber x) {
        return functions.besselQuotient(order, x, () -> angle(x)).orElseGet(() -> inBalls(a -> balls.besselQuotient(order, a), x));
    }

    @Override
    public LimbNumber orthantProbability(LimbNumber bound, LimbNumber angle) {
        return inBalls(balls::orthantProbability, bound, angle);
    }

    @Override
    public LimbNumber atCorrelation(CorrelationSeries series, LimbNumber u) {
        return inBalls(a -> balls.atCorrelation(series, a), u);
    }

    private LimbNumber inBalls(UnaryOperator<Ball> function, LimbNumber a) {
        return of(function.apply(toBall(a)));
    }

    private LimbNumber inBalls(BinaryOperator<Ball> function, LimbNumber a, LimbNumber b) {
        return of(function.apply(toBall(a), toBall(b)));
    }
}
