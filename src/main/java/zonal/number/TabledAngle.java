package zonal.number;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The angle of a point of the plane with exact coordinates, or on the circle, in limbs: quarters pi/2 +- angle, within error 2^-bits.
 *
 * @param isMore whether the angle is added
 */
record TabledAngle(int quarters, long[] angle, boolean isMore, int n, int bits, long error) {

    /** The error bound of the kernel is below 2^10 units. */
    private static final int GUARD = 14;
    private static final int MOST_BITS = Limbs.BITS * Limbs.MOST;
    /** Closer to 1 or -1 than 2^-16 the root is taken of a ball. */
    private static final int MOST_NEAR = 16;

    /** The angle in (0, pi) of (x, y) for y > 0 and x != 0; none if the point is too close to the axis or too fine for the tables. */
    static Optional<Ball> of(BallArithmetic arithmetic, Ball y, Ball x) {
        BigInteger height = y.mantissa();
        BigInteger width = x.mantissa().abs();
        long gap = height.bitLength() + y.exponent() - width.bitLength() - x.exponent();
        // the tangent of the acute angle is above 2^(-|gap| - 1)
        long lost = gap < 0 && x.mantissa().signum() > 0 ? -gap : 0;
        if (2 * Math.abs(gap) >= arithmetic.precision() + 4 || arithmetic.precision() + GUARD + lost > MOST_BITS) {
            return Optional.empty();
        }
        int bits = arithmetic.precision() + GUARD + (int) lost;
        int n = Limbs.count(bits);
        // the larger coordinate in [1/8, 1/4)
        long scale = gap >= 0 ? -height.bitLength() - y.exponent() - 2 : -width.bitLength() - x.exponent() - 2;
        long[] up = Limbs.of(height, y.exponent() + scale, n);
        long[] across = Limbs.of(width, x.exponent() + scale, n);
        boolean isSteep = gap > 0 || gap == 0 && Limbs.toDouble(up) > Limbs.toDouble(across);
        long[] angle = isSteep ? AngleKernel.angle(up, across, n, bits) : AngleKernel.angle(across, up, n, bits);
        boolean isLeft = x.mantissa().signum() < 0;
        int quarters = isSteep ? 1 : isLeft ? 2 : 0;
        return Optional.of(new TabledAngle(quarters, angle, isSteep == isLeft, n, bits, AngleKernel.error(n)).toBall(arithmetic, false));
    }

    /** The shift s for {@link #ofTangent} of a tangent below 2^size: with the larger coordinate in [1/8, 1/4). */
    static int shiftOfTangent(int size) {
        return Math.max(size, 1) + 2;
    }

    /** The angle of the tangent t >= 0 with t < 2^size, size < 48 the least such, given as t 2^-s in n limbs, cut off. */
    static TabledAngle ofTangent(long[] up, int size, int n, int bits) {
        long[] across = new long[n];
        across[0] = 1L << Limbs.BITS - shiftOfTangent(size);
        boolean isSteep = size > 0;
        return new TabledAngle(isSteep ? 1 : 0, isSteep ? AngleKernel.angle(up, across, n, bits) : AngleKernel.angle(across, up, n, bits), false, n, bits, AngleKernel.error(n));
    }

    /** The angle in [-pi/2, pi/2] with the sine a, or the one in [0, pi] with the cosine a; none for a = 0, close to it or to 1 or -1, or too fine. */
    static Optional<Ball> ofCircle(BallArithmetic arithmetic, Ball a, boolean isSine) {
        BigInteger numerator = a.mantissa().abs();
        long size = numerator.bitLength() + a.exponent();
        if (numerator.signum() == 0 || size > 0 || 2 * size <= -arithmetic.precision() - 4) {
            return Optional.empty();
        }
        int guard = arithmetic.precision() + GUARD - (isSine ? (int) size : 0);
        // what 1 - |a| is below 1 costs as many bits where the angle is small, or the root is
        int near = Limbs.leadingZeros(gap(numerator, a.exponent(), 1), 1);
        if (near > MOST_NEAR || guard + near > MOST_BITS) {
            return Optional.empty();
        }
        int n = Limbs.count(guard + near);
        return Optional.of(Circle.of(Limbs.of(numerator, a.exponent(), n), n, guard + near).toBall(arithmetic, a.mantissa().signum() < 0, isSine));
    }

    /** 1 - |a| within a unit. */
    private static long[] gap(BigInteger numerator, long exponent, int n) {
        long[] gap = Limbs.of(numerator, exponent, n);
        Limbs.negate(gap, gap, n);
        return gap;
    }

    /**
     * The angle in [0, pi/2] of the sine s, 0 <= s < 1, in limbs.
     *
     * @param angle of the point (c, s), or of (s, c) if it is steep
     * @param cosine c 2^(-shift), in [1/2, 1)
     * @param error of c in units 2^-bits
     */
    record Circle(long[] angle, boolean isSteep, long[] cosine, int shift, int n, int bits, long error) {

        /** By the root c of (1 - s) (1 + s), which is above 2^(-bits). */
        static Circle of(long[] sine, int n, int bits) {
            long[] square = new long[n];
            Limbs.negate(square, sine, n);
            Limbs.multiplyAdd(square, square, square, sine, n);
            int even = Limbs.leadingZeros(square, n) & -2;
            long[] root = LimbDivision.root(Limbs.shiftLeft(square, even, n), n, bits);
            // s is cut off by a unit, 1 - s^2 by 2 more and the 2n of the product, its root in [1/2, 1) by half of that 2^even times, and a unit
            long rootError = (n + 2L << even) + 1;
            long[] across = Limbs.shiftRight(root, even / 2 + 2, n);
            long[] up = Limbs.shiftRight(sine, 2, n);
            boolean isSteep = Limbs.toDouble(up) > Limbs.toDouble(across);
            long[] angle = isSteep ? AngleKernel.angle(up, across, n, bits) : AngleKernel.angle(across, up, n, bits);
            return new Circle(angle, isSteep, root, -even / 2, n, bits, rootError >> even / 2);
        }

        private Ball toBall(BallArithmetic arithmetic, boolean isNegative, boolean isSine) {
            if (isSine) {
                return inverseSine().toBall(arithmetic, isNegative);
            }
            int quarters = !isSteep ? 1 : isNegative ? 2 : 0;
            return new TabledAngle(quarters, angle, isSteep != isNegative, n, bits, angleError()).toBall(arithmetic, false);
        }

        /** The angle itself. */
        TabledAngle inverseSine() {
            return new TabledAngle(isSteep ? 1 : 0, angle, !isSteep, n, bits, angleError());
        }

        /** The point of norm 1/4 is off by its error and a unit of a quarter of the root, and by 2 units of a quarter of s. */
        private long angleError() {
            return AngleKernel.error(n) + error + 13;
        }
    }

    private Ball toBall(BallArithmetic arithmetic, boolean isNegative) {
        return value(isNegative).toBall(arithmetic);
    }

    /** The whole angle, or the one opposite to it. */
    LimbFraction value(boolean isNegative) {
        if (quarters == 0) {
            return new LimbFraction(angle, n, isNegative, error, bits, 0);
        }
        // as four times a quarter of it: a unit of cutting off the angle, and less than 3 of pi/8 or pi/4
        long[] base = quarters == 2 ? CircleConstant.of(n).quarter() : Limbs.shiftRight(CircleConstant.of(n).quarter(), 1, n);
        long[] quarter = Limbs.shiftRight(angle, 2, n);
        if (isMore) {
            Limbs.add(quarter, base, quarter, n);
        } else {
            Limbs.subtract(quarter, base, quarter, n);
        }
        return new LimbFraction(quarter, n, isNegative, error / 4 + 5, bits, 2);
    }
}
