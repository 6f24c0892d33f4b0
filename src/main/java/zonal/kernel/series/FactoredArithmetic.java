package zonal.kernel.series;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Arithmetic;
import zonal.number.CorrelationSeries;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Fractions;
import zonal.number.Jet;
import zonal.number.JetArithmetic;

/**
 * Arithmetic of Taylor series with exact coefficients in which quotients and square roots are kept as factors until they cancel or have to be multiplied out.
 *
 * <p>The angle of a layer is 2 arcsin(sin(a/2) sqrt(R)) with a quotient R. Where the constant term of the angle a is a number such as arccos(1/pi), the series of
 * R has coefficients with high powers of 1 - cos a in the denominator, which all cancel in the end. Here sin(a/2)^2 = (1 - cos a)/2 cancels against that
 * denominator as a whole, and 2 arcsin x = arccos(1 - 2 x^2) needs the square only. All of it are identities, so that the coefficients are exact.
 */
final class FactoredArithmetic implements Arithmetic<FactoredJet> {

    private static final BigFraction HALF = BigFraction.of(1, 2);
    private static final BigFraction TWO = BigFraction.of(2);

    private final ExactArithmetic exact;
    private final JetArithmetic<ExactReal> jets;
    private final KnownAngles angles;

    FactoredArithmetic(ExactArithmetic exact, JetArithmetic<ExactReal> jets, KnownAngles angles) {
        this.exact = exact;
        this.jets = jets;
        this.angles = angles;
    }

    /** The series multiplied out. */
    Jet<ExactReal> expand(FactoredJet a) {
        Jet<ExactReal> result = a.plain();
        for (Map.Entry<Jet<ExactReal>, BigFraction> factor : a.factors().entrySet()) {
            result = jets.multiply(result, jets.power(factor.getKey(), factor.getValue()));
        }
        return result;
    }

    @Override
    public FactoredJet rational(BigFraction value) {
        return FactoredJet.of(jets.rational(value));
    }

    @Override
    public FactoredJet pi() {
        return FactoredJet.of(jets.pi());
    }

    /** The sum over the common denominator; multiplied out if the roots in the summands differ. */
    @Override
    public FactoredJet add(FactoredJet a, FactoredJet b) {
        if (isZero(a.plain())) {
            return b;
        }
        if (isZero(b.plain())) {
            return a;
        }
        Set<Jet<ExactReal>> bases = new LinkedHashSet<>(a.factors().keySet());
        bases.addAll(b.factors().keySet());
        Map<Jet<ExactReal>, BigFraction> common = new LinkedHashMap<>();
        for (Jet<ExactReal> base : bases) {
            BigFraction left = a.factors().getOrDefault(base, BigFraction.ZERO);
            BigFraction right = b.factors().getOrDefault(base, BigFraction.ZERO);
            if (!Fractions.isInteger(left.subtract(right))) {
                return FactoredJet.of(jets.add(expand(a), expand(b)));
            }
            put(common, base, left.compareTo(right) < 0 ? left : right);
        }
        return new FactoredJet(jets.add(over(a, common), over(b, common)), common);
    }

    /** The series divided by the common factors, which divide it. */
    private Jet<ExactReal> over(FactoredJet a, Map<Jet<ExactReal>, BigFraction> common) {
        Map<Jet<ExactReal>, BigFraction> rest = new LinkedHashMap<>(a.factors());
        common.forEach((base, exponent) -> put(rest, base, rest.getOrDefault(base, BigFraction.ZERO).subtract(exponent)));
        return expand(new FactoredJet(a.plain(), rest));
    }

    @Override
    public FactoredJet subtract(FactoredJet a, FactoredJet b) {
        return add(a, negate(b));
    }

    @Override
    public FactoredJet negate(FactoredJet a) {
        return new FactoredJet(jets.negate(a.plain()), a.factors());
    }

    @Override
    public FactoredJet multiply(FactoredJet a, FactoredJet b) {
        Map<Jet<ExactReal>, BigFraction> factors = new LinkedHashMap<>(a.factors());
        b.factors().forEach((base, exponent) -> put(factors, base, factors.getOrDefault(base, BigFraction.ZERO).add(exponent)));
        Jet<ExactReal> plain = jets.multiply(absorbed(a.plain(), factors), absorbed(b.plain(), factors));
        return new FactoredJet(plain, factors);
    }

    /** What is left of the series when it is a multiple of one of the factors, whose exponent then increases. */
    private Jet<ExactReal> absorbed(Jet<ExactReal> plain, Map<Jet<ExactReal>, BigFraction> factors) {
        if (factors.isEmpty() || isTerm(plain) || plain.coefficient(0).isZero()) {
            return plain;
        }
        BigFraction scale = scale(plain);
        Jet<ExactReal> base = scaled(scale.reciprocal(), plain);
        if (!factors.containsKey(base)) {
            return plain;
        }
        put(factors, base, factors.get(base).add(BigFraction.ONE));
        return jets.rational(scale);
    }

    @Override
    public FactoredJet divide(FactoredJet a, FactoredJet b) {
        return multiply(a, inverse(b));
    }

    private FactoredJet inverse(FactoredJet a) {
        Map<Jet<ExactReal>, BigFraction> factors = new LinkedHashMap<>();
        a.factors().forEach((base, exponent) -> factors.put(base, exponent.negate()));
        Jet<ExactReal> plain = a.plain();
        if (isTerm(plain)) {
            return new FactoredJet(jets.constant(exact.divide(ExactReal.ONE, plain.coefficient(0))), factors);
        }
        if (plain.coefficient(0).isRational()) {
            return new FactoredJet(jets.divide(jets.integer(1), plain), factors);
        }
        BigFraction scale = scale(plain);
        Jet<ExactReal> base = scaled(scale.reciprocal(), plain);
        put(factors, base, factors.getOrDefault(base, BigFraction.ZERO).subtract(BigFraction.ONE));
        return new FactoredJet(jets.rational(scale.reciprocal()), factors);
    }

    @Override
    public FactoredJet power(FactoredJet base, int exponent) {
        if (exponent < 0) {
            return power(inverse(base), Math.negateExact(exponent));
        }
        Map<Jet<ExactReal>, BigFraction> factors = new LinkedHashMap<>();
        base.factors().forEach((factor, power) -> put(factors, factor, power.multiply(exponent)));
        return new FactoredJet(jets.power(base.plain(), exponent), factors);
    }

    @Override
    public FactoredJet sqrt(FactoredJet a) {
        Map<Jet<ExactReal>, BigFraction> factors = new LinkedHashMap<>();
        a.factors().forEach((base, exponent) -> factors.put(base, exponent.multiply(HALF)));
        Jet<ExactReal> plain = a.plain();
        requireEvenOrder(plain);
        if (isTerm(plain) || plain.coefficient(0).isRational() || scale(plain).signum() < 0) {
            return new FactoredJet(jets.sqrt(plain), factors);
        }
        BigFraction scale = scale(plain);
        Jet<ExactReal> base = scaled(scale.reciprocal(), plain);
        put(factors, base, factors.getOrDefault(base, BigFraction.ZERO).add(HALF));
        return new FactoredJet(jets.constant(exact.sqrt(ExactReal.of(scale))), factors);
    }

    private static void requireEvenOrder(Jet<ExactReal> a) {
        int first = 0;
        while (first <= a.order() && a.coefficient(first).isZero()) {
            first++;
        }
        if (first <= a.order() && first % 2 == 1) {
            throw new ArithmeticException("it contains the square root of a series that begins with an odd power,"
                    + " so that it expands in powers of the square root of the variable");
        }
    }

    @Override
    public FactoredJet exp(FactoredJet a) {
        return onExpanded(jets::exp, a);
    }

    @Override
    public FactoredJet log(FactoredJet a) {
        return onExpanded(jets::log, a);
    }

    /** sin(a_0 + b) = sin(a_0) cos b + cos(a_0) sin b, and sin(a/2) = sqrt((1 - cos a)/2) where a is a known angle in (0, pi). */
    @Override
    public FactoredJet sin(FactoredJet x) {
        Jet<ExactReal> a = expand(x);
        Optional<KnownAngles.Functions> known = angles.of(a.coefficient(0));
        if (known.isPresent()) {
            return FactoredJet.of(turned(known.get().sine(), known.get().cosine(), a));
        }
        if (angles.of(twice(a.coefficient(0))).isPresent()) {
            return sqrt(multiply(rational(HALF), subtract(integer(1), cos(FactoredJet.of(scaled(TWO, a))))));
        }
        return FactoredJet.of(jets.sin(a));
    }

    @Override
    public FactoredJet cos(FactoredJet x) {
        Jet<ExactReal> a = expand(x);
        Optional<KnownAngles.Functions> known = angles.of(a.coefficient(0));
        if (known.isPresent()) {
            return FactoredJet.of(turned(known.get().cosine(), exact.negate(known.get().sine()), a));
        }
        if (angles.of(twice(a.coefficient(0))).isPresent()) {
            return sqrt(multiply(rational(HALF), add(integer(1), cos(FactoredJet.of(scaled(TWO, a))))));
        }
        return FactoredJet.of(jets.cos(a));
    }

    /** p cos b + q sin b, b the angle without its constant term. */
    private Jet<ExactReal> turned(ExactReal p, ExactReal q, Jet<ExactReal> angle) {
        Jet<ExactReal> b = jets.subtract(angle, jets.constant(angle.coefficient(0)));
        return jets.add(jets.multiply(jets.constant(p), jets.cos(b)), jets.multiply(jets.constant(q), jets.sin(b)));
    }

    /** Half of arccos(1 - 2 x^2) for roots x > 0, pi/2 - arccos x for other x; by the series of the arcsine where x vanishes. */
    @Override
    public FactoredJet asin(FactoredJet x) {
        ExactReal constant = x.plain().coefficient(0);
        if (constant.isZero() || x.isPlain() && isOne(x.plain())) {
            return onExpanded(jets::asin, x);
        }
        if (isRoot(x)) {
            FactoredJet angle = acos(subtract(integer(1), multiply(integer(2), power(x, 2))));
            FactoredJet half = multiply(rational(HALF), angle);
            // the factors are positive
            return exact.sign(constant).equals(ExactReal.ONE) ? half : negate(half);
        }
        return subtract(multiply(rational(HALF), pi()), acos(x));
    }

    private static boolean isRoot(FactoredJet x) {
        return x.factors().values().stream().anyMatch(exponent -> !Fractions.isInteger(exponent))
                || x.plain().coefficient(0).terms().stream().flatMap(term -> term.monomial().powers().stream()).anyMatch(power -> power.generator().isRadical());
    }

    /** theta with theta' sin(theta) = -u' and sin(theta)' = u theta'. */
    @Override
    public FactoredJet acos(FactoredJet x) {
        Jet<ExactReal> u = expand(x);
        if (isOne(u)) {
            return FactoredJet.of(jets.acos(u));
        }
        if (isConstant(u)) {
            return FactoredJet.of(jets.constant(angles.arccosine(u.coefficient(0))));
        }
        ExactReal[] angle = new ExactReal[u.order() + 1];
        ExactReal[] sine = new ExactReal[u.order() + 1];
        angle[0] = angles.arccosine(u.coefficient(0));
        sine[0] = angles.of(angle[0]).map(KnownAngles.Functions::sine).orElseThrow();
        for (int j = 1; j <= u.order(); j++) {
            ExactReal rest = exact.multiply(exact.integer(-j), u.coefficient(j));
            for (int i = 1; i < j; i++) {
                rest = exact.subtract(rest, exact.multiply(exact.integer(i), exact.multiply(angle[i], sine[j - i])));
            }
            angle[j] = rest.isZero() ? rest : exact.divide(rest, exact.multiply(exact.integer(j), sine[0]));
            ExactReal slope = ExactReal.ZERO;
            for (int i = 1; i <= j; i++) {
                slope = exact.add(slope, exact.multiply(exact.integer(i), exact.multiply(angle[i], i == j ? angles.cosine(angle[0]) : u.coefficient(j - i))));
            }
            sine[j] = exact.divide(slope, exact.integer(j));
        }
        return FactoredJet.of(new Jet<>(List.of(angle)));
    }

    @Override
    public FactoredJet atan(FactoredJet a) {
        return onExpanded(jets::atan, a);
    }

    @Override
    public FactoredJet erf(FactoredJet a) {
        return onExpanded(jets::erf, a);
    }

    @Override
    public FactoredJet abs(FactoredJet a) {
        return onExpanded(jets::abs, a);
    }

    /** By B_(n+1) = ((2n+1) B_n - B_(n-1))/x^2 from B_(-1) = cos x and B_0 = sin x / x (DLMF 10.51.1), at 0 by the series. */
    @Override
    public FactoredJet besselQuotient(int order, FactoredJet x) {
        if (x.plain().coefficient(0).isZero()) {
            return onExpanded(a -> jets.besselQuotient(order, a), x);
        }
        FactoredJet reciprocal = inverse(x);
        FactoredJet previous = cos(x);
        FactoredJet current = multiply(sin(x), reciprocal);
        for (int n = 0; n < order; n++) {
            FactoredJet next = multiply(subtract(multiply(integer(2L * n + 1), current), previous), power(reciprocal, 2));
            previous = current;
            current = next;
        }
        return current;
    }

    @Override
    public FactoredJet orthantProbability(FactoredJet bound, FactoredJet angle) {
        return FactoredJet.of(jets.orthantProbability(expand(bound), expand(angle)));
    }

    private FactoredJet onExpanded(UnaryOperator<Jet<ExactReal>> function, FactoredJet a) {
        return FactoredJet.of(function.apply(expand(a)));
    }

    /** A rational number such that the series divided by it has a positive constant term, equal for series that are rational multiples of each other. */
    private BigFraction scale(Jet<ExactReal> a) {
        BigFraction size = a.coefficient(0).terms().get(0).coefficient().abs();
        return exact.sign(a.coefficient(0)).equals(ExactReal.ONE) ? size : size.negate();
    }

    private Jet<ExactReal> scaled(BigFraction factor, Jet<ExactReal> a) {
        return jets.multiply(jets.rational(factor), a);
    }

    private ExactReal twice(ExactReal a) {
        return exact.multiply(exact.integer(2), a);
    }

    private static boolean isConstant(Jet<ExactReal> a) {
        return a.coefficients().stream().skip(1).allMatch(ExactReal::isZero);
    }

    /** Whether the series is a number of one term, whose reciprocal and root have one term too. */
    private static boolean isTerm(Jet<ExactReal> a) {
        return isConstant(a) && a.coefficient(0).terms().size() <= 1;
    }

    /** Whether the series is the number 1 or -1, whose arcsine is no inner point. */
    private static boolean isOne(Jet<ExactReal> a) {
        return isConstant(a) && a.coefficient(0).isRational() && a.coefficient(0).toRational().abs().equals(BigFraction.ONE);
    }

    private static boolean isZero(Jet<ExactReal> a) {
        return a.coefficient(0).isZero() && isConstant(a);
    }

    private static void put(Map<Jet<ExactReal>, BigFraction> factors, Jet<ExactReal> base, BigFraction exponent) {
        if (exponent.signum() == 0) {
            factors.remove(base);
        } else {
            factors.put(base, exponent);
        }
    }

    @Override
    public FactoredJet atCorrelation(CorrelationSeries series, FactoredJet u) {
        throw new ArithmeticException("a dual without closed form has no exact values");
    }
}
