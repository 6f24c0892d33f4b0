package zonal.number;

/** A sum of up to 2^20 products, added up limb by limb, with carries after so many that no limb overflows. */
final class LimbSum {

    /** Sums of this many balanced numbers have limbs below 2^62. */
    private static final int UNBALANCED = 30;
    /** More than what the roundings of the sums of errors amount to. */
    private static final double ROUNDING = 1 + 0x1p-30;

    private final SignedLimbs limbs;
    private final int count;
    private final double productError;
    private final long[] sum;
    private final long[] product;
    private int unbalanced;
    /** Of the moduli of the products. */
    private double size;
    private double error;
    /** Of the products of errors. */
    private double squares;

    LimbSum(SignedLimbs limbs) {
        this.limbs = limbs;
        this.count = limbs.count();
        this.productError = LimbArithmetic.productError(limbs);
        this.sum = new long[count];
        this.product = new long[count];
    }

    /** |xy - mn| <= |m| s + |n| r + r s, an error r being r units, and the error of the product. */
    void add(LimbNumber a, LimbNumber b) {
        if (a.isZero() || b.isZero()) {
            return;
        }
        size += a.modulus() * b.modulus();
        error += a.modulus() * b.error() + b.modulus() * a.error();
        squares += a.error() * b.error();
        if (a.first() == 0 || b.first() == 0) {
            limbs.multiplyShifted(a.limbs(), b.limbs(), product);
            limbs.accumulate(product, 0, sum, 0);
            error += productError;
        } else {
            addSmall(a, b);
        }
        if (++unbalanced == UNBALANCED) {
            balance();
        }
    }

    /**
     * As fractions of the m limbs from the first ones that are not zero on, p and q: a 2^(58 (p - 1)) and b 2^(58 (q - 1)), whose product has the limbs of a b from p + q - 1 on. All limbs but the first m = n + 1 - p - q do not reach
     * the unit; without any a b is less than 2^(-58 (p - 1) - 1) 2^(-58 (q - 1) - 1), a quarter of a unit.
     */
    private void addSmall(LimbNumber a, LimbNumber b) {
        int place = a.first() + b.first() - 1;
        int m = count - place;
        if (m <= 0) {
            error += 0.25;
            return;
        }
        LimbProduct.of(m, a.limbs(), a.first(), b.limbs(), b.first(), product, 0, LimbProduct.ALONE);
        for (int i = 0; i < m; i++) {
            sum[place + i] += product[i];
        }
        error += 1.5 * m;
    }

    /** Doubles the sum so far. */
    void twice() {
        balance();
        limbs.add(sum, 0, sum, 0, sum, 0);
        size *= 2;
        error *= 2;
        squares *= 2;
    }

    private void balance() {
        limbs.balance(sum, 0);
        unbalanced = 1;
    }

    /** A bound of the sum of the moduli of the products. */
    double size() {
        return size * ROUNDING;
    }

    /** The sum, balanced; nothing may be added after this. */
    long[] limbs() {
        limbs.balance(sum, 0);
        return sum;
    }

    /** A bound of its error in units. */
    double error() {
        return (error + Math.scalb(squares, SignedLimbs.BITS - limbs.bits())) * ROUNDING;
    }
}
