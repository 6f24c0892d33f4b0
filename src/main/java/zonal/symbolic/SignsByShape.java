package zonal.symbolic;

import java.math.BigInteger;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/** What the shape of a formula alone shows of its sign, some of its variables being angles in [0, pi]. */
final class SignsByShape {

    private static final BigFraction HALF = BigFraction.of(1, 2);

    private final Predicate<String> angle;

    /** The signs of formulas in which the variables with the chosen names lie in [0, pi]. */
    SignsByShape(Predicate<String> angle) {
        this.angle = angle;
    }

    /** Whether the formula is written with square roots or sines and cosines of half angles, and not negative for that: what half of an angle is given by. */
    boolean isRoot(Formula formula) {
        if (formula instanceof Formula.Product product) {
            return isNotNegative(product) && product.factors().stream().anyMatch(this::isRoot);
        }
        if (formula instanceof Formula.Power power) {
            return power.exponent().getDenominator().equals(BigInteger.TWO) || isRoot(power.base());
        }
        return formula instanceof Formula.Call call && (call.head() == Formula.Head.SIN || call.head() == Formula.Head.COS) && isWithin(call.argument(), HALF);
    }

    /** Whether the shape of the formula alone shows that it is not negative where it is defined. */
    boolean isNotNegative(Formula formula) {
        if (formula instanceof Formula.Rational rational) {
            return rational.value().signum() >= 0;
        }
        if (formula instanceof Formula.Sum || formula instanceof Formula.Product) {
            return Formulas.children(formula).stream().allMatch(this::isNotNegative);
        }
        if (formula instanceof Formula.Power power) {
            BigFraction exponent = power.exponent();
            return !Fractions.isInteger(exponent) || exponent.getNumerator().intValue() % 2 == 0 || isNotNegative(power.base());
        }
        if (formula instanceof Formula.Call call) {
            return switch (call.head()) {
                case EXP, ABS, ACOS -> true;
                case SIN -> isWithin(call.argument(), BigFraction.ONE);
                case COS -> isWithin(call.argument(), HALF);
                default -> false;
            };
        }
        return formula instanceof Formula.Pi || isWithin(formula, BigFraction.ONE);
    }

    /** Whether the formula is a named angle times a rational number in [0, most]. */
    private boolean isWithin(Formula formula, BigFraction most) {
        if (formula instanceof Formula.Product product && product.factors().size() == 2 && product.factors().get(0) instanceof Formula.Rational factor) {
            return factor.value().signum() >= 0 && factor.value().compareTo(most) <= 0 && isAngle(product.factors().get(1));
        }
        return most.equals(BigFraction.ONE) && isAngle(formula);
    }

    private boolean isAngle(Formula formula) {
        return formula instanceof Formula.Variable variable && angle.test(variable.name());
    }
}
