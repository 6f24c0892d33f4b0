package zonal.number;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Cancels reciprocals of sums: where the cofactor of a power of 1/Q is divisible by Q, one power goes away. */
final class ExactCancellation {

    private ExactCancellation() {
    }

    static ExactReal cancel(ExactRing ring, ExactReal number) {
        ExactReal result = number;
        if (number.depth() == 0) {
            return result;
        }
        for (ExactGenerator generator : ExactRing.generators(number)) {
            if (generator.isCallOf(ExactGenerator.Head.INVERSE)) {
                result = cancel(ring, result, (ExactGenerator.Call) generator);
            }
        }
        return result;
    }

    private static ExactReal cancel(ExactRing ring, ExactReal number, ExactGenerator.Call inverse) {
        ExactReal result = number;
        for (int exponent = highestExponent(number, inverse); exponent > 0; exponent--) {
            ExactReal cofactor = cofactor(result, inverse, exponent);
            Optional<ExactReal> quotient = divide(ring, cofactor, inverse.argument());
            if (quotient.isEmpty()) {
                break;
            }
            ExactReal old = ring.plainProduct(cofactor, power(inverse, exponent));
            ExactReal replacement = ring.plainProduct(quotient.get(), power(inverse, exponent - 1));
            result = ring.plainSum(ring.plainSum(result, old, BigFraction.ONE.negate()), replacement, BigFraction.ONE);
        }
        return result;
    }

    private static ExactReal power(ExactGenerator generator, int exponent) {
        return ExactReal.of(BigFraction.ONE, ExactMonomial.of(generator, exponent));
    }

    static int highestExponent(ExactReal number, ExactGenerator generator) {
        return number.terms().stream().mapToInt(t -> t.monomial().exponent(generator)).max().orElse(0);
    }

    static int lowestExponent(ExactReal number, ExactGenerator generator) {
        return number.terms().stream().mapToInt(t -> t.monomial().exponent(generator)).min().orElse(0);
    }

    /** What multiplies the power of the generator. */
    private static ExactReal cofactor(ExactReal number, ExactGenerator generator, int exponent) {
        Map<ExactMonomial, BigFraction> result = new HashMap<>();
        for (ExactReal.Term term : number.terms()) {
            if (term.monomial().exponent(generator) == exponent) {
                result.put(term.monomial().without(generator), term.coefficient());
            }
        }
        return ExactReal.of(result);
    }

    /**
     * The quotient of Laurent polynomials if there is one without remainder, found from the leading terms down. Its exponents lie between the differences of
     * the lowest and of the highest exponents, which bounds the search; a quotient of too many terms is given up. A result is a true quotient in any case,
     * since the remainder is computed with all reductions.
     */
    static Optional<ExactReal> divide(ExactRing ring, ExactReal dividend, ExactReal divisor) {
        List<Range> ranges = ExactRing.generators(divisor).stream().map(g -> Range.of(dividend, divisor, g)).toList();
        if (ranges.stream().anyMatch(r -> r.least > r.greatest)) {
            return Optional.empty();
        }
        ExactReal remainder = dividend;
        ExactReal quotient = ExactReal.ZERO;
        ExactReal.Term first = divisor.leading();
        while (!remainder.isZero()) {
            ExactReal.Term lead = remainder.leading();
            ExactMonomial monomial = lead.monomial().times(first.monomial().raised(-1));
            if (quotient.terms().size() >= ring.termLimit() || !isRepresentable(monomial) || !ranges.stream().allMatch(r -> r.allows(monomial))) {
                return Optional.empty();
            }
            ExactReal term = ExactReal.of(lead.coefficient().divide(first.coefficient()), monomial);
            ExactReal next = ring.plainSum(remainder, ring.plainProduct(term, divisor), BigFraction.ONE.negate());
            if (!next.isZero() && next.leading().monomial().compareTo(lead.monomial()) >= 0) {
                return Optional.empty();
            }
            remainder = next;
            quotient = ring.plainSum(quotient, term, BigFraction.ONE);
        }
        return Optional.of(quotient);
    }

    private static boolean isRepresentable(ExactMonomial monomial) {
        return monomial.powers().stream().allMatch(p -> p.exponent() > 0 || !p.generator().isRadical() && !p.generator().isCallOf(ExactGenerator.Head.INVERSE));
    }

    /** The exponents of a generator that a quotient may have. */
    private record Range(ExactGenerator generator, int least, int greatest) {

        static Range of(ExactReal dividend, ExactReal divisor, ExactGenerator generator) {
            return new Range(generator, lowestExponent(dividend, generator) - lowestExponent(divisor, generator),
                    highestExponent(dividend, generator) - highestExponent(divisor, generator));
        }

        boolean allows(ExactMonomial monomial) {
            int exponent = monomial.exponent(generator);
            return least <= exponent && exponent <= greatest;
        }
    }
}
