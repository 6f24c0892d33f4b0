package zonal.symbolic;

import java.util.Set;

/** Names of variables in LaTeX: Greek letters by their names, what follows an underscore as an index, without parentheses around it, longer names upright. */
final class LatexNames {

    private static final Set<String> GREEK = Set.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
            "mu", "nu", "xi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma",
            "Upsilon", "Phi", "Psi", "Omega");

    private LatexNames() {
    }

    static String of(String name) {
        int underscore = name.indexOf('_');
        if (underscore <= 0 || underscore == name.length() - 1) {
            return part(name);
        }
        return part(name.substring(0, underscore)) + "_{" + index(name.substring(underscore + 1)) + "}";
    }

    private static String index(String text) {
        if (text.matches("[0-9]+(_[0-9]+)*")) {
            return text.replace('_', ',');
        }
        return text.matches("\\([^()]*\\)") ? text.substring(1, text.length() - 1) : part(text);
    }

    private static String part(String text) {
        if (GREEK.contains(text)) {
            return "\\" + text;
        }
        return text.length() == 1 && text.charAt(0) != '_' ? text : "\\mathrm{" + text.replace("_", "\\_") + "}";
    }
}
