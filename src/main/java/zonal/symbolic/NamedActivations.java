package zonal.symbolic;

import java.util.LinkedHashMap;
import java.util.Map;

/** The smooth activations that have a name of their own and no parameters. */
public final class NamedActivations {

    /** The formulas in x by name: gelu is x Phi(x) with the normal distribution function Phi, swish is x times the logistic function. */
    public static final Map<String, String> FORMULAS = formulas();

    private NamedActivations() {
    }

    private static Map<String, String> formulas() {
        Map<String, String> formulas = new LinkedHashMap<>();
        formulas.put("erf", "erf(x)");
        formulas.put("gelu", "x*(1 + erf(x/sqrt(2)))/2");
        formulas.put("sin", "sin(x)");
        formulas.put("cos", "cos(x)");
        formulas.put("gaussian", "exp(-x^2/2)");
        formulas.put("exp", "exp(x)");
        formulas.put("tanh", "1 - 2/(1 + exp(2*x))");
        formulas.put("swish", "x/(1 + exp(-x))");
        return java.util.Collections.unmodifiableMap(formulas);
    }
}
