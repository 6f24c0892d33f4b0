package zonal.symbolic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A computer algebra system whose every answer is checked before it is passed on: an antiderivative is differentiated, a definite integral is enclosed by certified
 * quadrature at several values of its parameters, a simplified formula is brought to the normal form of the original one. An answer that is not proved right, for
 * whatever reason, is a {@link DerivationException}.
 */
final class CheckedAlgebra {

    private static final List<BigFraction> SAMPLES = DerivationGuard.ANGLES;

    private final ComputerAlgebra algebra;
    private final DerivationGuard guard;

    CheckedAlgebra(ComputerAlgebra algebra, DerivationGuard guard) {
        this.algebra = algebra;
        this.guard = guard;
    }

    /**
     * A formula whose derivative by the variable is proved, exactly, to be the integrand. Sums are asked for term by term, equal terms once.
     *
     * @throws DerivationException if none is found or the answer is not proved right
     */
    Formula antiderivative(Formula integrand, String variable) {
        if (integrand instanceof Formula.Sum sum) {
            return Formulas.add(sum.terms().stream().map(term -> antiderivative(term, variable)).toList());
        }
        if (!Formulas.variables(integrand).contains(variable)) {
            return Formulas.multiply(integrand, Formulas.variable(variable));
        }
        Formula answer = algebra.antiderivative(integrand, variable);
        if (!NormalForm.identical(FormulaDerivative.of(answer, variable), integrand)) {
            throw new DerivationException("the answer " + FormulaText.print(answer) + " was not proved to be an antiderivative of "
                    + FormulaText.print(integrand));
        }
        return answer;
    }

    /**
     * The integral over a bounded interval by its antiderivative, which is continuous wherever the integrand is entire.
     *
     * @param integrand entire in the variable, so that every antiderivative built of entire functions is continuous on the interval
     * @throws DerivationException if no antiderivative is found, or it is not built of entire functions
     */
    Formula integralOfEntire(Formula integrand, DefiniteIntegral over) {
        String variable = over.variable();
        Formula antiderivative = antiderivative(integrand, variable);
        if (!EntireFormulas.isEntireIn(antiderivative, variable)) {
            throw new DerivationException("the antiderivative " + FormulaText.print(antiderivative) + " may jump");
        }
        Formula upper = over.upper().orElseThrow(() -> new IllegalArgumentException("unbounded interval"));
        return Formulas.subtract(Formulas.substitute(antiderivative, Map.of(variable, upper)), Formulas.substitute(antiderivative, Map.of(variable, over.lower())));
    }

    /**
     * A closed form of an integral over a bounded interval whose value was enclosed by certified quadrature, at several values of its parameters if it has any.
     *
     * @throws DerivationException if none is found or the answer does not agree
     */
    Formula integrate(DefiniteIntegral integral) {
        Formula answer = algebra.integrate(integral);
        Set<String> parameters = Formulas.variables(integral.integrand());
        parameters.addAll(Formulas.variables(integral.lower()));
        integral.upper().map(Formulas::variables).ifPresent(parameters::addAll);
        parameters.remove(integral.variable());
        int samples = parameters.isEmpty() ? 1 : SAMPLES.size();
        for (int sample = 0; sample < samples; sample++) {
            Map<String, BigFraction> values = new LinkedHashMap<>();
            for (String parameter : parameters) {
                values.put(parameter, SAMPLES.get((sample + values.size()) % SAMPLES.size()));
            }
            guard.checkIntegral(integral, answer, values);
        }
        return answer;
    }

    /**
     * A closed form of the moment whose value was enclosed by certified quadrature.
     *
     * @throws DerivationException if none is found or the answer does not agree
     */
    Formula integrate(GaussianMoment moment) {
        Formula answer = algebra.integrate(moment.integral());
        guard.checkMoment(moment, answer);
        return answer;
    }

    /**
     * A formula that is proved, exactly, to equal the given one.
     *
     * @throws DerivationException if the system fails or the answer is not proved equal
     */
    Formula simplify(Formula formula) {
        Formula answer = algebra.simplify(formula);
        Optional<NormalForm> difference = NormalForm.tryOf(Formulas.subtract(answer, formula));
        if (difference.isEmpty() || !difference.get().isZero()) {
            throw new DerivationException("the answer " + FormulaText.print(answer) + " was not proved equal to " + FormulaText.print(formula));
        }
        return answer;
    }
}
