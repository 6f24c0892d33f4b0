package zonal.number;

/** The error function and the Bessel quotients of complex balls that are not real, by their power series with a bound of the remainder. */
final class ComplexEntire {

    /** Largest modulus for which the series of the error function is summed: it has some |z|^2 terms and cancels as many bits. */
    private static final double ERF_SERIES_LIMIT = 128;
    /** Modulus from which Bessel quotients of a lower order come from the sine and cosine. */
    private static final double BESSEL_SERIES_LIMIT = 64;

    private final ComplexBallArithmetic complex;
    private final BallArithmetic real;

    ComplexEntire(ComplexBallArithmetic complex, BallArithmetic real) {
        this.complex = complex;
        this.real = real;
    }

    /** The value at the midpoint, and the mean value theorem with the derivative 2/sqrt(pi) exp(-z^2) over the rectangle. */
    ComplexBall erf(ComplexBall z) {
        if (!z.isFinite()) {
            return ComplexBall.UNKNOWN;
        }
        if (z.magnitude().toDouble() > ERF_SERIES_LIMIT) {
            return erfFarOut(z);
        }
        ComplexBall value = erfSeries(z.midpoint());
        if (z.isExact()) {
            return value;
        }
        ComplexBall derivative = complex.scale(real.divide(Ball.of(2), real.sqrt(real.pi())), complex.exp(complex.negate(complex.power(z, 2))));
        return complex.add(value, complex.multiply(derivative, z.deviation()));
    }

    /** For Re z >= 0, exp(z^2) erfc(z) = 2/sqrt(pi) Int_0^inf exp(-t^2 - 2zt) dt has modulus at most 1 (DLMF 7.7.1), so |erf z - 1| <= |exp(-z^2)|. */
    private ComplexBall erfFarOut(ComplexBall z) {
        Magnitude tail = complex.exp(complex.negate(complex.power(z, 2))).magnitude();
        if (tail.isInfinite()) {
            return ComplexBall.UNKNOWN;
        }
        if (z.real().isPositive().isCertain()) {
            return ComplexBall.ONE.enlarge(tail);
        }
        return z.real().isNegative().isCertain() ? complex.negate(ComplexBall.ONE).enlarge(tail) : ComplexBall.ZERO.enlarge(tail.add(Magnitude.ONE));
    }

    /** 2/sqrt(pi) sum_k (-1)^k z^(2k+1) / (k! (2k+1)) (DLMF 7.6.1). The terms are at most |z| exp(|z|^2), which gives the guard bits. */
    private ComplexBall erfSeries(ComplexBall z) {
        if (z.isZero()) {
            return z;
        }
        double modulus = z.magnitude().toDouble();
        int working = real.precision() + 10 + (int) Math.ceil(modulus * modulus / Math.log(2));
        ComplexBallArithmetic fine = complex.at(working);
        BallArithmetic fineReal = real.at(working);
        ComplexBall minusSquare = fine.negate(fine.power(z, 2));
        double size = modulus * modulus;
        ComplexBall power = z;
        ComplexBall sum = z;
        long smallest = z.magnitude().exponent() - working;
        int k = 0;
        // power is z^(2k+1)/k! up to sign; from k >= 2 |z|^2 on it halves at each step, so that the terms left out amount to at most the last power
        while (k < 2 * size || power.magnitude().exponent() > smallest) {
            k++;
            power = fine.scale(fineReal.divide(Ball.ONE, k), fine.multiply(power, minusSquare));
            sum = fine.add(sum, fine.scale(fineReal.divide(Ball.ONE, 2L * k + 1), power));
        }
        ComplexBall enclosed = enlargeParts(sum, power.magnitude(), z);
        return complex.scale(real.divide(Ball.of(2), real.sqrt(real.pi())), enclosed);
    }

    /** Adds the remainder of an odd series with real coefficients, which vanishes in the part that is exactly zero in z. */
    private static ComplexBall enlargeParts(ComplexBall sum, Magnitude remainder, ComplexBall z) {
        return new ComplexBall(z.real().isZero() ? sum.real() : sum.real().enlarge(remainder),
                z.isReal() ? sum.imaginary() : sum.imaginary().enlarge(remainder));
    }

    /**
     * The value at the midpoint m. On the rectangle |B_n(z) - B_n(m)| <= |z - m| sup |z B_(n+1)(z)|, and Poisson's integral (DLMF 10.54.1) bounds |B_(n+1)(z)|
     * by cosh(Im z) B_(n+1)(0) = cosh(Im z) / (2n+3)!!.
     */
    ComplexBall besselQuotient(int order, ComplexBall z) {
        if (!z.isFinite()) {
            return ComplexBall.UNKNOWN;
        }
        double modulus = z.magnitude().toDouble();
        ComplexBall value = modulus > BESSEL_SERIES_LIMIT && order < modulus ? besselClosed(order, z.midpoint()) : besselSeries(order, z.midpoint());
        if (z.isExact()) {
            return value;
        }
        BallArithmetic coarse = real.at(32);
        Magnitude slope = z.magnitude().multiply(coarse.cosh(z.imaginary()).magnitude()).multiply(atZero(coarse, order + 1).magnitude());
        return value.enlarge(z.radius().multiply(slope));
    }

    /** 1 / (2n+1)!!. */
    private static Ball atZero(BallArithmetic real, int order) {
        Ball value = Ball.ONE;
        for (int odd = 3; odd <= 2 * order + 1; odd += 2) {
            value = real.divide(value, odd);
        }
        return value;
    }

    /**
     * sum_m (-z^2/2)^m / (m! (2m+2n+1)!!). The terms are at most exp(|z|) times the first and the value has the size |z|^(-n-1) for large z, which gives the
     * guard bits.
     */
    private ComplexBall besselSeries(int order, ComplexBall z) {
        double modulus = z.magnitude().toDouble();
        int working = real.precision() + 10 + (int) Math.ceil((modulus + (order + 1) * Math.log(Math.max(1, modulus))) / Math.log(2));
        ComplexBallArithmetic fine = complex.at(working);
        BallArithmetic fineReal = real.at(working);
        ComplexBall factor = fine.scale(fineReal.shift(Ball.of(-1), -1), fine.power(z, 2));
        double size = factor.magnitude().toDouble();
        ComplexBall term = ComplexBall.of(atZero(fineReal, order));
        ComplexBall sum = term;
        long smallest = term.magnitude().exponent() - working;
        double m = 0;
        // once |z^2/2| <= (m+1)(2m+2n+3)/2 each later term is at most half its predecessor: together they amount to at most the last one added
        while (2 * size > (m + 1) * (2 * m + 2 * order + 3) || term.magnitude().exponent() > smallest) {
            m++;
            term = fine.scale(fineReal.divide(Ball.ONE, (long) (m * (2 * m + 2 * order + 1))), fine.multiply(term, factor));
            sum = fine.add(sum, term);
        }
        Ball re = sum.real().enlarge(term.magnitude());
        // the square is real if and only if one part of z is zero, and then so is every term
        return rounded(factor.isReal() ? ComplexBall.of(re) : new ComplexBall(re, sum.imaginary().enlarge(term.magnitude())));
    }

    /** B_(n+1) = ((2n+1) B_n - B_(n-1)) / z^2 from B_(-1) = cos z and B_0 = sin z / z (DLMF 10.51.1), upwards below the modulus, where no digits are lost. */
    private ComplexBall besselClosed(int order, ComplexBall z) {
        ComplexBallArithmetic fine = complex.at(real.precision() + 20 + 2 * order);
        ComplexBall square = fine.power(z, 2);
        ComplexBall previous = fine.cos(z);
        ComplexBall current = fine.divide(fine.sin(z), z);
        for (int n = 0; n < order; n++) {
            ComplexBall next = fine.divide(fine.subtract(fine.scale(Ball.of(2L * n + 1), current), previous), square);
            previous = current;
            current = next;
        }
        return rounded(current);
    }

    /** The number rounded to the precision of the results. */
    private ComplexBall rounded(ComplexBall a) {
        return complex.scale(Ball.ONE, a);
    }
}
