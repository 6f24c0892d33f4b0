package zonal.claim;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/**
 * A formula in t and theta in which kernels and derivatives by t occur, as a chain of named values.
 *
 * @param applications the values in the order in which they are needed
 * @param body the formula in t, theta and the names of the values
 */
record KernelFormula(List<Application> applications, Formula body) {

    /** The function that is the derivative of its argument by t. */
    static final String DERIVATIVE = "diff";

    KernelFormula {
        applications = List.copyOf(applications);
    }

    /**
     * The value of a kernel, or the derivative, of an argument.
     *
     * @param name what the value is called in later formulas
     * @param function the name of a kernel, or {@link #DERIVATIVE}
     * @param argument a formula in t, theta and the values before
     */
    record Application(String name, String function, Formula argument) {

        boolean isDerivative() {
            return function.equals(DERIVATIVE);
        }
    }

    /** The names of the functions that occur. */
    Set<String> functions() {
        return applications.stream().map(Application::function).collect(Collectors.toSet());
    }

    /** How many derivatives are taken. */
    int derivatives() {
        return (int) applications.stream().filter(Application::isDerivative).count();
    }

    /** Whether t or theta occurs. */
    boolean isInCosine() {
        return Stream.concat(applications.stream().map(Application::argument), Stream.of(body)).map(Formulas::variables)
                .anyMatch(variables -> variables.contains(KernelFormulaReader.COSINE) || variables.contains(KernelFormulaReader.ANGLE));
    }
}
