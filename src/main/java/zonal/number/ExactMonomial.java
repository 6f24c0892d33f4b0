package zonal.number;

import java.util.ArrayList;
import java.util.List;

/** A product of powers of generators. The order of monomials is lexicographic from the last generator on, and products respect it. */
public final class ExactMonomial implements Comparable<ExactMonomial> {

    /** The empty product. */
    public static final ExactMonomial ONE = new ExactMonomial(List.of());

    /**
     * A power of a generator.
     *
     * @param generator the base
     * @param exponent not zero
     */
    public record Power(ExactGenerator generator, int exponent) {
    }

    private final List<Power> powers;
    private final int hash;

    /** From powers of distinct generators in descending order. */
    private ExactMonomial(List<Power> powers) {
        this.powers = powers;
        this.hash = powers.hashCode();
    }

    /** The power of one generator. */
    static ExactMonomial of(ExactGenerator generator, int exponent) {
        return exponent == 0 ? ONE : new ExactMonomial(List.of(new Power(generator, exponent)));
    }

    /** The factors, generators in descending order. */
    public List<Power> powers() {
        return powers;
    }

    /** The exponent of the generator, 0 if it does not occur. */
    public int exponent(ExactGenerator generator) {
        for (Power power : powers) {
            if (power.generator().equals(generator)) {
                return power.exponent();
            }
        }
        return 0;
    }

    /** The product with exponents added; squares of radicals are left as they are. */
    ExactMonomial times(ExactMonomial other) {
        if (powers.isEmpty()) {
            return other;
        }
        List<Power> product = new ArrayList<>(powers.size() + other.powers.size());
        int i = 0;
        int j = 0;
        while (i < powers.size() || j < other.powers.size()) {
            int order = order(i, other, j);
            if (order > 0) {
                product.add(powers.get(i++));
            } else if (order < 0) {
                product.add(other.powers.get(j++));
            } else {
                Power power = powers.get(i++);
                int exponent = Math.addExact(power.exponent(), other.powers.get(j++).exponent());
                if (exponent != 0) {
                    product.add(new Power(power.generator(), exponent));
                }
            }
        }
        return product.isEmpty() ? ONE : new ExactMonomial(List.copyOf(product));
    }

    /** How generator i of this compares with generator j of the other one, the end of the list counting as the smallest. */
    private int order(int i, ExactMonomial other, int j) {
        if (i == powers.size()) {
            return j == other.powers.size() ? 0 : -1;
        }
        return j == other.powers.size() ? 1 : powers.get(i).generator().compareTo(other.powers.get(j).generator());
    }

    /** All exponents times the factor; the reciprocal for -1. */
    ExactMonomial raised(int factor) {
        return factor == 0 ? ONE : new ExactMonomial(powers.stream().map(p -> new Power(p.generator(), Math.multiplyExact(p.exponent(), factor))).toList());
    }

    /** This without the generator. */
    ExactMonomial without(ExactGenerator generator) {
        return new ExactMonomial(powers.stream().filter(p -> !p.generator().equals(generator)).toList());
    }

    int depth() {
        return powers.isEmpty() ? 0 : powers.get(0).generator().depth();
    }

    @Override
    public int compareTo(ExactMonomial other) {
        for (int i = 0; ; i++) {
            if (this == other || i == powers.size() && i == other.powers.size()) {
                return 0;
            }
            int order = order(i, other, i);
            if (order != 0) {
                return order > 0 ? Integer.signum(powers.get(i).exponent()) : -Integer.signum(other.powers.get(i).exponent());
            }
            int exponents = Integer.compare(powers.get(i).exponent(), other.powers.get(i).exponent());
            if (exponents != 0) {
                return exponents;
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ExactMonomial that && hash == that.hash && powers.equals(that.powers);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return ExactText.of(this);
    }
}
