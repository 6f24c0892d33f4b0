package zonal.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/**
 * The ring operations on normal forms, and e^L. An instance counts its work and gives up beyond a bound, which {@link #attempt} turns into an empty result.
 * Roots and
 * inverses are in {@link NormalFormPowers}.
 */
final class NormalFormAlgebra {

    static final NormalForm ONE = constant(Gaussian.ONE);
    static final Generator PI = new Generator.CirclePi();

    static final int MAX_TERMS = 5_000;
    static final int MAX_WEIGHT = 100_000;
    /** About a second: products of terms, those with long coefficients counted several times. */
    private static final long MAX_WORK = 400_000;
    private static final int MAX_BITS = 5 * Formulas.MAX_CONSTANT_BITS;
    private static final int MAX_ROUNDS = 50;
    private static final Monomial PI_ITSELF = Monomial.of(PI, BigFraction.ONE);
    private static final BigFraction HALF = BigFraction.of(1, 2);
    private static final Monomial SQRT_2 = Monomial.of(new Generator.Prime(BigInteger.TWO), HALF);
    private static final Monomial SQRT_3 = Monomial.of(new Generator.Prime(BigInteger.valueOf(3)), HALF);
    /** e^(i pi q) by q, for the q where it is a sum of two terms. */
    private static final Map<BigFraction, NormalForm> ROOTS_OF_UNITY = Map.of(
            BigFraction.of(1, 6), new NormalForm(Map.of(SQRT_3, Gaussian.of(HALF), Monomial.ONE, new Gaussian(BigFraction.ZERO, HALF))),
            BigFraction.of(1, 4), new NormalForm(Map.of(SQRT_2, new Gaussian(HALF, HALF))),
            BigFraction.of(1, 3), new NormalForm(Map.of(Monomial.ONE, Gaussian.of(HALF), SQRT_3, new Gaussian(BigFraction.ZERO, HALF))));

    private final NormalFormPowers powers = new NormalFormPowers(this);
    private long work;

    /** Says that an operation would take too long or divide by zero. */
    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message, null, false, false);
        }
    }

    /** The result of the computation, empty where it takes too much work or divides by zero. */
    static <T> Optional<T> attempt(Function<NormalFormAlgebra, T> computation) {
        try {
            return Optional.of(computation.apply(new NormalFormAlgebra()));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /** Gives the computation up. */
    static RuntimeException refuse(String reason) {
        return new Refusal(reason);
    }

    static NormalForm constant(Gaussian value) {
        return value.isZero() ? NormalForm.ZERO : new NormalForm(Map.of(Monomial.ONE, value));
    }

    static NormalForm constant(BigFraction value) {
        return constant(Gaussian.of(value));
    }

    static NormalForm of(Generator generator) {
        return new NormalForm(Map.of(Monomial.of(generator, BigFraction.ONE), Gaussian.ONE));
    }

    NormalForm add(Collection<NormalForm> summands) {
        Map<Monomial, Gaussian> sum = new LinkedHashMap<>();
        summands.forEach(form -> accumulate(sum, form));
        return new NormalForm(sum);
    }

    NormalForm scale(NormalForm a, Gaussian factor) {
        Map<Monomial, Gaussian> product = new LinkedHashMap<>();
        a.terms().forEach((monomial, coefficient) -> accumulate(product, monomial, coefficient.multiply(factor)));
        return new NormalForm(product);
    }

    NormalForm multiply(NormalForm a, NormalForm b) {
        Map<Monomial, Gaussian> product = new LinkedHashMap<>();
        a.terms().forEach((left, p) -> b.terms().forEach((right, q) -> {
            NormalForm exponential = left.hasExponential() && right.hasExponential() ? add(List.of(left.exponential(), right.exponential()))
                    : left.hasExponential() ? left.exponential() : right.exponential();
            accumulate(product, term(p.multiply(q), Monomial.multiply(left.powers(), right.powers()), exponential));
        }));
        return new NormalForm(product);
    }

    NormalForm power(NormalForm a, BigFraction exponent) {
        return powers.power(a, exponent);
    }

    NormalForm power(NormalForm a, int exponent) {
        return powers.power(a, exponent);
    }

    NormalFormPowers powers() {
        return powers;
    }

    /** e^a. */
    NormalForm exp(NormalForm a) {
        return term(Gaussian.ONE, Map.of(), a);
    }

    /** The form with i replaced by -i; on real variables, its complex conjugate. */
    NormalForm conjugate(NormalForm a) {
        return add(a.terms().entrySet().stream()
                .map(term -> term(term.getValue().conjugate(), term.getKey().powers(), conjugate(term.getKey().exponential()))).toList());
    }

    /**
     * coefficient * powers * e^exponential as a normal form: powers of primes brought into [0, 1) and those of compounds below 1, i pi q in the exponential
     * with q in
     * [0, 1/2) and not 1/6, 1/4 or 1/3, and e^(q log a) = a^q.
     */
    NormalForm term(Gaussian coefficient, Map<Generator, BigFraction> exponents, NormalForm exponential) {
        Gaussian remaining = coefficient;
        Map<Generator, BigFraction> low = new LinkedHashMap<>(exponents);
        List<NormalForm> factors = new ArrayList<>();
        for (Map.Entry<Generator, BigFraction> entry : exponents.entrySet()) {
            int whole = entry.getKey() instanceof Generator.Prime || entry.getKey() instanceof Generator.Compound ? floor(entry.getValue()) : 0;
            if (whole != 0 && entry.getKey() instanceof Generator.Prime prime) {
                remaining = remaining.multiply(powers.powerOfConstant(Gaussian.of(BigFraction.of(prime.value())), whole));
                put(low, prime, entry.getValue().subtract(whole));
            } else if (whole > 0 && entry.getKey() instanceof Generator.Compound compound) {
                factors.add(power(compound.base(), whole));
                put(low, compound, entry.getValue().subtract(whole));
            }
        }
        work += exponential.terms().size() + exponents.size() / 4;
        Map<Monomial, Gaussian> exponent = new LinkedHashMap<>(exponential.terms());
        for (Map.Entry<Monomial, Gaussian> entry : exponential.terms().entrySet()) {
            Gaussian value = entry.getValue();
            if (entry.getKey().equals(PI_ITSELF)) {
                int quarters = floor(value.imaginary().multiply(2));
                remaining = remaining.multiply(Gaussian.powerOfI(quarters));
                BigFraction rest = value.imaginary().subtract(BigFraction.of(quarters, 2));
                Optional<NormalForm> root = Optional.ofNullable(ROOTS_OF_UNITY.get(rest));
                root.ifPresent(factors::add);
                put(exponent, PI_ITSELF, new Gaussian(value.real(), root.isPresent() ? BigFraction.ZERO : rest));
            } else if (value.real().signum() != 0 && logarithm(entry.getKey()).isPresent()) {
                factors.add(power(logarithm(entry.getKey()).get(), value.real()));
                put(exponent, entry.getKey(), new Gaussian(BigFraction.ZERO, value.imaginary()));
            }
        }
        NormalForm result = remaining.isZero() ? NormalForm.ZERO : new NormalForm(Map.of(Monomial.of(low, new NormalForm(exponent)), remaining));
        for (NormalForm factor : factors) {
            result = multiply(result, factor);
        }
        return result;
    }

    /**
     * The form times powers of its compounds, as many as make the exponents of the chosen compounds non-negative. It is zero if and only if the form is.
     */
    NormalForm withoutInverses(NormalForm form, Predicate<Generator> chosen) {
        NormalForm result = form;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Optional<Generator> inverse = result.terms().keySet().stream().flatMap(monomial -> monomial.powers().entrySet().stream())
                    .filter(entry -> entry.getKey() instanceof Generator.Compound && entry.getValue().signum() < 0).<Generator>map(Map.Entry::getKey)
                    .filter(chosen).findFirst();
            if (inverse.isEmpty()) {
                return result;
            }
            result = withoutInverse(result, inverse.get());
        }
        throw refuse("too many nested inverses");
    }

    /** The form times the power of the compound that makes its exponents non-negative. */
    NormalForm withoutInverse(NormalForm form, Generator compound) {
        int lowest = form.terms().keySet().stream().mapToInt(monomial -> floor(monomial.exponent(compound))).min().orElseThrow();
        List<NormalForm> terms = new ArrayList<>();
        form.terms().forEach((monomial, coefficient) -> {
            Map<Generator, BigFraction> exponents = new LinkedHashMap<>(monomial.powers());
            put(exponents, compound, monomial.exponent(compound).subtract(lowest));
            terms.add(term(coefficient, exponents, monomial.exponential()));
        });
        return add(terms);
    }

    private static Optional<NormalForm> logarithm(Monomial monomial) {
        return monomial.powers().keySet().stream().findFirst()
                .filter(generator -> monomial.is(generator) && generator instanceof Generator.Opaque opaque && opaque.head() == Formula.Head.LOG)
                .map(generator -> ((Generator.Opaque) generator).argument());
    }

    private void accumulate(Map<Monomial, Gaussian> sum, NormalForm form) {
        form.terms().forEach((monomial, coefficient) -> accumulate(sum, monomial, coefficient));
    }

    private void accumulate(Map<Monomial, Gaussian> sum, Monomial monomial, Gaussian coefficient) {
        long bits = coefficient.bitLength();
        work += 1 + bits / 128 + bits * bits / 1_000_000;
        if (work > MAX_WORK || coefficient.bitLength() > MAX_BITS) {
            throw refuse("too much work");
        }
        if (!coefficient.isZero()) {
            sum.merge(monomial, coefficient, (a, b) -> {
                Gaussian total = a.add(b);
                return total.isZero() ? null : total;
            });
        }
        if (sum.size() > MAX_TERMS) {
            throw refuse("too many terms");
        }
    }

    /** Refuses results with numbers of more than a bounded length. */
    static void requireShort(long bits) {
        if (bits > MAX_BITS) {
            throw refuse("too long a number");
        }
    }

    static int floor(BigFraction value) {
        BigInteger floor = Fractions.floor(value);
        requireShort(floor.abs().bitLength() > 30 ? Long.MAX_VALUE : 0);
        return floor.intValueExact();
    }

    private static void put(Map<Generator, BigFraction> map, Generator generator, BigFraction exponent) {
        if (exponent.signum() == 0) {
            map.remove(generator);
        } else {
            map.put(generator, exponent);
        }
    }

    private static void put(Map<Monomial, Gaussian> map, Monomial monomial, Gaussian coefficient) {
        if (coefficient.isZero()) {
            map.remove(monomial);
        } else {
            map.put(monomial, coefficient);
        }
    }
}
