package zonal.symbolic;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/** Powers of normal forms with any rational exponent, principal values, and logarithms and absolute values, which take positive factors out in the same way. */
final class NormalFormPowers {

    private static final int LARGEST_TRIAL_DIVISOR = 2_000;

    private final NormalFormAlgebra algebra;

    NormalFormPowers(NormalFormAlgebra algebra) {
        this.algebra = algebra;
    }

    /**
     * A positive constant factor, and the rest, of a normal form: (p r)^a = p^a r^a and log(p r) = log p + log r for p > 0.
     *
     * @param powers powers of primes and of pi
     */
    private record Positive(Map<Generator, BigFraction> powers, NormalForm rest) {
    }

    NormalForm power(NormalForm a, BigFraction exponent) {
        if (Fractions.isInteger(exponent)) {
            return power(a, NormalFormAlgebra.floor(exponent));
        }
        if (a.terms().isEmpty()) {
            return zeroPower(exponent.signum());
        }
        Positive positive = positive(a);
        Map<Generator, BigFraction> powers = multiplied(positive.powers(), exponent);
        NormalForm rest = positive.rest();
        if (!rest.equals(NormalFormAlgebra.ONE)) {
            Map.Entry<Generator, BigFraction> root = root(rest);
            powers.merge(root.getKey(), root.getValue().multiply(exponent), BigFraction::add);
        }
        return algebra.term(Gaussian.ONE, powers, NormalForm.ZERO);
    }

    NormalForm power(NormalForm a, int exponent) {
        if (exponent == 0) {
            return NormalFormAlgebra.ONE;
        }
        if (a.terms().isEmpty()) {
            return zeroPower(exponent);
        }
        if (a.terms().size() == 1) {
            return powerOfTerm(a, exponent);
        }
        return exponent < 0 ? inversePower(a, -exponent) : positivePower(a, exponent);
    }

    Gaussian powerOfConstant(Gaussian value, int exponent) {
        boolean unit = value.power(4).equals(Gaussian.ONE);
        NormalFormAlgebra.requireShort(unit ? 1 : (long) value.bitLength() * Math.abs((long) exponent));
        return value.power(unit ? Math.floorMod(exponent, 4) : exponent);
    }

    /** The principal logarithm, log of a product of powers of primes, of pi and a rest written as a sum. */
    NormalForm log(NormalForm a) {
        if (a.terms().isEmpty()) {
            throw NormalFormAlgebra.refuse("logarithm of zero");
        }
        Positive positive = positive(a);
        Map<Monomial, Gaussian> sum = new LinkedHashMap<>();
        positive.powers().forEach((generator, exponent) -> {
            NormalForm argument = generator instanceof Generator.Prime prime ? NormalFormAlgebra.constant(BigFraction.of(prime.value()))
                    : NormalFormAlgebra.of(generator);
            sum.put(logarithm(argument), Gaussian.of(exponent));
        });
        if (!positive.rest().equals(NormalFormAlgebra.ONE)) {
            sum.put(logarithm(positive.rest()), Gaussian.ONE);
        }
        return new NormalForm(sum);
    }

    /** |a|, of a positive factor and a rest, of the latter and its negative the same. */
    NormalForm abs(NormalForm a) {
        if (a.terms().isEmpty()) {
            return a;
        }
        Positive positive = positive(a);
        NormalForm rest = isNegative(positive.rest()) ? algebra.scale(positive.rest(), Gaussian.ONE.negate()) : positive.rest();
        NormalForm factor = algebra.term(Gaussian.ONE, positive.powers(), NormalForm.ZERO);
        return rest.equals(NormalFormAlgebra.ONE) ? factor : algebra.multiply(factor, NormalFormAlgebra.of(new Generator.Opaque(Formula.Head.ABS, rest)));
    }

    /** Whether the coefficient of the term that comes first is negative: of a and -a it holds for one. */
    static boolean isNegative(NormalForm a) {
        return !a.terms().isEmpty() && a.sortedTerms().get(0).getValue().isNegative();
    }

    private static Monomial logarithm(NormalForm argument) {
        return Monomial.of(new Generator.Opaque(Formula.Head.LOG, argument), BigFraction.ONE);
    }

    private static NormalForm zeroPower(int sign) {
        if (sign < 0) {
            throw NormalFormAlgebra.refuse("division by zero");
        }
        return NormalForm.ZERO;
    }

    private NormalForm powerOfTerm(NormalForm a, int exponent) {
        Map.Entry<Monomial, Gaussian> term = a.terms().entrySet().iterator().next();
        BigFraction factor = BigFraction.of(exponent);
        return algebra.term(powerOfConstant(term.getValue(), exponent), multiplied(term.getKey().powers(), factor),
                algebra.scale(term.getKey().exponential(), Gaussian.of(factor)));
    }

    private NormalForm positivePower(NormalForm a, int exponent) {
        if (exponent > NormalFormAlgebra.MAX_TERMS) {
            throw NormalFormAlgebra.refuse("too many terms");
        }
        NormalForm result = a;
        for (int bit = Integer.highestOneBit(exponent) >> 1; bit > 0; bit >>= 1) {
            result = algebra.multiply(result, result);
            if ((exponent & bit) != 0) {
                result = algebra.multiply(result, a);
            }
        }
        return result;
    }

    /**
     * a^-exponent with the monomial that all terms share, the rational content and the sign taken out, so that multiples of a sum have the inverse of one
     * compound.
     */
    private NormalForm inversePower(NormalForm a, int exponent) {
        Map<Generator, BigFraction> shared = shared(a);
        NormalForm shareTaken = algebra.multiply(a, algebra.term(Gaussian.ONE, multiplied(shared, BigFraction.of(-1)), NormalForm.ZERO));
        NormalForm outside = algebra.term(Gaussian.ONE, multiplied(shared, BigFraction.of(-exponent)), NormalForm.ZERO);
        if (shareTaken.terms().size() <= 1) {
            return algebra.multiply(outside, power(shareTaken, -exponent));
        }
        BigFraction content = isNegative(shareTaken) ? content(shareTaken).negate() : content(shareTaken);
        NormalForm primitive = algebra.scale(shareTaken, Gaussian.of(content).reciprocal());
        NormalForm inverse = algebra.term(powerOfConstant(Gaussian.of(content), -exponent),
                Map.of(new Generator.Compound(primitive), BigFraction.of(-exponent)), NormalForm.ZERO);
        return algebra.multiply(outside, inverse);
    }

    private static Map<Generator, BigFraction> shared(NormalForm a) {
        Set<Generator> generators = new HashSet<>();
        a.terms().keySet().forEach(monomial -> generators.addAll(monomial.powers().keySet()));
        Map<Generator, BigFraction> shared = new LinkedHashMap<>();
        for (Generator generator : generators) {
            BigFraction least = a.terms().keySet().stream().map(monomial -> monomial.exponent(generator)).min(BigFraction::compareTo).orElseThrow();
            if (least.signum() != 0) {
                shared.put(generator, least);
            }
        }
        return shared;
    }

    private Positive positive(NormalForm a) {
        Map<Generator, BigFraction> powers = new LinkedHashMap<>();
        BigFraction content = content(a);
        primePowers(content).forEach((prime, exponent) -> powers.put(new Generator.Prime(prime), BigFraction.of(exponent)));
        if (a.terms().size() == 1) {
            a.terms().keySet().iterator().next().powers().forEach((generator, exponent) -> {
                if (generator instanceof Generator.Prime || generator instanceof Generator.CirclePi) {
                    powers.merge(generator, exponent, BigFraction::add);
                }
            });
        }
        return new Positive(powers, algebra.multiply(a, algebra.term(Gaussian.ONE, multiplied(powers, BigFraction.of(-1)), NormalForm.ZERO)));
    }

    /** A generator and an exponent f such that rest^e = generator^(f e) for every e: x^f itself for -1 < f <= 1, since then log x^f = f log x. */
    private static Map.Entry<Generator, BigFraction> root(NormalForm rest) {
        if (rest.terms().size() == 1 && rest.terms().containsValue(Gaussian.ONE)) {
            Monomial monomial = rest.terms().keySet().iterator().next();
            if (!monomial.hasExponential() && monomial.powers().size() == 1) {
                Map.Entry<Generator, BigFraction> power = monomial.powers().entrySet().iterator().next();
                if (power.getValue().equals(BigFraction.ONE) || power.getValue().abs().compareTo(BigFraction.ONE) < 0) {
                    return power;
                }
            }
        }
        return Map.entry(new Generator.Compound(rest), BigFraction.ONE);
    }

    private static Map<Generator, BigFraction> multiplied(Map<Generator, BigFraction> exponents, BigFraction factor) {
        Map<Generator, BigFraction> result = new LinkedHashMap<>();
        exponents.forEach((generator, exponent) -> result.put(generator, exponent.multiply(factor)));
        return result;
    }

    /** The positive rational such that the coefficients divided by it are integers (with their imaginary parts) without a common factor. */
    private static BigFraction content(NormalForm a) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Gaussian coefficient : a.terms().values()) {
            for (BigFraction part : List.of(coefficient.real(), coefficient.imaginary())) {
                numerator = numerator.gcd(part.getNumerator());
                denominator = denominator.divide(denominator.gcd(part.getDenominator())).multiply(part.getDenominator());
                NormalFormAlgebra.requireShort(denominator.bitLength());
            }
        }
        return BigFraction.of(numerator, denominator);
    }

    /** The exponents of the small primes in a positive rational, and of what is left of its numerator and denominator. */
    private static Map<BigInteger, Integer> primePowers(BigFraction value) {
        Map<BigInteger, Integer> result = new TreeMap<>();
        factor(value.getNumerator(), 1, result);
        factor(value.getDenominator(), -1, result);
        return result;
    }

    private static void factor(BigInteger value, int sign, Map<BigInteger, Integer> exponents) {
        BigInteger rest = value;
        for (int p = 2; p <= LARGEST_TRIAL_DIVISOR && rest.bitLength() > 1; p++) {
            BigInteger divisor = BigInteger.valueOf(p);
            BigInteger[] division = rest.divideAndRemainder(divisor);
            while (division[1].signum() == 0) {
                exponents.merge(divisor, sign, Integer::sum);
                rest = division[0];
                division = rest.divideAndRemainder(divisor);
            }
        }
        if (!rest.equals(BigInteger.ONE)) {
            exponents.merge(rest, sign, Integer::sum);
        }
    }
}
