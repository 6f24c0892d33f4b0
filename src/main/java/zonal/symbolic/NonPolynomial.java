package zonal.symbolic;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Fractions;
import zonal.number.Progression;

/** Proofs that a function on the whole real line, given by a formula in x, is not a polynomial. */
public final class NonPolynomial {

    private static final BallArithmetic BALLS = new BallArithmetic(256);
    private static final int LARGEST_POWER = 40;
    private static final Formula X = Formulas.variable(ActivationFunction.VARIABLE);

    private NonPolynomial() {
    }

    /**
     * Whether it is proved that the function is not a polynomial; false proves nothing.
     *
     * <p>A function of at most the growth of |x|^m can only be a polynomial of degree m, whose differences of order m + 1 vanish. And a polynomial f with f''
     * = f is zero, as two derivatives lower its degree.
     */
    public static boolean isProved(Formula function) {
        Optional<Integer> power = power(function).filter(m -> m <= LARGEST_POWER);
        if (power.isPresent()) {
            return !difference(function, power.get() + 1).containsZero();
        }
        Formula second = FormulaDerivative.of(FormulaDerivative.of(function, ActivationFunction.VARIABLE), ActivationFunction.VARIABLE);
        return NormalForm.identical(function, second) && isNotZero(function);
    }

    /** Whether the function is proved to differ from zero somewhere. */
    public static boolean isNotZero(Formula function) {
        return List.of(1, 2, 3).stream().anyMatch(x -> !value(function, BigFraction.of(x, 2)).containsZero());
    }

    /** sum_j (-1)^j binom(n, j) f(1/2 + j). */
    private static Ball difference(Formula function, int order) {
        Ball sum = Ball.ZERO;
        for (int j = 0; j <= order; j++) {
            BigInteger binomial = Progression.binomial(order, j);
            Ball term = BALLS.multiply(Ball.of(j % 2 == 0 ? binomial : binomial.negate()), value(function, BigFraction.of(1, 2).add(j)));
            sum = BALLS.add(sum, term);
        }
        return sum;
    }

    private static Ball value(Formula function, BigFraction x) {
        return Program.of(function, ActivationFunction.VARIABLE).evaluate(BALLS, BALLS.rational(x));
    }

    /** Some m >= 0 such that |f(x)| <= C (1 + |x|)^m for all real x; empty if the form of the formula shows none. */
    private static Optional<Integer> power(Formula formula) {
        if (Formulas.variables(formula).isEmpty()) {
            return Optional.of(0);
        }
        if (formula.equals(X)) {
            return Optional.of(1);
        }
        if (formula instanceof Formula.Sum sum) {
            return sum.terms().stream().map(NonPolynomial::power).reduce(Optional.of(0), (a, b) -> a.flatMap(m -> b.map(n -> Math.max(m, n))));
        }
        if (formula instanceof Formula.Product product) {
            return product.factors().stream().map(NonPolynomial::power).reduce(Optional.of(0), (a, b) -> a.flatMap(m -> b.map(n -> m + n)));
        }
        if (formula instanceof Formula.Power power && Fractions.isInteger(power.exponent())) {
            int exponent = power.exponent().intValue();
            return exponent >= 0 ? power(power.base()).map(m -> Math.min(LARGEST_POWER + 1, m * Math.min(exponent, LARGEST_POWER + 1)))
                    : Optional.of(0).filter(bounded -> isAwayFromZero(power.base()));
        }
        return formula instanceof Formula.Call call && isBounded(call) ? Optional.of(0) : Optional.empty();
    }

    /** Whether the formula is a positive number plus exponentials. */
    private static boolean isAwayFromZero(Formula formula) {
        return formula instanceof Formula.Sum sum && sum.terms().stream().anyMatch(NonPolynomial::isPositiveNumber)
                && sum.terms().stream().allMatch(term -> isPositiveNumber(term) || term instanceof Formula.Call call && call.head() == Formula.Head.EXP);
    }

    private static boolean isPositiveNumber(Formula formula) {
        return formula instanceof Formula.Rational rational && rational.value().signum() > 0;
    }

    private static boolean isBounded(Formula.Call call) {
        return switch (call.head()) {
            case SIN, COS, ATAN, ERF -> true;
            case EXP -> isBoundedAbove(call.argument());
            default -> false;
        };
    }

    /** Whether the formula is a polynomial in x of even degree with a negative leading coefficient. */
    private static boolean isBoundedAbove(Formula formula) {
        Optional<List<NormalForm>> coefficients = NormalForm.tryOf(formula).flatMap(form -> form.polynomialIn(ActivationFunction.VARIABLE));
        return coefficients.isPresent() && coefficients.get().size() % 2 == 1 && Formulas.variables(last(coefficients.get())).isEmpty()
                && Program.valueOf(last(coefficients.get()), BALLS).isNegative().isCertain();
    }

    private static Formula last(List<NormalForm> coefficients) {
        return coefficients.get(coefficients.size() - 1).toFormula();
    }

    /** (f(x) + f(-x))/2. */
    static Formula evenPart(Formula function) {
        return Formulas.divide(Formulas.add(function, reflected(function)), Formulas.integer(2));
    }

    /** (f(x) - f(-x))/2. */
    static Formula oddPart(Formula function) {
        return Formulas.divide(Formulas.subtract(function, reflected(function)), Formulas.integer(2));
    }

    private static Formula reflected(Formula function) {
        return Formulas.substitute(function, Map.of(ActivationFunction.VARIABLE, Formulas.negate(X)));
    }
}
