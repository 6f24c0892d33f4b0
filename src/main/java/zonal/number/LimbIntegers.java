package zonal.number;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Conversions between the limbs of {@link SignedLimbs} and integers, by way of their bytes. */
final class LimbIntegers {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int BITS = SignedLimbs.BITS;
    private static final int SPARE = Long.SIZE - BITS;
    private static final long MASK = (1L << BITS) - 1;

    private LimbIntegers() {
    }

    /** Sets n limbs, balanced but for the top one, to the number of units; the top limb must fit a word. */
    static void set(BigInteger units, int count, long[] target, int offset) {
        if (units.bitLength() > (count - 1) * BITS + Long.SIZE - 2) {
            throw new ArithmeticException("the number is too large for its limbs");
        }
        byte[] bytes = padded(units, (count * BITS >> 3) + 2 * Long.BYTES);
        long carry = 0;
        for (int i = count - 1; i > 0; i--) {
            // shifts are even, as limbs are: a word holds a limb and up to six bits below it
            int position = (count - 1 - i) * BITS;
            long digit = word(bytes, position) >>> (position & 7);
            long sum = (digit & MASK) + carry;
            // from -2^57 to 2^57 - 1
            long limb = sum << SPARE >> SPARE;
            target[offset + i] = limb;
            carry = sum - limb >> BITS;
        }
        int position = (count - 1) * BITS;
        int shift = position & 7;
        // 64 bits, of which the upper ones come from the byte above the word
        long above = shift == 0 ? 0 : word(bytes, position + Long.SIZE) << Long.SIZE - shift;
        target[offset] = (word(bytes, position) >>> shift | above) + carry;
    }

    /** The number of units of n limbs of any size. */
    static BigInteger units(long[] source, int offset, int count) {
        byte[] bytes = new byte[(count * BITS >> 3) + Long.BYTES];
        long carry = 0;
        for (int i = count - 1; i >= 0; i--) {
            long limb = source[offset + i];
            long digit = (limb & MASK) + carry;
            carry = (limb >> BITS) + (digit >> BITS);
            place(digit & MASK, bytes, (count - 1 - i) * BITS);
        }
        place(carry, bytes, count * BITS);
        return new BigInteger(bytes);
    }

    /** Above what is there; bytes above it are overwritten. */
    private static void place(long digit, byte[] bytes, int position) {
        WORD.set(bytes, bytes.length - Long.BYTES - (position >> 3), digit << (position & 7) | word(bytes, position));
    }

    /** The number in so many bytes. */
    private static byte[] padded(BigInteger units, int size) {
        byte[] given = units.toByteArray();
        byte[] bytes = new byte[size];
        if (units.signum() < 0) {
            Arrays.fill(bytes, 0, size - given.length, (byte) -1);
        }
        System.arraycopy(given, 0, bytes, size - given.length, given.length);
        return bytes;
    }

    /** The 64 bits from the byte of this position, counted from the end. */
    private static long word(byte[] bytes, int position) {
        return (long) WORD.get(bytes, bytes.length - Long.BYTES - (position >> 3));
    }
}
