package zonal.number;

/**
 * The multivalued functions of complex balls on their principal branches, for numbers that are not real. Each is UNKNOWN on a rectangle that meets its cut.
 */
final class ComplexBranches {

    private final ComplexBallArithmetic complex;
    private final BallArithmetic real;

    ComplexBranches(ComplexBallArithmetic complex, BallArithmetic real) {
        this.complex = complex;
        this.real = real;
    }

    /** Whether the rectangle may meet (-inf, 0]. */
    private static boolean mayMeetNegativeAxis(ComplexBall z) {
        return z.imaginary().containsZero() && !z.real().isPositive().isCertain();
    }

    /** The formulas that add numbers of equal sign only; between the quadrants the rectangle is turned by a right angle first. */
    ComplexBall sqrt(ComplexBall z) {
        if (mayMeetNegativeAxis(z) || !z.isFinite()) {
            return ComplexBall.UNKNOWN;
        }
        Ball x = z.real();
        Ball y = z.imaginary();
        if (x.isPositive().isCertain()) {
            return rightRoot(z);
        }
        boolean above = y.isPositive().isCertain();
        if (x.isNegative().isCertain()) {
            // sqrt(z) = +-i sqrt(-z), the sign that of y
            ComplexBall root = rightRoot(complex.negate(z));
            return above ? new ComplexBall(real.negate(root.imaginary()), root.real()) : new ComplexBall(root.imaginary(), real.negate(root.real()));
        }
        // sqrt(z) = sqrt(+-i) sqrt(z / +-i), and z / +-i lies in the right half-plane
        ComplexBall turned = above ? new ComplexBall(y, real.negate(x)) : new ComplexBall(real.negate(y), x);
        ComplexBall root = rightRoot(turned);
        Ball cosine = real.sqrt(real.shift(Ball.ONE, -1));
        Ball difference = real.multiply(cosine, real.subtract(root.real(), root.imaginary()));
        Ball sum = real.multiply(cosine, real.add(root.real(), root.imaginary()));
        return above ? new ComplexBall(difference, sum) : new ComplexBall(sum, real.negate(difference));
    }

    /** The root where Re z > 0: real part sqrt((|z| + x)/2), imaginary part y over twice that. */
    private ComplexBall rightRoot(ComplexBall z) {
        Ball modulus = real.sqrt(complex.squareOfModulus(z));
        Ball root = real.sqrt(real.shift(real.add(modulus, z.real()), -1));
        return new ComplexBall(root, real.shift(real.divide(z.imaginary(), root), -1));
    }

    ComplexBall log(ComplexBall z) {
        if (mayMeetNegativeAxis(z) || !z.isFinite()) {
            return ComplexBall.UNKNOWN;
        }
        return new ComplexBall(real.shift(real.log(complex.squareOfModulus(z)), -1), real.atan2(z.imaginary(), z.real()));
    }

    /**
     * At the midpoint, with u = sqrt(1-z), v = sqrt(1+z) (W. Kahan, Branch Cuts for Complex Elementary Functions, 1987): real part the angle of (Re(u v), x),
     * imaginary part arsinh Im(conj(u) v); no term of u v and conj(u) v cancels. Then the mean value theorem with the derivative 1/(u v) over the rectangle,
     * which is UNKNOWN exactly if 1 - z or 1 + z may be a negative number or zero.
     */
    ComplexBall asin(ComplexBall z) {
        ComplexBall value = asinOfExact(z.midpoint());
        if (z.isExact() || !value.isFinite()) {
            return value;
        }
        ComplexBall product = complex.multiply(complex.sqrt(complex.subtract(ComplexBall.ONE, z)), complex.sqrt(complex.add(ComplexBall.ONE, z)));
        return spread(value, complex.divide(ComplexBall.ONE, product), z);
    }

    private ComplexBall asinOfExact(ComplexBall z) {
        if (z.isReal()) {
            return complex.asin(z);
        }
        ComplexBall u = complex.sqrt(complex.subtract(ComplexBall.ONE, z));
        ComplexBall v = complex.sqrt(complex.add(ComplexBall.ONE, z));
        Ball cosine = real.subtract(real.multiply(u.real(), v.real()), real.multiply(u.imaginary(), v.imaginary()));
        Ball sine = real.subtract(real.multiply(u.real(), v.imaginary()), real.multiply(u.imaginary(), v.real()));
        return new ComplexBall(real.atan2(z.real(), cosine), arsinh(sine));
    }

    /**
     * Real part half the sum of the angles of (1-y, x) and (1+y, x), imaginary part log(1 + 4y / (x^2 + (1-y)^2)) / 4 for y >= 0, odd in y; and, where it is
     * narrower, the value at the midpoint with the derivative 1/(1+z^2) over the rectangle.
     */
    ComplexBall atan(ComplexBall z) {
        boolean belowOne = z.imaginary().lessThan(Ball.ONE).isCertain() && Ball.of(-1).lessThan(z.imaginary()).isCertain();
        if (z.real().containsZero() && !belowOne || !z.isFinite()) {
            return ComplexBall.UNKNOWN;
        }
        ComplexBall direct = atanDirect(z);
        if (z.isExact()) {
            return direct;
        }
        ComplexBall derivative = complex.divide(ComplexBall.ONE, complex.add(ComplexBall.ONE, complex.power(z, 2)));
        return derivative.isFinite() ? direct.narrower(spread(complex.atan(z.midpoint()), derivative, z)) : direct;
    }

    private ComplexBall atanDirect(ComplexBall z) {
        Ball x = z.real();
        boolean downwards = z.imaginary().mantissa().signum() < 0;
        Ball y = downwards ? real.negate(z.imaginary()) : z.imaginary();
        Ball below = real.subtract(Ball.ONE, y);
        Ball angles = real.add(real.atan2(x, below), real.atan2(x, real.add(Ball.ONE, y)));
        Ball squares = complex.squareOfModulus(new ComplexBall(x, below));
        Ball imaginary = real.shift(logOfOnePlus(real.divide(real.shift(y, 2), squares)), -2);
        return new ComplexBall(real.shift(angles, -1), downwards ? real.negate(imaginary) : imaginary);
    }

    /** f(midpoint) + f'(rectangle) (rectangle - midpoint): the mean of f' over a segment lies in every rectangle that holds its values. */
    private ComplexBall spread(ComplexBall value, ComplexBall derivative, ComplexBall z) {
        return derivative.isFinite() ? complex.add(value, complex.multiply(derivative, z.deviation())) : ComplexBall.UNKNOWN;
    }

    /** arsinh t, to the relative precision of the arithmetic also near 0; |d arsinh t / dt| <= 1 carries the radius. */
    private Ball arsinh(Ball t) {
        if (t.midpoint().isZero()) {
            return t;
        }
        Ball modulus = real.abs(t.midpoint());
        long smallness = -modulus.magnitude().exponent();
        Ball result;
        if (2 * smallness > real.precision() + 2) {
            // |arsinh t - t| <= |t|^3 / 6
            Magnitude size = modulus.magnitude();
            result = modulus.enlarge(size.multiply(size).multiply(size));
        } else {
            BallArithmetic fine = finer(smallness);
            result = fine.log(fine.add(modulus, fine.sqrt(fine.add(Ball.ONE, fine.square(modulus)))));
        }
        return (t.mantissa().signum() < 0 ? real.negate(result) : result).enlarge(t.radius());
    }

    /** log(1 + u), to the relative precision of the arithmetic also near 0. */
    private Ball logOfOnePlus(Ball u) {
        if (u.isZero()) {
            return u;
        }
        Magnitude size = u.magnitude();
        if (size.exponent() < -real.precision()) {
            // |log(1+u) - u| <= u^2 for |u| <= 1/2
            return u.enlarge(size.multiply(size));
        }
        BallArithmetic fine = finer(-size.exponent());
        return fine.log(fine.add(Ball.ONE, u));
    }

    private BallArithmetic finer(long bits) {
        return bits <= 0 ? real : real.at(real.precision() + (int) bits + 4);
    }
}
