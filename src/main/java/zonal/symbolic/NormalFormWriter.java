package zonal.symbolic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Writes normal forms of real formulas as formulas. With L = R + iM, R and M real, the real part of (a + bi) m e^L is m e^R (a cos M - b sin M); the
 * imaginary parts
 * of the terms of a real form cancel.
 */
final class NormalFormWriter {

    private final NormalFormAlgebra algebra;

    NormalFormWriter(NormalFormAlgebra algebra) {
        this.algebra = algebra;
    }

    /** A real oscillating term but for its coefficients: factors e^R (cos M or sin M). */
    private record Wave(Map<Generator, BigFraction> factors, NormalForm growth, NormalForm phase) {
    }

    Formula write(NormalForm form) {
        Map<Wave, Gaussian> waves = new LinkedHashMap<>();
        for (Map.Entry<Monomial, Gaussian> term : form.sortedTerms()) {
            NormalForm exponential = term.getKey().exponential();
            NormalForm conjugate = algebra.conjugate(exponential);
            NormalForm growth = algebra.scale(algebra.add(List.of(exponential, conjugate)), Gaussian.of(BigFraction.of(1, 2)));
            NormalForm phase = algebra.scale(algebra.add(List.of(exponential, algebra.scale(conjugate, Gaussian.ONE.negate()))),
                    new Gaussian(BigFraction.ZERO, BigFraction.of(-1, 2)));
            boolean reversed = NormalFormPowers.isNegative(phase);
            Wave wave = new Wave(term.getKey().powers(), growth, reversed ? algebra.scale(phase, Gaussian.ONE.negate()) : phase);
            waves.merge(wave, reversed ? term.getValue().conjugate() : term.getValue(), Gaussian::add);
        }
        return Formulas.add(waves.entrySet().stream().flatMap(wave -> write(wave.getKey(), wave.getValue())).toList());
    }

    private Stream<Formula> write(Wave wave, Gaussian coefficient) {
        List<Formula> factors = new ArrayList<>();
        wave.factors().entrySet().stream().sorted(Map.Entry.comparingByKey((a, b) -> a.key().compareTo(b.key())))
                .forEach(entry -> factors.add(Formulas.power(write(entry.getKey()), entry.getValue())));
        if (!wave.growth().terms().isEmpty()) {
            factors.add(Formulas.call(Formula.Head.EXP, write(wave.growth())));
        }
        Formula phase = write(wave.phase());
        return Stream.of(part(coefficient.real(), factors, Formulas.call(Formula.Head.COS, phase)),
                part(coefficient.imaginary().negate(), factors, Formulas.call(Formula.Head.SIN, phase)));
    }

    private static Formula part(BigFraction coefficient, List<Formula> factors, Formula wave) {
        return Formulas.multiply(Formulas.rational(coefficient), Formulas.multiply(factors), wave);
    }

    private Formula write(Generator generator) {
        if (generator instanceof Generator.Prime prime) {
            return Formulas.rational(BigFraction.of(prime.value()));
        }
        if (generator instanceof Generator.CirclePi) {
            return Formulas.pi();
        }
        if (generator instanceof Generator.Symbol symbol) {
            return Formulas.variable(symbol.name());
        }
        if (generator instanceof Generator.Compound compound) {
            return write(compound.base());
        }
        Generator.Opaque opaque = (Generator.Opaque) generator;
        return Formulas.call(opaque.head(), write(opaque.argument()));
    }
}
