package zonal.number;

import java.math.BigInteger;

/**
 * A real constant that exact numbers are polynomials in. Generators are ordered, pi first, then parameters, then roots, then calls by the depth of their nesting; the order is
 * structural and does not depend on the sequence of computations.
 */
public sealed interface ExactGenerator extends Comparable<ExactGenerator> {

    /** The number pi; any integer exponent. */
    record Pi() implements ExactGenerator {
    }

    /**
     * A positive parameter without a value; any integer exponent.
     *
     * @param name what it is called
     */
    record Symbol(String name) implements ExactGenerator {
    }

    /**
     * The square root of an integer above 1 that is no square and has no square factor that trial division finds; exponent 1 only.
     *
     * @param radicand the integer
     */
    record Root(BigInteger radicand) implements ExactGenerator {
    }

    /**
     * A function of an exact number that has no simpler form.
     *
     * @param head the function
     * @param argument its argument, in the domain of the function
     */
    record Call(Head head, ExactReal argument) implements ExactGenerator {
    }

    /** The functions that a {@link Call} may stand for. */
    enum Head {
        /** The positive square root of a positive number; exponent 1 only. */
        SQRT,
        /** The reciprocal of a sum; positive exponents only. */
        INVERSE,
        /** The argument itself, a sum too long to be computed with term by term. */
        SUM,
        EXP,
        LOG,
        SIN,
        COS,
        ACOS,
        ATAN,
        ERF
    }

    /** How deep calls are nested: 0 for pi, parameters and roots. */
    default int depth() {
        return this instanceof Call call ? 1 + call.argument().depth() : 0;
    }

    /** Whether this is a call of the given function. */
    default boolean isCallOf(Head head) {
        return this instanceof Call call && call.head() == head;
    }

    /** Whether this is a square root, whose square is simpler. */
    default boolean isRadical() {
        return this instanceof Root || isCallOf(Head.SQRT);
    }

    @Override
    default int compareTo(ExactGenerator other) {
        if (this == other) {
            return 0;
        }
        if (this instanceof Call a && other instanceof Call b) {
            int order = Integer.compare(depth(), other.depth());
            order = order != 0 ? order : a.head().compareTo(b.head());
            return order != 0 ? order : a.argument().structuralOrder(b.argument());
        }
        if (this instanceof Root a && other instanceof Root b) {
            return a.radicand().compareTo(b.radicand());
        }
        if (this instanceof Symbol a && other instanceof Symbol b) {
            return a.name().compareTo(b.name());
        }
        return Integer.compare(rank(), other.rank());
    }

    private int rank() {
        return this instanceof Pi ? 0 : this instanceof Symbol ? 1 : this instanceof Root ? 2 : 3;
    }
}
