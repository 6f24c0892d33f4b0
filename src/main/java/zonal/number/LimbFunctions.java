package zonal.number;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Quotients, roots and trigonometric functions of numbers in signed limbs, by the tables and the division of {@link Limbs}: the function of the number that the limbs stand for, in so many limbs of 56 bits that its error is a
 * small part of a unit, cut off by less than a unit, and what the error of the argument makes. Empty where that is not known to be good: {@link LimbArithmetic} then goes by balls.
 */
final class LimbFunctions {

    /** Fractions have this many bits more than the units, so that the error bounds of the functions, mostly below 2^11 of the units of the fractions, are a small part of a unit. */
    private static final int GUARD = 14;
    private static final int MOST_BITS = Limbs.BITS * Limbs.MOST;
    /** Divisors and radicands below 2^-64 are left to balls, as are sines above 1 - 2^-16. */
    private static final int SMALLEST = -64;
    /** Quotients up to 2^47 are numbers of the arithmetic. */
    private static final int LARGEST = 47;
    private static final int MOST_NEAR = 16;
    /** An error of an argument up to this is propagated by a derivative. */
    private static final double NARROW = 0x1p-24;
    /** More than what the roundings of an error bound and of the moduli in it amount to. */
    private static final double ROUNDING = 1 + 0x1p-20;
    /** Below this the sum of the series of a Bessel quotient has digits that its formula loses. */
    private static final double LEAST_BY_FORMULA = 0x1p-6;
    private static final int LARGEST_ANGLE = 1 << 20;
    /** Results of larger arguments are too large, or too small. */
    private static final int LARGEST_EXPONENT = 1 << 20;
    /** A little more than log2 e. */
    private static final double LOG2_OF_E = 1.442695040889;

    private final SignedLimbs limbs;
    private final int bits;
    private final double unit;
    private final double productError;
    private final BesselSeries besselSeries;

    LimbFunctions(SignedLimbs limbs, BesselSeries besselSeries) {
        this.limbs = limbs;
        this.bits = limbs.bits() - SignedLimbs.BITS;
        this.unit = powerOfTwo(-bits);
        this.productError = LimbArithmetic.productError(limbs);
        this.besselSeries = besselSeries;
    }

    /** 2^exponent below 2^1024, or the least normal number if that is more. */
    static double powerOfTwo(int exponent) {
        return Double.longBitsToDouble(Math.max(exponent, Double.MIN_EXPONENT) + (long) Double.MAX_EXPONENT << 52);
    }

    /** +-x 2^scale, given with an error of so many units 2^(scale - fine), and the spread of its argument in units. */
    private LimbNumber result(long[] x, int n, int scale, boolean isNegative, double error, int fine, double spread) {
        return new LimbNumber(LimbDigits.signed(x, n, scale, isNegative, limbs.count()), (1 + error * powerOfTwo(scale + bits - fine) + spread) * ROUNDING);
    }

    private LimbNumber result(LimbFraction value, double spread) {
        return result(value.x(), value.n(), value.scale(), value.isNegative(), value.error(), value.bits(), spread);
    }

    /** The error of a number itself. */
    private double radius(LimbNumber a) {
        return a.error() * unit;
    }

    /** |x/y - m/n| <= (r + |m/n| s) / |y|, |y| >= |n| - s. */
    Optional<LimbNumber> divide(LimbNumber a, LimbNumber b) {
        LimbDigits dividend = LimbDigits.of(a.limbs());
        LimbDigits divisor = LimbDigits.of(b.limbs());
        int below = divisor.exponent();
        int above = dividend.exponent();
        double least = b.mignitude() - radius(b);
        if (below < SMALLEST || !(radius(b) < NARROW * least)) {
            return Optional.empty();
        }
        if (above < -2 * MOST_BITS) {
            // a midpoint of zero
            return Optional.of(new LimbNumber(new long[limbs.count()], a.error() / least * ROUNDING));
        }
        double spread = (a.error() + a.modulus() / b.mignitude() * b.error()) / least;
        int scale = above + 1 - below;
        int fine = Math.max(0, bits + scale) + GUARD;
        if (scale > LARGEST || fine > MOST_BITS) {
            return Optional.empty();
        }
        int n = Limbs.count(fine);
        // v < 1/2 <= u, each cut off by a unit: with 1/u <= 2 and v/u^2 < 2, and the error of the quotient, less than 5 units
        long[] quotient = LimbDivision.quotient(dividend.fraction(-above - 1, n), divisor.fraction(-below, n), n, fine);
        return Optional.of(result(quotient, n, scale, dividend.isNegative() != divisor.isNegative(), 5, fine, spread));
    }

    /** |sqrt x - sqrt m| <= r / sqrt(m) / (1 + sqrt(1 - r/m)) <= r / sqrt(m) / 2 (1 + r/m) for r <= m/2. */
    Optional<LimbNumber> sqrt(LimbNumber a) {
        LimbDigits x = LimbDigits.of(a.limbs());
        int length = x.exponent();
        double least = a.mignitude();
        if (x.isNegative() || length < SMALLEST || !(radius(a) < NARROW * least)) {
            return Optional.empty();
        }
        int even = length + (length & 1);
        int fine = Math.max(0, bits + even / 2) + GUARD;
        if (fine > MOST_BITS) {
            return Optional.empty();
        }
        int n = Limbs.count(fine);
        // x in [1/4, 1) cut off by a unit, its root in [1/2, 1) by as much at most, and the error of the root
        long[] root = LimbDivision.root(x.fraction(-even, n), n, fine);
        return Optional.of(result(root, n, even / 2, false, 2, fine, a.error() / Math.sqrt(least) / 2));
    }

    /** |asin x - asin m| <= r / sqrt(1 - (|m| + r)^2). */
    Optional<LimbNumber> asin(LimbNumber a) {
        LimbDigits x = LimbDigits.of(a.limbs());
        int near = Limbs.BITS - (Long.SIZE - Long.numberOfLeadingZeros(Limbs.MASK - x.fraction(0, 1)[0]));
        int fine = bits + GUARD + near;
        if (x.exponent() > 0 || x.exponent() < SMALLEST || near > MOST_NEAR || fine > MOST_BITS || !(radius(a) < NARROW * NARROW)) {
            return Optional.empty();
        }
        int n = Limbs.count(fine);
        TabledAngle.Circle circle = TabledAngle.Circle.of(x.fraction(0, n), n, fine);
        LimbFraction angle = circle.inverseSine().value(x.isNegative());
        double most = a.modulus() + radius(a);
        LimbNumber value = result(angle, a.error() / Math.sqrt((1 - most) * (1 + most)));
        LimbNumber cosine = result(circle.cosine(), n, circle.shift(), false, (circle.error() + 1) * powerOfTwo(-circle.shift()), fine, 0);
        // the angle of the limbs is off by its own rounding, the slopes are at most one
        double rounding = (1 + angle.error() * powerOfTwo(angle.scale() + bits - fine)) * ROUNDING;
        return Optional.of(new LimbNumber(value.limbs(), value.error(), new LimbAngle(a.limbs(), cosine.limbs(), cosine.error() + rounding, null)));
    }

    /** Of the number that the limbs of an angle below 2^20 stand for. */
    Optional<LimbAngle> angle(LimbNumber a) {
        if (a.angle() != null) {
            return Optional.of(a.angle());
        }
        int fine = bits + GUARD;
        if (!(a.modulus() < LARGEST_ANGLE) || fine > MOST_BITS) {
            return Optional.empty();
        }
        int n = Limbs.count(fine);
        LimbDigits x = LimbDigits.of(a.limbs());
        TabledSine values = TabledSine.of(x.digits()[0], x.fraction(0, n + 1), x.isNegative(), n, fine);
        LimbNumber sine = result(values.modulus(0), n, 0, values.isOpposite(0), values.error(), fine, 0);
        LimbNumber cosine = result(values.modulus(1), n, 0, values.isOpposite(1), values.error(), fine, 0);
        return Optional.of(new LimbAngle(sine.limbs(), cosine.limbs(), sine.error(), null));
    }

    /** sin 2x = 2 sin x cos x and cos 2x = 1 - 2 sin^2 x at the number that the limbs of x stand for, |2 s c - 2 s' c'| <= 2 e (|s| + |c|) + 2 e^2 with |s| + |c| < 3/2. */
    LimbAngle doubled(LimbNumber half) {
        LimbAngle angle = half.angle();
        long[] sine = new long[limbs.count()];
        long[] cosine = new long[limbs.count()];
        limbs.multiplyShifted(angle.sine(), angle.cosine(), cosine);
        limbs.add(cosine, 0, cosine, 0, sine, 0);
        long[] square = new long[limbs.count()];
        limbs.multiplyShifted(angle.sine(), angle.sine(), square);
        limbs.add(square, 0, square, 0, square, 0);
        long[] one = new long[limbs.count()];
        one[0] = 1;
        limbs.subtract(one, 0, square, 0, cosine, 0);
        return new LimbAngle(sine, cosine, (4 * angle.error() + 2 * productError + 1) * ROUNDING, half);
    }

    /**
     * Of the number that the limbs of pi less those of an angle stand for, and of half of it: pi/2 is known within an error in units, and the slopes are at most one.
     *
     * @param angle twice a half
     * @param complement the limbs of pi/2 less those of the half
     */
    LimbAngle supplement(LimbAngle angle, LimbNumber complement, double errorOfRightAngle) {
        LimbAngle half = angle.half().angle();
        long[] cosine = new long[limbs.count()];
        limbs.subtract(cosine, 0, angle.cosine(), 0, cosine, 0);
        LimbAngle ofHalf = new LimbAngle(half.cosine(), half.sine(), (half.error() + errorOfRightAngle) * ROUNDING, null);
        return new LimbAngle(angle.sine(), cosine, (angle.error() + 2 * errorOfRightAngle) * ROUNDING, new LimbNumber(complement.limbs(), complement.error(), ofHalf));
    }

    /** sin m within the error of the angle, and |sin x - sin m| <= r. */
    LimbNumber sine(LimbNumber a, LimbAngle angle) {
        return spread(a, angle.sine(), angle.cosine(), angle.error());
    }

    LimbNumber cosine(LimbNumber a, LimbAngle angle) {
        return spread(a, angle.cosine(), angle.sine(), angle.error());
    }

    /** |sin(m + h) - sin m| <= |h| and <= |cos m| |h| + h^2/2, and likewise for the cosine. */
    private LimbNumber spread(LimbNumber a, long[] value, long[] slope, double error) {
        double most = new LimbNumber(slope, 0).modulus() + error * unit + radius(a);
        return new LimbNumber(value, (error + a.error() * Math.min(1, most)) * ROUNDING);
    }

    /**
     * By its series, or for orders 0 and 1 by the formulas sin x / x and (sin x - x cos x) / x^3. The derivative is -x times the function of the next order, which is at most 1/(2n+3)!! on the reals (DLMF 10.51.3, 10.14.4).
     */
    Optional<LimbNumber> besselQuotient(int order, LimbNumber x, Supplier<Optional<LimbAngle>> angle) {
        if (order > BesselSeries.LARGEST_ORDER) {
            return Optional.empty();
        }
        long oddFactorial = Progression.oddFactorial(order).longValue();
        double spread = x.error() * (x.modulus() + radius(x)) / (oddFactorial * (2.0 * order + 3));
        Optional<LimbNumber> value = order > 1 || !(x.mignitude() > LEAST_BY_FORMULA) ? bySeries(order, oddFactorial, x) : angle.get().flatMap(known -> byFormula(order, x, known));
        return value.map(atMidpoint -> new LimbNumber(atMidpoint.limbs(), (atMidpoint.error() + spread) * ROUNDING));
    }

    private Optional<LimbNumber> byFormula(int order, LimbNumber x, LimbAngle angle) {
        LimbNumber m = new LimbNumber(x.limbs(), 0);
        LimbNumber sine = new LimbNumber(angle.sine(), angle.error());
        if (order == 0) {
            return divide(sine, m);
        }
        LimbNumber square = product(m, m);
        LimbNumber other = product(m, new LimbNumber(angle.cosine(), angle.error()));
        long[] difference = new long[limbs.count()];
        limbs.subtract(sine.limbs(), 0, other.limbs(), 0, difference, 0);
        return divide(new LimbNumber(difference, (sine.error() + other.error()) * ROUNDING), product(square, m));
    }

    /** Of moderate numbers, one of them exact. */
    private LimbNumber product(LimbNumber a, LimbNumber b) {
        long[] product = new long[limbs.count()];
        limbs.multiplyShifted(a.limbs(), b.limbs(), product);
        return new LimbNumber(product, (a.modulus() * b.error() + b.modulus() * a.error() + productError) * ROUNDING);
    }

    private Optional<LimbNumber> bySeries(int order, long oddFactorial, LimbNumber x) {
        LimbDigits digits = LimbDigits.of(x.limbs());
        int fine = bits + GUARD;
        if (digits.exponent() > BesselSeries.scale(order) || 2 * digits.exponent() <= -bits || fine + BesselSeries.GUARD > MOST_BITS) {
            return Optional.empty();
        }
        int n = Limbs.count(fine + BesselSeries.GUARD);
        long[] value = besselSeries.value(order, oddFactorial, digits.fraction(-BesselSeries.scale(order), n), n, fine);
        return Optional.of(result(value, n, 0, false, BesselSeries.error(n), fine, 0));
    }

    /** |e^x - e^m| <= e^m (e^r - 1) <= e^m r (1 + r) for r <= 1. */
    Optional<LimbNumber> exp(LimbNumber a) {
        double size = a.modulus();
        LimbDigits x = LimbDigits.of(a.limbs());
        // e^m < 2^(scale - 2), with a bit for the roundings
        int scale = 3 + (int) Math.ceil((x.isNegative() ? -a.mignitude() : size) * LOG2_OF_E);
        int fine = Math.max(0, bits + scale) + GUARD;
        if (!(size < LARGEST_EXPONENT) || scale > LARGEST || fine > MOST_BITS || !(radius(a) < NARROW)) {
            return Optional.empty();
        }
        int n = TabledExponential.limbs(fine);
        LimbNumber value = result(TabledExponential.of(x.digits()[0], x.fraction(0, n + 1), x.isNegative(), n, fine), 0);
        return Optional.of(new LimbNumber(value.limbs(), (value.error() + (value.modulus() + radius(value)) * a.error() * (1 + radius(a))) * ROUNDING));
    }

    /** |log x - log m| <= r / (m - r). */
    Optional<LimbNumber> log(LimbNumber a) {
        LimbDigits x = LimbDigits.of(a.limbs());
        int size = x.exponent();
        int fine = bits + GUARD;
        double least = a.mignitude() - radius(a);
        if (x.isNegative() || size < SMALLEST || fine > MOST_BITS || !(radius(a) < NARROW * least)) {
            return Optional.empty();
        }
        LimbFraction value = TabledLogarithm.of(size, x.fraction(-size, TabledLogarithm.limbs(fine)), fine);
        return Optional.of(result(value, a.error() / least));
    }

    /** The derivative is at most 1 / (1 + y^2), |y| >= |m| - r. */
    Optional<LimbNumber> atan(LimbNumber a) {
        LimbDigits x = LimbDigits.of(a.limbs());
        int fine = bits + GUARD;
        if (x.exponent() > LARGEST || fine > MOST_BITS || !(radius(a) < NARROW)) {
            return Optional.empty();
        }
        int n = Limbs.count(fine);
        TabledAngle angle = TabledAngle.ofTangent(x.fraction(-TabledAngle.shiftOfTangent(x.exponent()), n), x.exponent(), n, fine);
        double least = Math.max(0, a.mignitude() - radius(a));
        return Optional.of(result(angle.value(x.isNegative()), a.error() / (1 + least * least)));
    }
}
