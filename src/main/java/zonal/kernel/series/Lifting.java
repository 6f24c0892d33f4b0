package zonal.kernel.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/**
 * Finds the formula with a letter l for the layer of which the formulas of several layers are instances: quantities of the layer l and of the one before, numbers that are
 * a + b l or its reciprocal, and powers with exponents a + b l.
 */
final class Lifting {

    /** The letter for the index of a layer. */
    static final String LAYER = "l";
    /** Stands for base^(l-1) in the formulas, base being what has an exponent that depends on l. */
    static final String POWER = "v_(l-1)";

    private final int first;
    private Formula base;

    /** For formulas of the layers first, first + 1, ... */
    Lifting(int first) {
        this.first = first;
    }

    /** What stands to the power l - 1 in {@link #POWER}. */
    Optional<Formula> base() {
        return Optional.ofNullable(base);
    }

    /** The formula in l, if there is one. */
    Optional<Formula> lift(List<Formula> instances) {
        Formula one = instances.get(0);
        if (instances.stream().allMatch(one::equals) && Formulas.variables(one).stream().allMatch(name -> IndexedName.of(name).isEmpty())) {
            return Optional.of(one);
        }
        if (one instanceof Formula.Variable) {
            return variable(instances);
        }
        if (one instanceof Formula.Rational) {
            return rational(instances);
        }
        if (one instanceof Formula.Power) {
            return power(instances);
        }
        return composite(instances);
    }

    private Optional<Formula> variable(List<Formula> instances) {
        List<IndexedName> names = instances.stream().filter(Formula.Variable.class::isInstance)
                .flatMap(formula -> IndexedName.of(((Formula.Variable) formula).name()).stream()).toList();
        if (names.size() < instances.size() || names.stream().map(IndexedName::stem).distinct().count() > 1) {
            return Optional.empty();
        }
        String stem = names.get(0).stem();
        int offset = names.get(0).index() - first;
        boolean constant = IntStream.range(0, names.size()).allMatch(i -> names.get(i).index() == first + i + offset);
        if (!constant || offset < -1 || offset > 0) {
            return Optional.empty();
        }
        return Optional.of(Formulas.variable(offset == 0 ? IndexedName.current(stem) : IndexedName.previous(stem)));
    }

    private Optional<Formula> rational(List<Formula> instances) {
        if (!instances.stream().allMatch(Formula.Rational.class::isInstance)) {
            return Optional.empty();
        }
        List<BigFraction> values = instances.stream().map(formula -> ((Formula.Rational) formula).value()).toList();
        Optional<Formula> direct = affine(values).map(Affine::formula);
        if (direct.isPresent() || values.stream().anyMatch(value -> value.signum() == 0)) {
            return direct;
        }
        return affine(values.stream().map(BigFraction::reciprocal).toList()).map(affine -> Formulas.power(affine.formula(), BigFraction.of(-1)));
    }

    /** constant + slope l. */
    private record Affine(BigFraction constant, BigFraction slope) {

        Formula formula() {
            return Formulas.add(Formulas.multiply(Formulas.rational(slope), Formulas.variable(LAYER)), Formulas.rational(constant));
        }
    }

    private Optional<Affine> affine(List<BigFraction> values) {
        BigFraction slope = values.get(1).subtract(values.get(0));
        BigFraction constant = values.get(0).subtract(slope.multiply(first));
        boolean fits = IntStream.range(0, values.size()).allMatch(i -> values.get(i).equals(constant.add(slope.multiply(first + i))));
        return fits ? Optional.of(new Affine(constant, slope)) : Optional.empty();
    }

    private Optional<Formula> power(List<Formula> instances) {
        if (!instances.stream().allMatch(Formula.Power.class::isInstance)) {
            return Optional.empty();
        }
        Optional<Formula> lifted = lift(instances.stream().map(formula -> ((Formula.Power) formula).base()).toList());
        Optional<Affine> exponent = affine(instances.stream().map(formula -> ((Formula.Power) formula).exponent()).toList());
        if (lifted.isEmpty() || exponent.isEmpty()) {
            return Optional.empty();
        }
        BigFraction slope = exponent.get().slope();
        if (slope.signum() == 0) {
            return Optional.of(Formulas.power(lifted.get(), exponent.get().constant()));
        }
        if (!Fractions.isInteger(slope) || base != null && !base.equals(lifted.get())) {
            return Optional.empty();
        }
        base = lifted.get();
        return Optional.of(Formulas.multiply(Formulas.power(Formulas.variable(POWER), slope), Formulas.power(base, slope.add(exponent.get().constant()))));
    }

    private Optional<Formula> composite(List<Formula> instances) {
        Formula shape = instances.get(0);
        int size = Formulas.children(shape).size();
        if (!instances.stream().allMatch(formula -> Formulas.sameShape(formula, shape))) {
            return Optional.empty();
        }
        List<Formula> parts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int place = i;
            Optional<Formula> part = lift(instances.stream().map(formula -> Formulas.children(formula).get(place)).toList());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(Formulas.withChildren(shape, parts));
    }
}
