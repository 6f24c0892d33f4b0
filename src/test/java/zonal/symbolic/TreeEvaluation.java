package zonal.symbolic;

import java.util.Map;
import org.apache.commons.numbers.gamma.Erf;

/** Evaluates a formula node by node in doubles, for comparison. */
final class TreeEvaluation {

    private final Map<String, Double> variables;
    private double magnitude = 1;

    TreeEvaluation(Map<String, Double> variables) {
        this.variables = variables;
    }

    /** The largest absolute value met so far, a scale for the rounding errors, with the growth of errors by powers and by oscillation in it. */
    double magnitude() {
        return magnitude;
    }

    double value(Formula formula) {
        double value = raw(formula);
        magnitude = Math.max(magnitude, Math.abs(value));
        return value;
    }

    private double raw(Formula formula) {
        if (formula instanceof Formula.Rational rational) {
            return rational.value().doubleValue();
        }
        if (formula instanceof Formula.Pi) {
            return Math.PI;
        }
        if (formula instanceof Formula.Variable variable) {
            return variables.get(variable.name());
        }
        if (formula instanceof Formula.Sum sum) {
            return sum.terms().stream().mapToDouble(this::value).sum();
        }
        if (formula instanceof Formula.Product product) {
            return product.factors().stream().mapToDouble(this::value).reduce(1, (a, b) -> a * b);
        }
        if (formula instanceof Formula.Power power) {
            return Math.pow(value(power.base()), power.exponent().doubleValue());
        }
        if (formula instanceof Formula.Call call) {
            return call(call.head(), value(call.argument()));
        }
        Formula.BesselQuotient bessel = (Formula.BesselQuotient) formula;
        return besselQuotient(bessel.order(), value(bessel.argument()));
    }

    private static double call(Formula.Head head, double x) {
        return switch (head) {
            case EXP -> Math.exp(x);
            case LOG -> Math.log(x);
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case TAN -> Math.tan(x);
            case ASIN -> Math.asin(x);
            case ACOS -> Math.acos(x);
            case ATAN -> Math.atan(x);
            case ERF -> Erf.value(x);
            case ABS -> Math.abs(x);
        };
    }

    /** By the mean of (1 - u^2)^n cos(x u) over [0, 1] (DLMF 10.54.1), with Simpson's rule. */
    private static double besselQuotient(int order, double x) {
        int panels = 1500 + 40 * (int) Math.min(1e4, Math.abs(x));
        double sum = 0;
        for (int i = 0; i <= 2 * panels; i++) {
            double u = (double) i / (2 * panels);
            double weight = i == 0 || i == 2 * panels ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Math.pow(1 - u * u, order) * Math.cos(x * u);
        }
        double factorial = 1;
        for (int i = 2; i <= order; i++) {
            factorial *= i;
        }
        return sum / (6 * panels) / (factorial * Math.pow(2, order));
    }
}
