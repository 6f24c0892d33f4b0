package zonal.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/**
 * Writes normal forms with the cosine c of an angle a replaced by what it is in other variables. With the polynomials T_m, U_m of Chebyshev, cos(ma) = T_m(c) and
 * sin(ma) = U_(m-1)(c) sin a, and for halves cos((m+1/2)a) = (T_m(c) - (1-c) U_(m-1)(c)) cos(a/2), sin((m+1/2)a) = (T_m(c) + (1+c) U_(m-1)(c)) sin(a/2). What is
 * left of the angle are a itself, sin a, cos(a/2) and sin(a/2), to the first power each and no two in a product.
 */
final class AngleElimination {

    private static final BigFraction HALF = BigFraction.of(1, 2);

    private final NormalFormAlgebra algebra;
    private final String angle;
    private final Monomial symbol;
    private final NormalForm cosine;
    private final List<NormalForm> firstKind = new ArrayList<>();
    private final List<NormalForm> secondKind = new ArrayList<>();

    /** The elimination of cos(angle), which equals {@code cosine}, a form that is free of the angle. */
    AngleElimination(NormalFormAlgebra algebra, String angle, NormalForm cosine) {
        this.algebra = algebra;
        this.angle = angle;
        this.symbol = Monomial.of(new Generator.Symbol(angle), BigFraction.ONE);
        this.cosine = cosine;
    }

    /** The form without powers of the cosine; terms in which the angle does not occur in exponentials e^(ima) or e^(ima/2) with integers m stay as they are. */
    NormalForm eliminate(NormalForm form) {
        Map<BigFraction, Map<Monomial, Gaussian>> byFrequency = new HashMap<>();
        Map<Monomial, Gaussian> others = new LinkedHashMap<>();
        form.terms().forEach((monomial, coefficient) -> {
            Map<Monomial, Gaussian> exponential = new LinkedHashMap<>(monomial.exponential().terms());
            Gaussian frequency = Objects.requireNonNullElse(exponential.remove(symbol), Gaussian.ZERO);
            NormalForm rest = new NormalForm(exponential);
            if (frequency.isZero() || frequency.real().signum() != 0 || !Fractions.isInteger(frequency.imaginary().multiply(2)) || rest.contains(angle)) {
                others.put(monomial, coefficient);
            } else {
                byFrequency.computeIfAbsent(frequency.imaginary(), m -> new LinkedHashMap<>()).put(Monomial.of(monomial.powers(), rest), coefficient);
            }
        });
        List<NormalForm> summands = new ArrayList<>(List.of(new NormalForm(others)));
        Set<BigFraction> frequencies = new TreeSet<>();
        byFrequency.keySet().forEach(m -> frequencies.add(m.abs()));
        for (BigFraction m : frequencies) {
            NormalForm forward = new NormalForm(byFrequency.getOrDefault(m, Map.of()));
            NormalForm backward = new NormalForm(byFrequency.getOrDefault(m.negate(), Map.of()));
            // F e^(ima) + G e^(-ima) = (F + G) cos(ma) + i (F - G) sin(ma)
            summands.add(algebra.multiply(algebra.add(List.of(forward, backward)), cosineOf(m)));
            NormalForm difference = algebra.add(List.of(forward, algebra.scale(backward, Gaussian.ONE.negate())));
            summands.add(algebra.multiply(algebra.scale(difference, Gaussian.I), sineOf(m)));
        }
        return algebra.add(summands);
    }

    private NormalForm cosineOf(BigFraction m) {
        int whole = NormalFormAlgebra.floor(m);
        if (Fractions.isInteger(m)) {
            return firstKind(whole);
        }
        NormalForm factor = algebra.add(List.of(firstKind(whole), algebra.multiply(algebra.add(List.of(cosine, minusOne())), secondKind(whole - 1))));
        return algebra.multiply(factor, wave(Formula.Head.COS, HALF));
    }

    private NormalForm sineOf(BigFraction m) {
        int whole = NormalFormAlgebra.floor(m);
        if (Fractions.isInteger(m)) {
            return algebra.multiply(secondKind(whole - 1), wave(Formula.Head.SIN, BigFraction.ONE));
        }
        NormalForm factor = algebra.add(List.of(firstKind(whole), algebra.multiply(algebra.add(List.of(cosine, NormalFormAlgebra.ONE)), secondKind(whole - 1))));
        return algebra.multiply(factor, wave(Formula.Head.SIN, HALF));
    }

    private NormalForm wave(Formula.Head head, BigFraction multiple) {
        return new NormalFormReader(algebra).read(Formulas.call(head, Formulas.multiply(Formulas.rational(multiple), Formulas.variable(angle))));
    }

    private static NormalForm minusOne() {
        return NormalFormAlgebra.constant(BigFraction.of(-1));
    }

    /** T_m(c), T_0 = 1, T_1 = c. */
    private NormalForm firstKind(int m) {
        return chebyshev(firstKind, m, cosine);
    }

    /** U_m(c), U_0 = 1, U_1 = 2c, and U_(-1) = 0. */
    private NormalForm secondKind(int m) {
        return m < 0 ? NormalForm.ZERO : chebyshev(secondKind, m, algebra.scale(cosine, Gaussian.of(BigFraction.of(2))));
    }

    /** Both kinds satisfy p_(m+1) = 2 c p_m - p_(m-1) (DLMF 18.9.1). */
    private NormalForm chebyshev(List<NormalForm> known, int m, NormalForm first) {
        if (known.isEmpty()) {
            known.add(NormalFormAlgebra.ONE);
            known.add(first);
        }
        while (known.size() <= m) {
            NormalForm doubled = algebra.scale(algebra.multiply(cosine, known.get(known.size() - 1)), Gaussian.of(BigFraction.of(2)));
            known.add(algebra.add(List.of(doubled, algebra.multiply(minusOne(), known.get(known.size() - 2)))));
        }
        return known.get(m);
    }
}
