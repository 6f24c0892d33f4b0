package zonal.symbolic;

import org.apache.commons.numbers.fraction.BigFraction;

/** The linear polynomial a k + b d + c in a degree k and a dimension d. */
public record LinearForm(long a, long b, long c) implements Comparable<LinearForm> {

    /** The value at a degree and a dimension. */
    BigFraction at(BigFraction k, BigFraction d) {
        return k.multiply(a).add(d.multiply(b)).add(c);
    }

    /** The form as a polynomial. */
    public DegreePolynomial polynomial() {
        return DegreePolynomial.DEGREE.scale(BigFraction.of(a)).add(DegreePolynomial.DIMENSION.scale(BigFraction.of(b)))
                .add(DegreePolynomial.constant(BigFraction.of(c)));
    }

    /** The greatest common divisor of the coefficients, with the sign of the first one that is not zero; 0 for the form 0. */
    long content() {
        long divisor = gcd(gcd(Math.abs(a), Math.abs(b)), Math.abs(c));
        long first = a != 0 ? a : b != 0 ? b : c;
        return first < 0 ? -divisor : divisor;
    }

    /** The form divided by its content. */
    LinearForm primitive() {
        long content = content();
        return new LinearForm(a / content, b / content, c / content);
    }

    /** Whether it is a number. */
    boolean isConstant() {
        return a == 0 && b == 0;
    }

    private static long gcd(long x, long y) {
        return y == 0 ? x : gcd(y, x % y);
    }

    @Override
    public int compareTo(LinearForm other) {
        int order = Long.compare(a, other.a);
        order = order != 0 ? order : Long.compare(b, other.b);
        return order != 0 ? order : Long.compare(c, other.c);
    }
}
