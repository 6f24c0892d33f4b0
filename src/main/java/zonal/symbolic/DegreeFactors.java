package zonal.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes rational functions of k and d in factors. */
final class DegreeFactors {

    /** The linear parts a k + b d of the factors that are looked for. */
    private static final List<LinearForm> DIRECTIONS = List.of(new LinearForm(1, 0, 0), new LinearForm(0, 1, 0), new LinearForm(1, 1, 0), new LinearForm(2, 1, 0),
            new LinearForm(2, 0, 0), new LinearForm(2, 2, 0));

    private final List<Formula> factors = new ArrayList<>();
    private DegreePolynomial rest;

    private DegreeFactors(DegreePolynomial numerator) {
        this.rest = numerator;
    }

    static Formula formula(DegreeFraction fraction) {
        DegreeFactors numerator = new DegreeFactors(fraction.numerator());
        numerator.takeLinearFactors(largestConstant(fraction));
        BigFraction content = numerator.rest.content();
        List<Formula> all = new ArrayList<>(List.of(Formulas.rational(content)));
        all.addAll(numerator.factors);
        all.add(numerator.rest.scale(content.reciprocal()).toFormula());
        for (Map.Entry<LinearForm, Integer> factor : fraction.denominator().entrySet()) {
            all.add(Formulas.power(factor.getKey().polynomial().toFormula(), BigFraction.of(-factor.getValue())));
        }
        return Formulas.multiply(all);
    }

    /** How large constants are in the factors that are looked for: factors of numerators lie among those of denominators, or near them. */
    private static long largestConstant(DegreeFraction fraction) {
        long largest = fraction.denominator().keySet().stream().mapToLong(form -> Math.abs(form.c())).max().orElse(0);
        return largest + 2L * fraction.numerator().totalDegree();
    }

    private void takeLinearFactors(long largest) {
        for (LinearForm direction : DIRECTIONS) {
            for (long c = 0; c <= largest; c++) {
                take(new LinearForm(direction.a(), direction.b(), c));
                take(new LinearForm(direction.a(), direction.b(), -c));
            }
        }
    }

    private void take(LinearForm form) {
        if (rest.totalDegree() == 0 || form.content() != 1) {
            return;
        }
        int exponent = 0;
        for (Optional<DegreePolynomial> quotient = rest.dividedBy(form); quotient.isPresent() && !rest.isZero(); quotient = rest.dividedBy(form)) {
            rest = quotient.get();
            exponent++;
        }
        if (exponent > 0) {
            factors.add(Formulas.power(form.polynomial().toFormula(), BigFraction.of(exponent)));
        }
    }
}
