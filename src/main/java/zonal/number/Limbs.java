package zonal.number;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Fixed-point numbers in [0, 1) as arrays of limbs of 56 bits, the highest first: x = sum_i x_i 2^(-56(i+1)). The unit of n limbs is 2^(-56n). The first n
 * limbs of a longer number are that number cut off, from below by less than one unit, which is how tables and series serve every precision up to their own.
 *
 * <p>An operation writes the first n limbs of its result, which may be one of its arguments. Results are taken modulo one: a difference below zero comes out as
 * its complement, and with the borrow -1.
 */
final class Limbs {

    /** Bits of a limb. The high parts of 124 products of two limbs, two limbs and a carry below 2^8 are summed without overflow, and so are the low parts. */
    static final int BITS = 56;
    /** The most limbs of a number; tables may have one more, and series have two more. */
    static final int MOST = 120;
    /** Tables and series come in four sizes, so that what few digits take is made soon: this one serves about 380 bits. */
    static final int FEW = 7;
    /** This one serves about 1200 bits. */
    static final int SOME = 22;
    /** This one serves about 3300 bits. */
    static final int MANY = 60;
    static final long MASK = (1L << BITS) - 1;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /** Products of so few limbs are formed without loops. */
    private static final int WITHOUT_LOOPS = 4;
    /** Columns of so many limbs are summed in pairs. */
    private static final int IN_PAIRS = 24;
    private static final long[] NOTHING = new long[MOST + 2];

    private Limbs() {
    }

    /** The least number of limbs that hold the bits. */
    static int count(int bits) {
        return (bits + BITS - 1) / BITS;
    }

    /** The numerator 2^exponent without its integer part, cut off after n limbs from below, by less than one unit. */
    static long[] of(BigInteger numerator, long exponent, int n) {
        long[] x = new long[n];
        // limb i holds the bits of the numerator from this position on
        long position = -exponent - BITS;
        if (numerator.bitLength() <= 2 * Long.SIZE) {
            long low = numerator.longValue();
            long high = numerator.bitLength() <= Long.SIZE ? 0 : numerator.shiftRight(Long.SIZE).longValue();
            for (int i = 0; i < n && position > -BITS; i++, position -= BITS) {
                x[i] = bitsAt(low, high, position);
            }
        } else {
            byte[] bytes = numerator.toByteArray();
            for (int i = 0; i < n && position > -BITS; i++, position -= BITS) {
                x[i] = bitsAt(bytes, position);
            }
        }
        return x;
    }

    /** The integer part of numerator 2^exponent, below 2^56. */
    static long integerPart(BigInteger numerator, long exponent) {
        if (exponent >= 0) {
            return numerator.shiftLeft((int) exponent).longValue();
        }
        return -exponent >= numerator.bitLength() ? 0 : numerator.shiftRight((int) -exponent).longValue();
    }

    /** 56 bits of high 2^64 + low from the given position on, which is above -56. */
    private static long bitsAt(long low, long high, long position) {
        if (position < 0) {
            return low << -position & MASK;
        }
        if (position >= 2 * Long.SIZE) {
            return 0;
        }
        int shift = (int) position & 63;
        return (position >= Long.SIZE ? high >>> shift : shift == 0 ? low : low >>> shift | high << -shift) & MASK;
    }

    /** 56 bits of the integer of these bytes, the highest first, from the given position on, which is above -56. */
    private static long bitsAt(byte[] bytes, long position) {
        long end = bytes.length - (position >> 3);
        if (end <= 0) {
            return 0;
        }
        if (position < 0) {
            return (long) WORDS.get(bytes, bytes.length - Long.BYTES) << -position & MASK;
        }
        // 7 bits at most are not wanted of 64
        long word = end >= Long.BYTES ? (long) WORDS.get(bytes, (int) end - Long.BYTES) : leadingBytes(bytes, (int) end);
        return word >>> (position & 7) & MASK;
    }

    private static long leadingBytes(byte[] bytes, int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << Byte.SIZE | bytes[i] & 0xff;
        }
        return value;
    }

    /** floor(x 2^(56n - cut)) as an integer. */
    static BigInteger toInteger(long[] x, int n, int cut) {
        return toInteger(x, n, cut, BITS * n - leadingZeros(x, n) - cut, false);
    }

    private static BigInteger toInteger(long[] x, int n, int cut, int length, boolean isNegative) {
        if (length < Long.SIZE) {
            long value = length <= 0 ? 0 : wordAt(x, n, cut);
            return BigInteger.valueOf(isNegative ? -value : value);
        }
        byte[] bytes = new byte[(length + Long.SIZE - 1) / Long.SIZE * Long.BYTES];
        int limb = n - 1 - cut / BITS;
        int low = cut % BITS;
        int end = bytes.length - Long.BYTES;
        for (; limb >= 2 && end >= 0; end -= Long.BYTES) {
            long word = x[limb] >>> low | x[limb - 1] << BITS - low;
            WORDS.set(bytes, end, low > 2 * BITS - Long.SIZE ? word | x[limb - 2] << 2 * BITS - low : word);
            low += Long.SIZE - BITS;
            limb -= low < BITS ? 1 : 2;
            low -= low < BITS ? 0 : BITS;
        }
        for (int position = BITS * (n - 1 - limb) + low; end >= 0; end -= Long.BYTES, position += Long.SIZE) {
            WORDS.set(bytes, end, wordAt(x, n, position));
        }
        return new BigInteger(isNegative ? -1 : 1, bytes);
    }

    /** The given number of bits of x 2^(56n) from the given position on, as an integer. */
    static long tail(long[] x, int n, int position, int count) {
        return wordAt(x, n, position) & (1L << count) - 1;
    }

    /** 64 bits of x 2^(56n) from the given position on. */
    private static long wordAt(long[] x, int n, int position) {
        int limb = n - 1 - position / BITS;
        int low = position % BITS;
        long word = limb >= 0 ? x[limb] >>> low : 0;
        if (limb >= 1) {
            word |= x[limb - 1] << BITS - low;
        }
        if (limb >= 2 && low > 2 * BITS - Long.SIZE) {
            word |= x[limb - 2] << 2 * BITS - low;
        }
        return word;
    }

    /** The ball of +-x 2^scale within error 2^(scale - bits), rounded to the precision of the arithmetic; bits <= 56 n. */
    static Ball toBall(BallArithmetic arithmetic, long[] x, int n, boolean isNegative, long error, int bits, long scale) {
        int length = BITS * n - leadingZeros(x, n);
        // what is cut off besides the bits beyond the precision is less than 2^-bits
        int cut = Math.max(BITS * n - bits, length - arithmetic.precision());
        BigInteger mantissa = toInteger(x, n, cut, length - cut, isNegative);
        int coarse = cut - (BITS * n - bits);
        Magnitude radius = coarse < 60 ? Magnitude.units((1L << coarse) + error, scale - bits)
                : Magnitude.units(error, scale - bits).add(Magnitude.powerOfTwo(scale - bits + coarse));
        return Ball.of(mantissa, scale - bits + coarse, radius);
    }

    /** The number of zero bits before the first bit of x; 56 n for zero. */
    static int leadingZeros(long[] x, int n) {
        int i = 0;
        while (i < n && x[i] == 0) {
            i++;
        }
        return i == n ? BITS * n : BITS * i + Long.numberOfLeadingZeros(x[i]) - (Long.SIZE - BITS);
    }

    /** x to about 2^-53 of it, rounded in some way: a starting estimate. */
    static double toDouble(long[] x) {
        return x.length == 1 ? 0x1p-56 * x[0] : 0x1p-56 * x[0] + 0x1p-112 * x[1];
    }

    static boolean isZero(long[] x, int n) {
        for (int i = 0; i < n; i++) {
            if (x[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** z = x y cut off: below x y by less than 2n units, see {@link #accumulate}. */
    static void multiply(long[] z, long[] x, long[] y, int n) {
        accumulate(z, NOTHING, 0, x, y, 0, n);
    }

    /** z = c + x y with the product cut off as by {@link #multiply}; the result is below one. */
    static void multiplyAdd(long[] z, long[] c, long[] x, long[] y, int n) {
        accumulate(z, c, 0, x, y, 0, n);
    }

    /** z = c - x y with the product cut off as by {@link #multiply}; the result is not negative. */
    static void multiplySubtract(long[] z, long[] c, long[] x, long[] y, int n) {
        accumulate(z, c, -1, x, y, 0, n);
    }

    /**
     * z = c + x y for sign 0, c - x y for sign -1, where the first limbs of y, as many as given, are zero; the result is in [0, 1).
     *
     * <p>Of the products x_i y_j, of weight 2^(-56(i+j+2)), those with i + j = n - 1 lack their low limb, n times less than one unit; those with i + j >= n are
     * left out, n - 1 times less than one unit, n - 2 times less than 2^-56 units, and so on: the product is cut off by less than 2n units. The high limb of a
     * product a b is floor(16 a * 16 b / 2^64); the sum of the low ones, below n 2^56, is found modulo 2^64 from the sums of a b and of the high ones, and only its
     * lowest 56 bits are added to the column, whose modulus is then less than (n + 3) 2^56. Four columns are summed at a time, or two where there are many products.
     */
    static void accumulate(long[] z, long[] c, long sign, long[] x, long[] y, int zeros, int n) {
        if (zeros < n && n - zeros <= WITHOUT_LOOPS) {
            accumulateFew(z, c, sign, x, y, zeros, n - zeros);
            return;
        }
        if (n - zeros >= IN_PAIRS) {
            accumulateMany(z, c, sign, x, y, zeros, n);
            return;
        }
        long column = 0;
        int s = n - 1;
        for (; s >= zeros + 3; s -= 4) {
            long h0 = 0;
            long h1 = 0;
            long h2 = 0;
            long h3 = 0;
            long l0 = 0;
            long l1 = 0;
            long l2 = 0;
            long l3 = 0;
            int last = s - zeros;
            for (int i = 0; i <= last - 3; i++) {
                long a = x[i];
                h0 += high(a, y[s - i]);
                l0 += a * y[s - i];
                h1 += high(a, y[s - 1 - i]);
                l1 += a * y[s - 1 - i];
                h2 += high(a, y[s - 2 - i]);
                l2 += a * y[s - 2 - i];
                h3 += high(a, y[s - 3 - i]);
                l3 += a * y[s - 3 - i];
            }
            // the columns have 3, 2, 1 and 0 more products, with the limbs of y after its zeros
            long p = y[zeros];
            long q = y[zeros + 1];
            long a = x[last - 2];
            long b = x[last - 1];
            h0 += high(a, y[zeros + 2]) + high(b, q) + high(x[last], p);
            l0 += a * y[zeros + 2] + b * q + x[last] * p;
            h1 += high(a, q) + high(b, p);
            l1 += a * q + b * p;
            h2 += high(a, p);
            l2 += a * p;
            if (s < n - 1) {
                column = carry(z, s + 1, column, l0 - (h0 << BITS), sign);
            }
            column += c[s] + signed(h0, sign);
            column = carry(z, s, column, l1 - (h1 << BITS), sign) + c[s - 1] + signed(h1, sign);
            column = carry(z, s - 1, column, l2 - (h2 << BITS), sign) + c[s - 2] + signed(h2, sign);
            column = carry(z, s - 2, column, l3 - (h3 << BITS), sign) + c[s - 3] + signed(h3, sign);
        }
        for (; s >= zeros; s--) {
            long high = 0;
            long low = 0;
            for (int i = 0; i <= s - zeros; i++) {
                high += high(x[i], y[s - i]);
                low += x[i] * y[s - i];
            }
            if (s < n - 1) {
                column = carry(z, s + 1, column, low - (high << BITS), sign);
            }
            column += c[s] + signed(high, sign);
        }
        for (; s >= 0; s--) {
            if (s < n - 1) {
                column = carry(z, s + 1, column, 0, sign);
            }
            column += c[s];
        }
        z[0] = column;
    }

    /** {@link #accumulate} for up to four limbs that are not zero, from the given one on, without loops. */
    private static void accumulateFew(long[] z, long[] c, long sign, long[] x, long[] y, int first, int size) {
        long x0 = x[0];
        long y0 = y[first];
        long h0 = high(x0, y0);
        long column = 0;
        if (size > 1) {
            long x1 = x[1];
            long y1 = y[first + 1];
            long h1 = high(x0, y1) + high(x1, y0);
            if (size > 2) {
                long x2 = x[2];
                long y2 = y[first + 2];
                long h2 = high(x0, y2) + high(x1, y1) + high(x2, y0);
                if (size > 3) {
                    long h3 = high(x0, y[first + 3]) + high(x1, y2) + high(x2, y1) + high(x[3], y0);
                    column = carry(z, first + 3, c[first + 3] + signed(h3, sign), x0 * y2 + x1 * y1 + x2 * y0 - (h2 << BITS), sign);
                }
                column = carry(z, first + 2, column + c[first + 2] + signed(h2, sign), x0 * y1 + x1 * y0 - (h1 << BITS), sign);
            }
            column = carry(z, first + 1, column + c[first + 1] + signed(h1, sign), x0 * y0 - (h0 << BITS), sign);
        }
        column += c[first] + signed(h0, sign);
        for (int i = first; i > 0; i--) {
            column = carry(z, i, column, 0, 0) + c[i - 1];
        }
        z[0] = column;
    }

    /** {@link #accumulate}, two columns at a time. */
    private static void accumulateMany(long[] z, long[] c, long sign, long[] x, long[] y, int zeros, int n) {
        long column = 0;
        int s = n - 1;
        for (; s > zeros; s -= 2) {
            long h0 = 0;
            long h1 = 0;
            long l0 = 0;
            long l1 = 0;
            int last = s - zeros;
            for (int i = 0; i < last; i++) {
                long a = x[i];
                h0 += high(a, y[s - i]);
                l0 += a * y[s - i];
                h1 += high(a, y[s - 1 - i]);
                l1 += a * y[s - 1 - i];
            }
            // one product more, with the first limb of y after its zeros
            h0 += high(x[last], y[zeros]);
            l0 += x[last] * y[zeros];
            if (s < n - 1) {
                column = carry(z, s + 1, column, l0 - (h0 << BITS), sign);
            }
            column += c[s] + signed(h0, sign);
            column = carry(z, s, column, l1 - (h1 << BITS), sign) + c[s - 1] + signed(h1, sign);
        }
        if (s == zeros) {
            long h = high(x[0], y[zeros]);
            column = carry(z, s + 1, column, x[0] * y[zeros] - (h << BITS), sign) + c[s] + signed(h, sign);
            s--;
        }
        for (; s >= 0; s--) {
            column = carry(z, s + 1, column, 0, sign) + c[s];
        }
        z[0] = column;
    }

    /** floor(a b / 2^56). */
    static long high(long a, long b) {
        return Math.multiplyHigh(a << 4, b << 4);
    }

    private static long signed(long sum, long sign) {
        return (sum ^ sign) - sign;
    }

    /** Stores column +- low at the place i and returns the carry. */
    private static long carry(long[] z, int i, long column, long low, long sign) {
        long sum = column + signed(low & MASK, sign);
        z[i] = sum & MASK;
        return (sum >> BITS) + signed(low >>> BITS, sign);
    }

    /** z = x factor for 0 <= factor < 2^31, without its integer part, which is returned. */
    static long multiply(long[] z, long[] x, long factor, int n) {
        long carry = 0;
        for (int i = n - 1; i >= 0; i--) {
            long sum = (x[i] * factor & MASK) + carry;
            z[i] = sum & MASK;
            carry = high(x[i], factor) + (sum >>> BITS);
        }
        return carry;
    }

    /** z = x^2 cut off as by {@link #multiply}. */
    static void square(long[] z, long[] x, int n) {
        multiply(z, x, x, n);
    }

    /** z = x + y, with the carry, 0 or 1. */
    static long add(long[] z, long[] x, long[] y, int n) {
        long carry = 0;
        for (int i = n - 1; i >= 0; i--) {
            long sum = x[i] + y[i] + carry;
            z[i] = sum & MASK;
            carry = sum >> BITS;
        }
        return carry;
    }

    /** z = x - y, with the borrow, 0 or -1. */
    static long subtract(long[] z, long[] x, long[] y, int n) {
        long carry = 0;
        for (int i = n - 1; i >= 0; i--) {
            long sum = x[i] - y[i] + carry;
            z[i] = sum & MASK;
            carry = sum >> BITS;
        }
        return carry;
    }

    /** x 2^places without its integer part, 0 <= places < 56; zeros are shifted in. */
    static long[] shiftLeft(long[] x, int places, int n) {
        long[] z = new long[n];
        for (int i = 0; i < n; i++) {
            z[i] = (x[i] << places | (i + 1 < n ? x[i + 1] >>> BITS - places : 0)) & MASK;
        }
        return z;
    }

    /** x 2^-places, 0 <= places < 56, cut off by less than a unit; x may be one. */
    static long[] shiftRight(long[] x, int places, int n) {
        long[] z = new long[n];
        z[0] = x[0] >>> places;
        for (int i = 1; i < n; i++) {
            z[i] = x[i] >>> places | x[i - 1] << BITS - places & MASK;
        }
        return z;
    }

    /** z = -x modulo one. */
    static void negate(long[] z, long[] x, int n) {
        long carry = 0;
        for (int i = n - 1; i >= 0; i--) {
            long sum = carry - x[i];
            z[i] = sum & MASK;
            carry = sum >> BITS;
        }
    }

    /**
     * z = z + x factor 2^-shift for |factor| < 2^7 and 0 <= shift <= 56, the product cut off by less than one unit, towards -infinity; z and x may be the same.
     * Returns the carry.
     */
    static long addScaled(long[] z, long[] x, long factor, int shift, int n) {
        long lowMask = (1L << shift) - 1;
        long carry = 0;
        long product = x[n - 1] * factor;
        for (int i = n - 1; i >= 0; i--) {
            // below 2^63 >> shift, 2^56 and 2^57 in turn; the carry of shift 0 is up to 2^7
            long next = i > 0 ? x[i - 1] * factor : 0;
            long sum = z[i] + (product >> shift) + ((next & lowMask) << BITS - shift) + carry;
            z[i] = sum & MASK;
            carry = sum >> BITS;
            product = next;
        }
        return carry;
    }

    /** x / divisor for 0 < divisor < 2^34, cut off by less than one unit. */
    static long[] divide(long[] x, long divisor, int n) {
        long[] z = new long[n];
        long rest = 0;
        for (int i = 0; i < n; i++) {
            // two digits of 28 bits: the rest is below the divisor, both dividends are below 2^62
            long upper = (rest << 28) + (x[i] >>> 28);
            long lower = (upper % divisor << 28) + (x[i] & (1L << 28) - 1);
            z[i] = (upper / divisor << 28) + lower / divisor;
            rest = lower % divisor;
        }
        return z;
    }

    /** 1/divisor for 1 < divisor < 2^34, cut off by less than one unit. */
    static long[] reciprocal(long divisor, int n) {
        // the first digit of the fraction 1 = 1.000...: the division begins with the rest 1
        long[] z = new long[n];
        long rest = 1;
        for (int i = 0; i < n; i++) {
            long upper = rest << 28;
            long lower = upper % divisor << 28;
            z[i] = (upper / divisor << 28) + lower / divisor;
            rest = lower % divisor;
        }
        return z;
    }

    /** The first n limbs. */
    static long[] first(long[] x, int n) {
        return Arrays.copyOf(x, n);
    }
}
