package zonal.symbolic;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/** A mathematical expression: a small immutable tree. Structural equality; no simplification happens on construction of the records. */
public sealed interface Formula {

    /** An exact rational number. */
    record Rational(BigFraction value) implements Formula {
        public Rational {
            value = Fractions.withPositiveDenominator(value);
        }
    }

    /** The number pi. */
    record Pi() implements Formula {
    }

    /** A named variable or parameter, such as theta. */
    record Variable(String name) implements Formula {
    }

    /** The sum of two or more terms. */
    record Sum(List<Formula> terms) implements Formula {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /** The product of two or more factors. */
    record Product(List<Formula> factors) implements Formula {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    /** base^exponent with an exact rational exponent; a quotient is a product with a power -1, a square root a power 1/2. */
    record Power(Formula base, BigFraction exponent) implements Formula {
        public Power {
            exponent = Fractions.withPositiveDenominator(exponent);
        }
    }

    /** A function of one argument. */
    record Call(Head head, Formula argument) implements Formula {
    }

    /** j_n(x)/x^n with the spherical Bessel function j_n (see {@link zonal.number.Arithmetic#besselQuotient}). */
    record BesselQuotient(int order, Formula argument) implements Formula {
    }

    /** P(X >= bound, Y >= bound) of standard normal X, Y with the correlation cos(angle) (see {@link zonal.number.Arithmetic#orthantProbability}). */
    record Orthant(Formula bound, Formula angle) implements Formula {
    }

    /**
     * E[f(X) f(Y)] for centred Gaussian X, Y of the given variance and correlation: the dual of a function without a closed form.
     *
     * @param function f, a formula in x that is bound here
     * @param variance a constant
     */
    record Expectation(Formula function, Formula variance, Formula correlation) implements Formula {
    }

    /** The functions of one argument that a formula may use. */
    enum Head { EXP, LOG, SIN, COS, TAN, ASIN, ACOS, ATAN, ERF, ABS }
}
