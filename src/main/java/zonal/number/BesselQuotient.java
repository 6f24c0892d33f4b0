package zonal.number;

import java.math.BigInteger;
import java.util.Optional;

/** j_n(x)/x^n of real balls, j_n the spherical Bessel function: an even entire function with its largest absolute value, 1/(2n+1)!!, at 0. */
final class BesselQuotient {

    private static final double LOG2_OF_E = 1.4427;

    private BesselQuotient() {
    }

    static Ball of(BallArithmetic arithmetic, int order, Ball x) {
        if (order < 0) {
            throw new IllegalArgumentException("the order of a Bessel quotient is at least 0, not " + order);
        }
        if (order <= BesselSeries.LARGEST_ORDER && x.isFinite() && x.mantissa().signum() != 0) {
            long oddFactorial = Progression.oddFactorial(order).longValue();
            Optional<Ball> tabled = arithmetic.constants().besselSeries().quotient(arithmetic, order, oddFactorial, x);
            if (tabled.isPresent()) {
                return clip(arithmetic, tabled.get(), order, oddFactorial, x);
            }
        }
        Ball peak = arithmetic.divide(Ball.ONE, Ball.of(Progression.oddFactorial(order)));
        if (x.isZero()) {
            return peak;
        }
        if (!x.isFinite()) {
            return Ball.of(BigInteger.ZERO, 0, peak.magnitude());
        }
        Ball value = ofMidpoint(arithmetic, order, x, peak);
        return clip(arithmetic, value.enlarge(propagate(order, x, peak.magnitude())), peak);
    }

    /** Far enough below the peak there is nothing to clip. */
    private static Ball clip(BallArithmetic arithmetic, Ball midpoint, int order, long oddFactorial, Ball x) {
        Ball value = x.isExact() ? midpoint : midpoint.enlarge(propagate(order, x, Magnitude.ONE.divide(Magnitude.below(oddFactorial, 0))));
        return value.magnitude().toDouble() * oddFactorial < 1 - 0x1p-20 ? value : clip(arithmetic, value, arithmetic.divide(Ball.ONE, Ball.of(oddFactorial)));
    }

    /** r times the largest derivative over [m - r, m + r]. */
    private static Magnitude propagate(int order, Ball x, Magnitude peak) {
        if (x.isExact()) {
            return Magnitude.ZERO;
        }
        // |d/dx| = |x B_(n+1)| <= |x| / (2n+3)!!, over the ball at most r (|m| + r/2) / (2n+3)!! in all
        Magnitude nearZero = x.midpointMagnitude().add(x.radius().shift(-1)).multiply(peak).divide(Magnitude.of(2.0 * order + 3));
        if (x.midpointExponent() <= 0) {
            // where |x| <= 1 the bound below is more
            return nearZero.multiply(x.radius());
        }
        // |x B_(n+1)| = sqrt(pi/2) |J_(n+3/2)(x)| / |x|^(n+1/2) with |J| <= 1 (DLMF 10.14.1)
        Magnitude inverse = Magnitude.ONE.divide(x.mignitude());
        Magnitude farOut = Magnitude.of(1.2534).multiply(inverse.sqrt());
        for (int i = 0; i < order; i++) {
            farOut = farOut.multiply(inverse);
        }
        return nearZero.min(farOut).multiply(x.radius());
    }

    /** |B_n| <= 1/(2n+1)!! on the reals (DLMF 10.14.4). */
    private static Ball clip(BallArithmetic arithmetic, Ball value, Ball peak) {
        Ball bound = peak.upper();
        if (value.magnitude().compareTo(bound.magnitude()) <= 0) {
            return value;
        }
        Ball upper = bound.lessThan(value.upper()).isCertain() ? bound : value.upper();
        Ball negative = arithmetic.negate(bound);
        Ball lower = value.lower().lessThan(negative).isCertain() ? negative : value.lower();
        return upper.equals(value.upper()) && lower.equals(value.lower()) ? value : arithmetic.hull(lower, upper);
    }

    private static Ball ofMidpoint(BallArithmetic arithmetic, int order, Ball x, Ball peak) {
        if (x.mantissa().signum() == 0) {
            return peak;
        }
        long size = x.midpointExponent();
        if (2 * size <= -arithmetic.precision() - 4) {
            // the series alternates with decreasing terms: |B_n - 1/(2n+1)!!| <= x^2 / 2 / (2n+3)!!
            Magnitude bound = x.midpointMagnitude();
            return peak.enlarge(bound.multiply(bound).shift(-1).multiply(peak.magnitude()));
        }
        double argument = Math.abs(x.toDouble());
        if (size > 30 || argument > 40 + arithmetic.precision() / 2.0 && argument > 2 * order) {
            return arithmetic.round(byRecurrence(arithmetic.at(arithmetic.precision() + 16 + 2 * order), order, x.midpoint()));
        }
        int lost = 16 + lostBits(order, argument);
        return argument >= 1 && lost < arithmetic.precision() / 2 + 64 ? byFineRecurrence(arithmetic, order, x.midpoint(), lost)
                : bySeries(arithmetic, order, x.midpoint(), argument);
    }

    /** b_(k+1) = (2k+1) b_k - x^2 b_(k-1) for b_k = x^(2k+1) B_k from b_0 = sin x and b_1 = sin x - x cos x; loses few bits while k < |x|. */
    private static Ball byRecurrence(BallArithmetic wider, int order, Ball x) {
        if (order == 0) {
            return wider.divide(wider.sin(x), x);
        }
        Ball square = wider.square(x);
        SineCosine start = wider.sineCosine(x);
        Ball previous = start.sine();
        Ball current = wider.subtract(previous, wider.multiply(x, start.cosine()));
        for (int k = 1; k < order; k++) {
            Ball next = wider.subtract(wider.multiply(current, 2L * k + 1), wider.multiply(square, previous));
            previous = current;
            current = next;
        }
        return wider.divide(current, wider.multiply(wider.power(square, order), x));
    }

    /** About log2 of the product of (2k+1)(2k+3)/x^2 for k < order: where this is above 1, b_(k+1) is less than its terms by as much. */
    private static int lostBits(int order, double argument) {
        double bits = 0;
        for (int k = 0; k < order; k++) {
            bits += Math.max(0, Math.log((2.0 * k + 1) * (2 * k + 3) / (argument * argument)) * LOG2_OF_E);
        }
        return (int) bits;
    }

    /** With enough guard bits that the value has the relative precision also where it is small. */
    private static Ball byFineRecurrence(BallArithmetic arithmetic, int order, Ball x, int lost) {
        int most = 8 * arithmetic.precision() + lost;
        for (int guard = lost;; guard = Math.min(most, guard)) {
            Ball value = byRecurrence(arithmetic.at(arithmetic.precision() + guard), order, x);
            int missing = arithmetic.precision() + 2 - value.relativeAccuracyBits();
            if (missing <= 0 || guard >= most) {
                return arithmetic.round(value);
            }
            guard += Math.min(missing, arithmetic.precision()) + 4;
        }
    }

    /** With enough guard bits that the sum has the relative precision also where it is small. */
    private static Ball bySeries(BallArithmetic arithmetic, int order, Ball x, double argument) {
        int guard = 16 + (int) Math.ceil(3 * argument);
        while (true) {
            Ball sum = series(x, order, arithmetic.precision() + guard, argument);
            int missing = arithmetic.precision() + 2 - sum.relativeAccuracyBits();
            if (missing <= 0 || guard > 8 * arithmetic.precision() + 24 * argument) {
                return arithmetic.divide(arithmetic.round(sum), Ball.of(Progression.oddFactorial(order)));
            }
            guard += missing + 4;
        }
    }

    /** (2n+1)!! B_n(x) = sum_m T_m, T_0 = 1, T_m = -T_(m-1) x^2 / (2m (2m+2n+1)). */
    private static Ball series(Ball x, int order, int bits, double argument) {
        BigInteger square = FixedPoint.ofMidpoint(new BallArithmetic(2 * x.mantissa().bitLength() + 16).square(x), bits).value();
        BigInteger term = FixedPoint.one(bits);
        BigInteger sum = term;
        long m = 0;
        while (term.signum() != 0 || (2.0 * m + 2) * (2.0 * m + 2.0 * order + 3) < 2 * argument * argument + 1) {
            m++;
            term = term.multiply(square).shiftRight(bits).divide(BigInteger.valueOf(-2 * m * (2 * m + 2 * order + 1)));
            sum = sum.add(term);
        }
        // Let M = e^|x| bound every |T_i| and every product of consecutive factors x^2 / (2i (2i+1)) (each is x^2j/(2j)! at most). Step i adds an error of at
        // most (|T| + 1)/6 + 1 <= M + 2 units, which the later steps multiply by at most M: every term is off by at most m (M + 2) M, the sum by m times that.
        // The terms left out halve at least, from one that is below its error + 1: together at most twice that.
        Magnitude growth = Magnitude.powerOfTwo((long) Math.ceil(argument * LOG2_OF_E + 1));
        Magnitude perTerm = Magnitude.of(m + 1.0).multiply(growth.add(Magnitude.of(2))).multiply(growth);
        Magnitude total = perTerm.multiply(Magnitude.of(m + 3.0)).add(Magnitude.of(2));
        return Ball.of(sum, -bits, total.shift(-bits));
    }
}
