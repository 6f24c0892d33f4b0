package zonal.symbolic;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Brings formulas to normal form, shared parts once. */
final class NormalFormReader {

    private static final Gaussian MINUS_ONE = Gaussian.ONE.negate();

    private final NormalFormAlgebra algebra;
    private final Map<Formula, NormalForm> known = new IdentityHashMap<>();

    NormalFormReader(NormalFormAlgebra algebra) {
        this.algebra = algebra;
    }

    NormalForm read(Formula formula) {
        NormalForm form = known.get(formula);
        if (form == null) {
            form = translate(formula);
            known.put(formula, form);
        }
        return form;
    }

    private NormalForm translate(Formula formula) {
        if (formula instanceof Formula.Rational rational) {
            return NormalFormAlgebra.constant(rational.value());
        }
        if (formula instanceof Formula.Pi) {
            return NormalFormAlgebra.of(NormalFormAlgebra.PI);
        }
        if (formula instanceof Formula.Variable variable) {
            return NormalFormAlgebra.of(new Generator.Symbol(variable.name()));
        }
        if (formula instanceof Formula.Sum sum) {
            return algebra.add(sum.terms().stream().map(this::read).toList());
        }
        if (formula instanceof Formula.Product product) {
            return product.factors().stream().map(this::read).reduce(NormalFormAlgebra.ONE, algebra::multiply);
        }
        if (formula instanceof Formula.Power power) {
            return algebra.power(read(power.base()), power.exponent());
        }
        if (formula instanceof Formula.BesselQuotient bessel) {
            return bessel(bessel.order(), read(bessel.argument()));
        }
        if (formula instanceof Formula.Orthant) {
            throw NormalFormAlgebra.refuse("an orthant probability");
        }
        if (formula instanceof Formula.Expectation) {
            throw NormalFormAlgebra.refuse("an expectation without closed form");
        }
        Formula.Call call = (Formula.Call) formula;
        return call(call.head(), read(call.argument()));
    }

    private NormalForm call(Formula.Head head, NormalForm x) {
        return switch (head) {
            case EXP -> algebra.exp(x);
            case LOG -> algebra.powers().log(x);
            case SIN -> sin(x);
            case COS -> cos(x);
            case TAN -> algebra.multiply(sin(x), algebra.power(cos(x), -1));
            case ASIN -> odd(Formula.Head.ASIN, x);
            case ACOS -> algebra.add(List.of(algebra.scale(NormalFormAlgebra.of(NormalFormAlgebra.PI), Gaussian.of(BigFraction.of(1, 2))),
                    algebra.scale(odd(Formula.Head.ASIN, x), MINUS_ONE)));
            case ATAN -> odd(Formula.Head.ATAN, x);
            case ERF -> odd(Formula.Head.ERF, x);
            case ABS -> algebra.powers().abs(x);
        };
    }

    /** (e^(ix) + e^(-ix)) / 2. */
    private NormalForm cos(NormalForm x) {
        Gaussian half = Gaussian.of(BigFraction.of(1, 2));
        return algebra.add(List.of(algebra.scale(rotation(x, Gaussian.I), half), algebra.scale(rotation(x, Gaussian.I.negate()), half)));
    }

    /** (e^(ix) - e^(-ix)) / 2i. */
    private NormalForm sin(NormalForm x) {
        Gaussian half = new Gaussian(BigFraction.ZERO, BigFraction.of(1, 2));
        return algebra.add(List.of(algebra.scale(rotation(x, Gaussian.I), half.negate()), algebra.scale(rotation(x, Gaussian.I.negate()), half)));
    }

    private NormalForm rotation(NormalForm x, Gaussian direction) {
        return algebra.exp(algebra.scale(x, direction));
    }

    /** An odd function, at zero and at 1 by its value, of x and -x by one of them. */
    private NormalForm odd(Formula.Head head, NormalForm x) {
        if (x.terms().isEmpty()) {
            return x;
        }
        if (NormalFormPowers.isNegative(x)) {
            return algebra.scale(odd(head, algebra.scale(x, MINUS_ONE)), MINUS_ONE);
        }
        if (x.equals(NormalFormAlgebra.ONE) && head != Formula.Head.ERF) {
            return algebra.scale(NormalFormAlgebra.of(NormalFormAlgebra.PI), Gaussian.of(BigFraction.of(1, head == Formula.Head.ASIN ? 2 : 4)));
        }
        return NormalFormAlgebra.of(new Generator.Opaque(head, x));
    }

    /** B_n = j_n(x)/x^n from B_(-1) = cos x, B_0 = sin x / x and B_(n+1) = ((2n+1) B_n - B_(n-1)) / x^2 (DLMF 10.51.1). */
    private NormalForm bessel(int order, NormalForm x) {
        if (x.terms().isEmpty()) {
            return read(Formulas.besselQuotient(order, Formulas.integer(0)));
        }
        NormalForm inverseSquare = algebra.power(x, -2);
        NormalForm previous = cos(x);
        NormalForm current = algebra.multiply(sin(x), algebra.power(x, -1));
        for (int n = 0; n < order; n++) {
            NormalForm difference = algebra.add(List.of(algebra.scale(current, Gaussian.of(BigFraction.of(2 * n + 1))), algebra.scale(previous, MINUS_ONE)));
            previous = current;
            current = algebra.multiply(difference, inverseSquare);
        }
        return current;
    }
}
