package zonal.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;
import zonal.number.Progression;

/**
 * Duals of polynomials times error functions, by Price's theorem: d/dc E[f(X) f(Y)] = E[f'(X) f'(Y)]. After n derivatives no error function is left, and
 * T_n(c) = E[f^(n)(X) f^(n)(Y)] is elementary. Taylor's formula leads back:
 *
 * <p>T_0(c) = sum_{j < n} T_j(0) c^j / j! + Int_0^c (c - v)^(n-1) / (n-1)! T_n(v) dv, T_j(0) = E[f^(j)(X)] E[f^(j)(Y)].
 *
 * <p>T_n is a sum of terms c^i (M - N c^2)^e with half-integers e and M, N > 0 free of c, M a positive number times powers of the positive A, B or a sum; with u = v sqrt(N/M) their integrals become those of u^i (1 - u^2)^e, which
 * the computer algebra system is asked for. The variances are written A = 1 - 2qa, B = 1 - 2qb with q from the exponential of f^(n), so that M is AB for
 * q = q' and nothing has to be multiplied out.
 */
final class PriceDerivation {

    private static final String U = "u";
    private static final Formula ONE_MINUS_SQUARE = Formulas.subtract(Formulas.integer(1), Formulas.power(Formulas.variable(U), BigFraction.of(2)));
    private static final Generator C = new Generator.Symbol(GaussianPairMoment.COVARIANCE);
    private static final Formula COVARIANCE = Formulas.variable(GaussianPairMoment.COVARIANCE);

    private static final String FIRST = "A";
    private static final String SECOND = "B";

    private final CheckedAlgebra algebra;

    PriceDerivation(CheckedAlgebra algebra) {
        this.algebra = algebra;
    }

    /**
     * E[f(X) f(Y)] in the variances a, b and the covariance c.
     *
     * @param derivatives f, f', ... as long as they contain error functions, and last the first one without
     * @throws DerivationException if an integral is not found, or not of the kind above
     */
    Formula derive(List<ErrorFunctionPolynomial> derivatives) {
        int n = derivatives.size() - 1;
        NormalForm scale = scale(derivatives.get(n).rest());
        List<Formula> sum = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            Formula mean = mean(derivatives.get(j), scale);
            Formula other = Formulas.substitute(mean, Map.of(FIRST, Formulas.variable(SECOND)));
            sum.add(Formulas.multiply(Formulas.rational(BigFraction.of(BigInteger.ONE, Progression.factorial(j))), power(COVARIANCE, j), mean, other));
        }
        for (Map.Entry<Monomial, Gaussian> term : last(derivatives.get(n).rest(), scale).terms().entrySet()) {
            sum.add(remainder(term.getKey(), term.getValue(), n));
        }
        Formula result = NormalForm.tryOf(Formulas.add(sum))
                .flatMap(form -> NormalFormAlgebra.attempt(normal -> new RootCollector(normal, GaussianPairMoment.COVARIANCE).write(form)))
                .orElse(Formulas.add(sum));
        return Formulas.substitute(result, Map.of(FIRST, inVariance(scale, GaussianPairMoment.FIRST_VARIANCE),
                SECOND, inVariance(scale, GaussianPairMoment.SECOND_VARIANCE)));
    }

    /** -2q of an exponential e^(q x^2) that occurs. */
    private static NormalForm scale(ExponentialPolynomial f) {
        return f.terms().stream().map(ExponentialPolynomial.Term::quadratic).filter(quadratic -> !quadratic.isZero()).findFirst()
                .flatMap(quadratic -> NormalFormAlgebra.attempt(normal -> normal.scale(quadratic, Gaussian.of(BigFraction.of(-2)))))
                .orElseThrow(() -> new DerivationException("Price's theorem does not lead to elementary integrals"));
    }

    private static Formula inVariance(NormalForm scale, String variance) {
        return Formulas.add(Formulas.integer(1), Formulas.multiply(scale.toFormula(), Formulas.variable(variance)));
    }

    /** The variance a = (A - 1)/scale, or b likewise. */
    private static NormalForm variance(NormalFormAlgebra normal, NormalForm scale, String symbol) {
        return normal.multiply(normal.add(List.of(NormalFormAlgebra.of(new Generator.Symbol(symbol)), NormalFormAlgebra.constant(BigFraction.of(-1)))),
                normal.power(scale, -1));
    }

    private static Formula mean(ErrorFunctionPolynomial f, NormalForm scale) {
        return attempt(NormalFormAlgebra.attempt(normal -> new GaussianMean(normal, variance(normal, scale, FIRST)).of(f))).toFormula();
    }

    private static NormalForm last(ExponentialPolynomial f, NormalForm scale) {
        return attempt(NormalFormAlgebra.attempt(
                normal -> new GaussianPairMoment(normal, variance(normal, scale, FIRST), variance(normal, scale, SECOND)).of(f, f)));
    }

    private static NormalForm attempt(Optional<NormalForm> form) {
        return form.orElseThrow(() -> new DerivationException("the expectation is too large for a closed form"));
    }

    /** The integral of (c - v)^(n-1)/(n-1)! times one term of T_n, the binomial multiplied out. */
    private Formula remainder(Monomial monomial, Gaussian coefficient, int n) {
        Map<Generator, BigFraction> constant = new LinkedHashMap<>(monomial.powers());
        BigFraction degree = constant.containsKey(C) ? constant.remove(C) : BigFraction.ZERO;
        Optional<Generator> root = constant.keySet().stream().filter(generator -> generator.contains(GaussianPairMoment.COVARIANCE)).findFirst();
        BigFraction exponent = root.map(constant::remove).orElse(BigFraction.ZERO);
        boolean simple = constant.keySet().stream().noneMatch(generator -> generator.contains(GaussianPairMoment.COVARIANCE))
                && !monomial.exponential().contains(GaussianPairMoment.COVARIANCE);
        if (!simple || !Fractions.isInteger(degree) || degree.signum() < 0 || root.isPresent() && !(root.get() instanceof Generator.Compound)) {
            throw new DerivationException("Price's theorem does not lead to elementary integrals");
        }
        Formula factor = attempt(NormalFormAlgebra.attempt(normal -> normal.term(coefficient, constant, monomial.exponential()))).toFormula();
        Optional<NormalForm> base = root.map(generator -> ((Generator.Compound) generator).base());
        List<Formula> sum = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            BigFraction binomial = BigFraction.of(Progression.binomial(n - 1, i)).multiply(i % 2 == 0 ? 1 : -1);
            Formula integral = base.isEmpty() ? integralOfPower(degree.intValue() + i) : integral(degree.intValue() + i, base.get(), exponent);
            sum.add(Formulas.multiply(Formulas.rational(binomial.divide(Progression.factorial(n - 1))), power(COVARIANCE, n - 1 - i), integral));
        }
        return Formulas.multiply(factor, Formulas.add(sum));
    }

    private static Formula integralOfPower(int degree) {
        return Formulas.divide(power(COVARIANCE, degree + 1), Formulas.integer(degree + 1L));
    }

    /** The integral of v^i (M - N v^2)^e over 0 < v < c: M^e (M/N)^((i+1)/2) times that of u^i (1 - u^2)^e over 0 < u < c sqrt(N/M). */
    private Formula integral(int i, NormalForm base, BigFraction exponent) {
        List<NormalForm> coefficients = base.polynomialIn(GaussianPairMoment.COVARIANCE).filter(found -> found.size() == 3 && found.get(1).isZero())
                .orElseThrow(() -> new DerivationException("Price's theorem does not lead to elementary integrals"));
        Formula m = coefficients.get(0).toFormula();
        Formula n = Formulas.negate(coefficients.get(2).toFormula());
        Formula antiderivative = algebra.antiderivative(integrand(i, exponent), U);
        Formula atZero = Formulas.substitute(antiderivative, Map.of(U, Formulas.integer(0)));
        BigFraction half = BigFraction.of(i + 1, 2);
        Formula quotient = Formulas.multiply(COVARIANCE, Formulas.sqrt(n), positivePower(m, BigFraction.of(-1, 2)));
        Formula quadratic = Formulas.subtract(m, Formulas.multiply(n, power(COVARIANCE, 2)));
        return Formulas.multiply(positivePower(m, exponent.add(half)), Formulas.power(n, half.negate()),
                Formulas.subtract(inserted(antiderivative, quotient, quadratic, m), atZero));
    }

    /** u^i (1 - u^2)^e, even powers of u multiplied out as powers of 1 - (1 - u^2). */
    private static Formula integrand(int i, BigFraction exponent) {
        int half = i / 2;
        List<Formula> sum = new ArrayList<>();
        for (int j = 0; j <= half; j++) {
            BigFraction binomial = BigFraction.of(Progression.binomial(half, j)).multiply(j % 2 == 0 ? 1 : -1);
            sum.add(Formulas.multiply(Formulas.rational(binomial), power(Formulas.variable(U), i % 2), Formulas.power(ONE_MINUS_SQUARE, exponent.add(j))));
        }
        return Formulas.add(sum);
    }

    /** The antiderivative at u = c sqrt(N/M), powers of 1 - u^2 written as those of (M - N c^2)/M. */
    private static Formula inserted(Formula antiderivative, Formula quotient, Formula quadratic, Formula m) {
        if (antiderivative.equals(Formulas.variable(U))) {
            return quotient;
        }
        if (antiderivative instanceof Formula.Power power && NormalForm.identical(power.base(), ONE_MINUS_SQUARE)) {
            return Formulas.multiply(Formulas.power(quadratic, power.exponent()), positivePower(m, power.exponent().negate()));
        }
        return Formulas.withChildren(antiderivative,
                Formulas.children(antiderivative).stream().map(part -> inserted(part, quotient, quadratic, m)).toList());
    }

    /** The power of a product of positive numbers, factor by factor. */
    private static Formula positivePower(Formula base, BigFraction exponent) {
        return base instanceof Formula.Product product
                ? Formulas.multiply(product.factors().stream().map(factor -> Formulas.power(factor, exponent)).toList()) : Formulas.power(base, exponent);
    }

    private static Formula power(Formula base, int exponent) {
        return Formulas.power(base, BigFraction.of(exponent));
    }
}
