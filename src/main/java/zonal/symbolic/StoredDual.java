package zonal.symbolic;

import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The text in which duals of smooth activations are stored: a properties file, named by a digest of the activation. */
final class StoredDual {

    private static final String ACTIVATION = "activation";
    private static final String METHOD = "method";
    private static final String VALUE = "value";
    private static final String DERIVATIVE = "derivative";
    private static final String SERIES = "Hermite series";

    private StoredDual() {
    }

    /** The name of the file that holds the dual of the activation. */
    static String fileName(Formula activation) {
        return StoredDerivation.fileName("smooth " + FormulaText.print(activation));
    }

    /** The stored dual of the activation, if there is one. */
    static Optional<DualActivation> load(Formula activation) {
        return StoredDerivation.resource(fileName(activation)).map(text -> parse(activation, text));
    }

    /**
     * The dual that the text of a file holds.
     *
     * @throws DerivationException if it is not that of the activation or lacks a part
     */
    static DualActivation parse(Formula activation, String text) {
        Properties properties = StoredDerivation.properties(text);
        if (!FormulaText.print(activation).equals(properties.getProperty(ACTIVATION))) {
            throw new DerivationException(fileName(activation) + " does not hold the dual of " + FormulaText.print(activation));
        }
        Formula value = StoredDerivation.formula(properties, VALUE);
        Formula derivative = StoredDerivation.formula(properties, DERIVATIVE);
        String method = properties.getProperty(METHOD);
        if (method == null) {
            throw new DerivationException("a stored derivation lacks " + METHOD);
        }
        return method.equals(SERIES) ? new DualActivation.BySeries(value, derivative) : new DualActivation.InCovariance(value, derivative, method);
    }

    /** The text of the file. */
    static String print(Formula activation, DualActivation dual) {
        if (dual instanceof DualActivation.InCovariance closed) {
            return print(activation, "# value = E[sigma(X) sigma(Y)], derivative = E[sigma'(X) sigma'(Y)] for Gaussian X, Y of variances a, b and covariance c",
                    closed.method(), closed.value(), closed.derivative());
        }
        DualActivation.BySeries series = (DualActivation.BySeries) dual;
        return print(activation, "# value = sigma(x), derivative = sigma'(x), whose duals are summed by their Hermite series", SERIES, series.function(),
                series.derivative());
    }

    private static String print(Formula activation, String meaning, String method, Formula value, Formula derivative) {
        return String.join("\n", List.of(
                "# Derived by zonal.symbolic.StoreDerivations; not to be edited by hand.",
                meaning,
                "# checked: against certified quadrature of the two-dimensional integral at " + DualGuard.SAMPLES + " random variances and correlations",
                ACTIVATION + " = " + FormulaText.print(activation),
                METHOD + " = " + method,
                VALUE + " = " + FormulaText.print(value),
                DERIVATIVE + " = " + FormulaText.print(derivative))) + "\n";
    }
}
