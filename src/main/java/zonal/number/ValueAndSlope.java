package zonal.number;

/**
 * The value x + iy of an analytic function and its derivative at a complex double, with bounds of their errors. The functions of {@link Math} are off by at most 2.5 units in the last place, less than 2^-50 of
 * the result, sums, products, quotients and roots by 2^-53 of it; "units" below are 2^-53. What underflows is covered by {@link TaylorModel#up}.
 */
record ValueAndSlope(double x, double y, double error, double slopeX, double slopeY, double slopeError) {

    private static final double FUNCTION_ERROR = 0x1p-50;
    private static final double SMALLEST_SQUARE = 0x1p-900;
    private static final double LARGEST_SQUARE = 0x1p900;
    /** Roots are not taken of numbers out of this range, where doubles lose digits. */
    private static final double SMALLEST = 0x1p-900;
    private static final double LARGEST = 0x1p400;
    private static final ValueAndSlope UNKNOWN = new ValueAndSlope(0, 0, Double.POSITIVE_INFINITY, 0, 0, Double.POSITIVE_INFINITY);

    /** With errors relative to the moduli. */
    static ValueAndSlope relative(double x, double y, double error, double slopeX, double slopeY, double slopeError) {
        return new ValueAndSlope(x, y, error * TaylorModel.modulus(x, y), slopeX, slopeY, slopeError * TaylorModel.modulus(slopeX, slopeY));
    }

    /** 1/c = conj(c)/|c|^2, of parts off by 3 units at most, and -1/c^2, off by twice that and a product's 4. */
    static ValueAndSlope inverse(double cx, double cy) {
        double square = cx * cx + cy * cy;
        if (!(square > SMALLEST_SQUARE && square < LARGEST_SQUARE)) {
            return scaledInverse(cx, cy);
        }
        double x = cx / square;
        double y = -cy / square;
        return relative(x, y, FUNCTION_ERROR, y * y - x * x, -2 * x * y, 2 * FUNCTION_ERROR);
    }

    /** 1/c = 2^k/(2^k c), with a power of two that brings c near 1. */
    private static ValueAndSlope scaledInverse(double cx, double cy) {
        int exponent = Math.getExponent(Math.max(Math.abs(cx), Math.abs(cy)));
        if (exponent < -500 || exponent > 500) {
            return UNKNOWN;
        }
        ValueAndSlope near = inverse(Math.scalb(cx, -exponent), Math.scalb(cy, -exponent));
        // powers of two up to 2^1000
        return new ValueAndSlope(Math.scalb(near.x, -exponent), Math.scalb(near.y, -exponent), TaylorModel.up(Math.scalb(near.error, -exponent)), Math.scalb(near.slopeX, -2 * exponent), Math.scalb(near.slopeY, -2 * exponent),
                TaylorModel.up(Math.scalb(near.slopeError, -2 * exponent)));
    }

    /** The modulus, off by 2 units; {@link Math#hypot} by 2 as well. */
    private static double modulus(double x, double y) {
        double square = x * x + y * y;
        return square > SMALLEST_SQUARE && square < LARGEST_SQUARE ? Math.sqrt(square) : Math.hypot(x, y);
    }

    private static boolean isInRange(double modulus) {
        return modulus > SMALLEST && modulus < LARGEST;
    }

    /** For Re c > 0, where sqrt(c) = t + i y/(2t), t = sqrt((|c| + x)/2), is off by 4 units and its derivative conj(sqrt(c))/(2|c|) by 7. */
    static ValueAndSlope sqrt(double cx, double cy) {
        double modulus = modulus(cx, cy);
        if (!isInRange(modulus)) {
            return UNKNOWN;
        }
        double root = Math.sqrt(0.5 * (modulus + cx));
        double imaginary = cy / (2 * root);
        return relative(root, imaginary, FUNCTION_ERROR, 0.5 * root / modulus, -0.5 * imaginary / modulus, FUNCTION_ERROR);
    }

    static ValueAndSlope exp(double cx, double cy) {
        double modulus = Math.exp(cx);
        double x = modulus * Math.cos(cy);
        double y = modulus * Math.sin(cy);
        return relative(x, y, 4 * FUNCTION_ERROR, x, y, 4 * FUNCTION_ERROR);
    }

    /** For Re c > 0. The logarithm of the modulus may be near 0: it is off by what the modulus is, and by its own error. */
    static ValueAndSlope log(double cx, double cy) {
        double modulus = modulus(cx, cy);
        if (!isInRange(modulus)) {
            return UNKNOWN;
        }
        double x = Math.log(modulus);
        double y = Math.atan2(cy, cx);
        ValueAndSlope inverse = inverse(cx, cy);
        return new ValueAndSlope(x, y, FUNCTION_ERROR * (1 + TaylorModel.modulus(x, y)), inverse.x, inverse.y, inverse.error);
    }

    /** The sine, whose derivative is the cosine. With e = exp(|y|) - 1, cosh y = 1 + e^2/(2(1+e)) and sinh |y| = (e + e/(1+e))/2, without cancellation. */
    static ValueAndSlope sin(double cx, double cy) {
        double sine = Math.sin(cx);
        double cosine = Math.cos(cx);
        double e = Math.expm1(Math.abs(cy));
        double cosh = 1 + e * (e / (1 + e)) / 2;
        double sinh = Math.copySign((e + e / (1 + e)) / 2, cy);
        return relative(sine * cosh, cosine * sinh, 4 * FUNCTION_ERROR, cosine * cosh, 0 - sine * sinh, 4 * FUNCTION_ERROR);
    }

    /**
     * The inverse sine, off the cuts. With u = sqrt(1-c), v = sqrt(1+c) (W. Kahan, Branch Cuts for Complex Elementary Functions, 1987) its real part is the angle of (Re(u v), x), its imaginary part arsinh Im(conj(u) v), and
     * its derivative 1/(u v).
     *
     * <p>1 - c and 1 + c are rounded by one unit, the parts of u and v are off by 4, and those of u v and conj(u) v that add numbers of one sign, as the imaginary parts of u and v have opposite ones, by 10. An angle is
     * off by at most as much relative to itself as the quotient of the coordinates; so is arsinh. With the functions that makes less than 32. As a whole u v is off by 20 of its modulus, and its inverse by 32.
     */
    static ValueAndSlope asin(double cx, double cy) {
        double left = 1 - cx;
        double right = 1 + cx;
        double toRight = modulus(left, cy);
        double toLeft = modulus(right, cy);
        if (!isInRange(toRight) || !isInRange(toLeft)) {
            return UNKNOWN;
        }
        double largeU = Math.sqrt(0.5 * (toRight + Math.abs(left)));
        double smallU = cy / (2 * largeU);
        double largeV = Math.sqrt(0.5 * (toLeft + Math.abs(right)));
        double smallV = cy / (2 * largeV);
        double ux = left >= 0 ? largeU : Math.abs(smallU);
        double uy = left >= 0 ? -smallU : Math.copySign(largeU, -cy);
        double vx = right >= 0 ? largeV : Math.abs(smallV);
        double vy = right >= 0 ? smallV : Math.copySign(largeV, cy);
        double cosine = ux * vx - uy * vy;
        double sine = ux * vy - uy * vx;
        double turned = ux * vy + uy * vx;
        double square = cosine * cosine + turned * turned;
        double modulus = Math.abs(sine);
        double imaginary = Math.copySign(Math.log1p(modulus + modulus * (modulus / (1 + Math.sqrt(1 + modulus * modulus)))), sine);
        return relative(Math.atan2(cx, cosine), imaginary, 4 * FUNCTION_ERROR, cosine / square, -turned / square, 4 * FUNCTION_ERROR);
    }
}
