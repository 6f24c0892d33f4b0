package zonal.symbolic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** A product of powers of generators and one exponential, e^L: what a term of a {@link NormalForm} is but for its coefficient. */
final class Monomial {

    static final Monomial ONE = new Monomial(Map.of(), null);

    private final Map<Generator, BigFraction> powers;
    /** Null for no exponential: a normal form holds monomials, so that it cannot be the default here. */
    private final NormalForm exponential;
    private final int hash;
    private String key;

    private Monomial(Map<Generator, BigFraction> powers, NormalForm exponential) {
        this.powers = powers;
        this.exponential = exponential;
        this.hash = 31 * powers.hashCode() + (exponential == null ? 0 : exponential.hashCode());
    }

    /** The monomial; the map is kept and must not change, exponents of zero must not occur in it. */
    static Monomial of(Map<Generator, BigFraction> powers, NormalForm exponential) {
        return new Monomial(powers, exponential.terms().isEmpty() ? null : exponential);
    }

    static Monomial of(Generator generator, BigFraction exponent) {
        return new Monomial(Map.of(generator, exponent), null);
    }

    Map<Generator, BigFraction> powers() {
        return powers;
    }

    BigFraction exponent(Generator generator) {
        return powers.getOrDefault(generator, BigFraction.ZERO);
    }

    /** The L of e^L, zero where there is no exponential. */
    NormalForm exponential() {
        return exponential == null ? NormalForm.ZERO : exponential;
    }

    boolean hasExponential() {
        return exponential != null;
    }

    /** Whether this is the generator itself. */
    boolean is(Generator generator) {
        return exponential == null && powers.size() == 1 && BigFraction.ONE.equals(powers.get(generator));
    }

    boolean contains(String variable) {
        return powers.keySet().stream().anyMatch(generator -> generator.contains(variable)) || exponential != null && exponential.contains(variable);
    }

    /** The exponents of the product of two monomials. */
    static Map<Generator, BigFraction> multiply(Map<Generator, BigFraction> a, Map<Generator, BigFraction> b) {
        Map<Generator, BigFraction> result = new LinkedHashMap<>(a);
        b.forEach((generator, exponent) -> result.merge(generator, exponent, (x, y) -> {
            BigFraction sum = x.add(y);
            return sum.signum() == 0 ? null : sum;
        }));
        return result;
    }

    /** The number of nodes of the monomial written out as a tree. */
    int weight() {
        return 1 + powers.keySet().stream().mapToInt(Generator::weight).sum() + (exponential == null ? 0 : exponential.weight());
    }

    /** A text that equal monomials share and unequal ones do not. */
    String key() {
        if (key == null) {
            key = powers.entrySet().stream().map(entry -> entry.getKey().key() + "^" + entry.getValue()).sorted().collect(Collectors.joining("*"))
                    + (exponential == null ? "" : "*9exp(" + exponential.key() + ")");
        }
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Monomial monomial && hash == monomial.hash && powers.equals(monomial.powers) && exponential().equals(monomial.exponential());
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
