package zonal.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.kernel.Recursion;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;

/** Reads formulas that apply kernels by their names and take derivatives: each application becomes a name, what is left is the formula grammar. */
final class KernelFormulaReader {

    static final String COSINE = Kernel.COSINE;
    static final String ANGLE = Recursion.ANGLE;

    /** No parameter has a name with an underscore. */
    private static final String VALUE = "value_";
    private static final int MOST_APPLICATIONS = 200;

    private final ConstantFormula source;
    private final Set<String> functions;
    private final Pattern application;
    private final List<KernelFormula.Application> applications = new ArrayList<>();

    private KernelFormulaReader(ConstantFormula source, Set<String> kernels) {
        this.source = source;
        this.functions = new LinkedHashSet<>(kernels);
        functions.add(KernelFormula.DERIVATIVE);
        this.application = Pattern.compile("(?<![A-Za-z0-9_])(" + functions.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\s*\\(");
    }

    /**
     * The formula when the parameters have the given values.
     *
     * @param kernels the names of the kernels that may occur
     * @throws InputException if it is not a formula in t, theta, the parameters and the kernels; the message names the place
     */
    static KernelFormula read(ConstantFormula source, Set<String> kernels, Map<String, String> values) {
        KernelFormulaReader reader = new KernelFormulaReader(source, kernels);
        Formula body = reader.parse(source.filled(values, Set.of(COSINE, ANGLE)));
        return new KernelFormula(reader.applications, body);
    }

    private Formula parse(String text) {
        String plain = text;
        for (Matcher matcher = application.matcher(plain); matcher.find(); matcher = application.matcher(plain)) {
            int end = closing(plain, matcher.end());
            Formula argument = parse(plain.substring(matcher.end(), end));
            String name = VALUE + applications.size();
            applications.add(new KernelFormula.Application(name, matcher.group(1), argument));
            if (applications.size() > MOST_APPLICATIONS) {
                throw error("more than " + MOST_APPLICATIONS + " kernels and derivatives; write a shorter formula");
            }
            plain = plain.substring(0, matcher.start()) + "(" + name + ")" + plain.substring(end + 1);
        }
        return known(formula(plain));
    }

    private Formula formula(String plain) {
        try {
            return FormulaParser.parse(plain);
        } catch (InputException e) {
            throw error(e.getMessage() + "; functions of a claim: " + String.join(", ", functions));
        }
    }

    private Formula known(Formula formula) {
        Set<String> unknown = new TreeSet<>(Formulas.variables(formula));
        unknown.removeAll(Set.of(COSINE, ANGLE));
        applications.forEach(value -> unknown.remove(value.name()));
        if (!unknown.isEmpty()) {
            throw error("unknown name '" + unknown.iterator().next() + "'");
        }
        return formula;
    }

    private int closing(String text, int start) {
        return Parentheses.closing(text, start).orElseThrow(() -> error("a parenthesis is not closed"));
    }

    private InputException error(String message) {
        return source.location().error("formula '" + source.text() + "': " + message);
    }
}
