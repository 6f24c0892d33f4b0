package zonal.symbolic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Finds, for the dual activation kappa(theta) with kappa(0) = 1, the ratio (1 - kappa)/(1 - cos theta) in a form without cancellation at theta = 0.
 *
 * <p>1 - kappa, a polynomial in theta, sin theta and cos theta over Q[pi, 1/pi], is written exactly as a combination of products of heads, each an entire function
 * whose order at 0 can be seen: theta (1), cos theta (0), sin theta = theta B_0(theta) (1), versine = 1 - cos theta = (theta^2/2) B_0(theta/2)^2 (2) and
 * sin theta - theta cos theta = theta^3 B_1(theta) (3), where B_n(x) = j_n(x)/x^n. Only products of order 2 at least are used, so every term of the quotient by the
 * versine is analytic, the powers of theta having been cancelled; B_0(theta/2) has no zero for |theta| < 2 pi.
 */
final class HaversineRewriting {

    private static final TrigonometricPolynomial VERSINE = TrigonometricPolynomial.ONE.add(TrigonometricPolynomial.COSINE.negate());
    private static final TrigonometricPolynomial SINE_MINUS_ANGLE_COSINE =
            TrigonometricPolynomial.SINE.add(TrigonometricPolynomial.ANGLE.multiply(TrigonometricPolynomial.COSINE).negate());

    /** A product of powers of the heads. */
    private record Heads(int versine, int sineMinusAngleCosine, int sine, int angle, int cosine) {

        /** Few factors first, then those of high order at 0. */
        static final Comparator<Heads> SIMPLEST_FIRST = Comparator.comparingInt(Heads::count).thenComparing(Comparator.comparingInt(Heads::order).reversed())
                .thenComparingInt(Heads::versine).thenComparingInt(Heads::sineMinusAngleCosine).thenComparingInt(Heads::sine).thenComparingInt(Heads::angle);

        int count() {
            return versine + sineMinusAngleCosine + sine + angle + cosine;
        }

        /** The order of the zero at theta = 0. */
        int order() {
            return 2 * versine + 3 * sineMinusAngleCosine + sine + angle;
        }

        TrigonometricPolynomial polynomial() {
            return VERSINE.power(versine).multiply(SINE_MINUS_ANGLE_COSINE.power(sineMinusAngleCosine)).multiply(TrigonometricPolynomial.SINE.power(sine))
                    .multiply(TrigonometricPolynomial.ANGLE.power(angle)).multiply(TrigonometricPolynomial.COSINE.power(cosine));
        }

        /** The product divided by the versine: theta^(order - 2) 2^(1 - versine) B_0(theta/2)^(2 versine - 2) B_0(theta)^sine B_1(theta)^... cos(theta)^cosine. */
        Formula overVersine(Formula theta) {
            Formula half = Formulas.divide(theta, Formulas.integer(2));
            return Formulas.multiply(
                    power(Formulas.integer(2), 1 - versine),
                    power(theta, order() - 2),
                    power(Formulas.besselQuotient(1, theta), sineMinusAngleCosine),
                    power(Formulas.besselQuotient(0, theta), sine),
                    power(Formulas.call(Formula.Head.COS, theta), cosine),
                    power(Formulas.besselQuotient(0, half), 2 * versine - 2));
        }
    }

    private HaversineRewriting() {
    }

    /**
     * The ratio (1 - kappa)/(1 - cos) as a formula in the variable.
     *
     * @throws DerivationException if 1 - kappa is no polynomial of the kind above or no combination of the products of heads
     */
    static Formula ratio(Formula kappa, String variable) {
        TrigonometricPolynomial complement = TrigonometricPolynomial.ONE.add(TrigonometricReader.read(kappa, variable).negate());
        for (int factors = 1; factors <= complement.degree(); factors++) {
            Optional<Formula> ratio = combine(complement, products(factors), Formulas.variable(variable));
            if (ratio.isPresent()) {
                requireIdentity(ratio.get(), kappa, variable);
                return ratio.get();
            }
        }
        throw new DerivationException("no form without cancellation was found for 1 - (" + FormulaText.print(kappa) + ")");
    }

    /** Requires, exactly, (1 - cos) ratio = 1 - kappa. */
    static void requireIdentity(Formula ratio, Formula kappa, String variable) {
        Formula one = Formulas.integer(1);
        Formula versine = Formulas.subtract(one, Formulas.call(Formula.Head.COS, Formulas.variable(variable)));
        if (!NormalForm.identical(Formulas.multiply(ratio, versine), Formulas.subtract(one, kappa))) {
            throw new DerivationException("the haversine ratio " + FormulaText.print(ratio) + " is not that of " + FormulaText.print(kappa));
        }
    }

    /** All products of at most so many heads that vanish to order 2 at least. */
    private static List<Heads> products(int factors) {
        List<Heads> products = new ArrayList<>();
        for (int versine = 0; versine <= factors; versine++) {
            for (int difference = 0; versine + difference <= factors; difference++) {
                for (int sine = 0; versine + difference + sine <= factors; sine++) {
                    for (int angle = 0; versine + difference + sine + angle <= factors; angle++) {
                        for (int cosine = 0; versine + difference + sine + angle + cosine <= factors; cosine++) {
                            products.add(new Heads(versine, difference, sine, angle, cosine));
                        }
                    }
                }
            }
        }
        products.removeIf(product -> product.order() < 2);
        products.sort(Heads.SIMPLEST_FIRST);
        return products;
    }

    /** The heads are rational, so the part of each power of pi is combined for itself. */
    private static Optional<Formula> combine(TrigonometricPolynomial complement, List<Heads> products, Formula theta) {
        List<TrigonometricPolynomial> polynomials = products.stream().map(Heads::polynomial).toList();
        NavigableSet<TrigonometricPolynomial.Monomial> monomials = new TreeSet<>();
        polynomials.forEach(polynomial -> monomials.addAll(polynomial.terms().keySet()));
        complement.terms().keySet().forEach(monomial -> monomials.add(monomial.withoutPi()));
        List<List<BigFraction>> columns = polynomials.stream().map(polynomial -> vector(polynomial.terms(), monomials)).toList();
        List<Formula> terms = new ArrayList<>();
        for (Map.Entry<Integer, Map<TrigonometricPolynomial.Monomial, BigFraction>> part : byPowerOfPi(complement).entrySet()) {
            Optional<List<BigFraction>> solution = RationalLinearSystem.solve(columns, vector(part.getValue(), monomials));
            if (solution.isEmpty()) {
                return Optional.empty();
            }
            for (int j = 0; j < products.size(); j++) {
                if (solution.get().get(j).signum() != 0) {
                    terms.add(Formulas.multiply(Formulas.rational(solution.get().get(j)), power(Formulas.pi(), part.getKey()),
                            products.get(j).overVersine(theta)));
                }
            }
        }
        return Optional.of(Formulas.add(terms.toArray(Formula[]::new)));
    }

    private static Map<Integer, Map<TrigonometricPolynomial.Monomial, BigFraction>> byPowerOfPi(TrigonometricPolynomial polynomial) {
        Map<Integer, Map<TrigonometricPolynomial.Monomial, BigFraction>> parts = new TreeMap<>(Comparator.reverseOrder());
        polynomial.terms().forEach((monomial, value) -> parts.computeIfAbsent(monomial.pi(), pi -> new TreeMap<>()).put(monomial.withoutPi(), value));
        return parts;
    }

    private static List<BigFraction> vector(Map<TrigonometricPolynomial.Monomial, BigFraction> terms, NavigableSet<TrigonometricPolynomial.Monomial> monomials) {
        return monomials.stream().map(monomial -> terms.getOrDefault(monomial, BigFraction.ZERO)).toList();
    }

    private static Formula power(Formula base, int exponent) {
        return Formulas.power(base, BigFraction.of(exponent));
    }
}
