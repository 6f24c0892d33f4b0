package zonal.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Fractions;
import zonal.symbolic.AngularForm.Part;

/**
 * Reads a normal form as an {@link AngularForm}. A term is a constant times theta^a e^(if theta) with a = 0 or 1 and 2f an integer, and
 * e^(if theta) = cos(f theta) + i sin(f theta); for an integer n >= 0, with the Chebyshev polynomials of the four kinds (DLMF 18.5.1 to 18.5.4),
 * cos(n theta) = T_n(t), sin(n theta) = U_(n-1)(t) sin(theta), cos((n+1/2) theta) = V_n(t) cos(theta/2), sin((n+1/2) theta) = W_n(t) sin(theta/2).
 */
final class AngularReader {

    private final String angle;
    private final Generator symbol;
    private final Monomial symbolItself;
    private final Map<Place, TreeMap<Integer, Map<Monomial, Gaussian>>> coefficients = new LinkedHashMap<>();

    /** A function, times the angle or not. */
    private record Place(boolean timesAngle, Part function) {
    }

    AngularReader(String angle) {
        this.angle = angle;
        this.symbol = new Generator.Symbol(angle);
        this.symbolItself = Monomial.of(symbol, BigFraction.ONE);
    }

    AngularForm read(NormalForm form) {
        form.terms().forEach(this::take);
        Map<Part, List<ExactReal>> parts = new EnumMap<>(Part.class);
        coefficients.forEach((place, byPower) -> {
            List<ExactReal> polynomial = polynomial(byPower);
            boolean none = polynomial.stream().allMatch(ExactReal::isZero);
            if (place.timesAngle() && place.function() != Part.ONE && !none) {
                throw new InputException("the angle is multiplied with a sine of itself");
            }
            if (!none) {
                parts.put(place.timesAngle() ? Part.ANGLE : place.function(), polynomial);
            }
        });
        return AngularForm.centred(parts);
    }

    private void take(Monomial monomial, Gaussian value) {
        Map<Generator, BigFraction> powers = new LinkedHashMap<>(monomial.powers());
        BigFraction power = powers.getOrDefault(symbol, BigFraction.ZERO);
        powers.remove(symbol);
        Map<Monomial, Gaussian> exponential = new LinkedHashMap<>(monomial.exponential().terms());
        Gaussian frequency = exponential.getOrDefault(symbolItself, Gaussian.ZERO);
        exponential.remove(symbolItself);
        Monomial constant = Monomial.of(powers, new NormalForm(exponential));
        BigFraction twice = frequency.imaginary().multiply(2);
        if (constant.contains(angle) || frequency.real().signum() != 0 || !Fractions.isInteger(twice)) {
            throw new InputException(obstacle(monomial));
        }
        if (!power.equals(BigFraction.ZERO) && !power.equals(BigFraction.ONE)) {
            throw new InputException("the angle occurs to the power " + Fractions.text(power));
        }
        take(power.signum() > 0, twice.intValue(), constant, value);
    }

    /** What stands in the way of a term: a function that is no angle or sine of multiples of the angle, if one is found in it. */
    private String obstacle(Monomial monomial) {
        Optional<Formula.Head> head = functionOfAngle(monomial);
        if (head.isPresent()) {
            boolean nested = head.get() == Formula.Head.ASIN || head.get() == Formula.Head.ACOS || head.get() == Formula.Head.ATAN;
            return "the angle stands inside " + (nested ? "another angle, as it does behind a bias or a second hidden layer" : FormulaText.name(head.get()));
        }
        boolean power = monomial.powers().keySet().stream().anyMatch(generator -> generator.contains(angle));
        return power ? "it has a root or an inverse of a function of the angle"
                : "the angle stands in an exponent, or in a sine or cosine of other than half multiples of it";
    }

    private Optional<Formula.Head> functionOfAngle(Monomial monomial) {
        for (Generator generator : monomial.powers().keySet()) {
            if (generator instanceof Generator.Opaque opaque && opaque.contains(angle)) {
                return Optional.of(opaque.head());
            }
            if (generator instanceof Generator.Compound compound && compound.contains(angle)) {
                return functionOfAngle(compound.base());
            }
        }
        return functionOfAngle(monomial.exponential());
    }

    private Optional<Formula.Head> functionOfAngle(NormalForm form) {
        return form.terms().keySet().stream().flatMap(monomial -> functionOfAngle(monomial).stream()).findFirst();
    }

    private void take(boolean timesAngle, int twice, Monomial constant, Gaussian value) {
        int n = Math.abs(twice) / 2;
        Gaussian sine = value.multiply(twice < 0 ? Gaussian.I.negate() : Gaussian.I);
        if (twice % 2 == 0) {
            add(new Place(timesAngle, Part.ONE), chebyshev(n, 1, 0), constant, value);
            add(new Place(timesAngle, Part.SINE), n == 0 ? List.of() : chebyshev(n - 1, 2, 0), constant, sine);
        } else {
            add(new Place(timesAngle, Part.HALF_COSINE), chebyshev(n, 2, -1), constant, value);
            add(new Place(timesAngle, Part.HALF_SINE), chebyshev(n, 2, 1), constant, sine);
        }
    }

    /** The coefficients of p_n with p_0 = 1, p_1 = slope t + constant, p_(n+1) = 2 t p_n - p_(n-1). */
    private static List<BigInteger> chebyshev(int n, int slope, int constant) {
        List<BigInteger> previous = List.of(BigInteger.ONE);
        if (n == 0) {
            return previous;
        }
        List<BigInteger> current = List.of(BigInteger.valueOf(constant), BigInteger.valueOf(slope));
        for (int i = 1; i < n; i++) {
            List<BigInteger> next = new ArrayList<>(List.of(BigInteger.ZERO));
            current.forEach(value -> next.add(value.shiftLeft(1)));
            for (int power = 0; power < previous.size(); power++) {
                next.set(power, next.get(power).subtract(previous.get(power)));
            }
            previous = current;
            current = next;
        }
        return current;
    }

    private void add(Place place, List<BigInteger> polynomial, Monomial constant, Gaussian value) {
        for (int power = 0; power < polynomial.size(); power++) {
            Gaussian share = value.multiply(Gaussian.of(BigFraction.of(polynomial.get(power))));
            coefficients.computeIfAbsent(place, any -> new TreeMap<>()).computeIfAbsent(power, any -> new LinkedHashMap<>()).merge(constant, share, Gaussian::add);
        }
    }

    private static List<ExactReal> polynomial(TreeMap<Integer, Map<Monomial, Gaussian>> byPower) {
        List<ExactReal> result = new ArrayList<>();
        for (int power = 0; power <= byPower.lastKey(); power++) {
            Map<Monomial, Gaussian> terms = new LinkedHashMap<>(byPower.getOrDefault(power, Map.of()));
            terms.values().removeIf(Gaussian::isZero);
            result.add(value(new NormalForm(terms)));
        }
        return result;
    }

    /** The form as a constant times an exponential, empty if it is not the product of the two. */
    static Optional<ExponentialForm> exponential(NormalForm form, String angle) {
        if (form.terms().size() != 1) {
            return Optional.empty();
        }
        Map.Entry<Monomial, Gaussian> term = form.terms().entrySet().iterator().next();
        NormalForm factor = new NormalForm(Map.of(Monomial.of(term.getKey().powers(), NormalForm.ZERO), term.getValue()));
        if (factor.contains(angle)) {
            return Optional.empty();
        }
        return Optional.of(new ExponentialForm(value(factor), new AngularReader(angle).read(term.getKey().exponential())));
    }

    static ExactReal value(NormalForm constant) {
        try {
            return Program.valueOf(constant.toFormula(), new ExactArithmetic());
        } catch (ArithmeticException e) {
            throw new InputException("a coefficient has no exact value: " + e.getMessage());
        }
    }
}
