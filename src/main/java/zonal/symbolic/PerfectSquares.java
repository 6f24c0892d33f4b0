package zonal.symbolic;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/** Recognises the squares that roots are taken of. */
final class PerfectSquares {

    private PerfectSquares() {
    }

    /** An x with x^2 the formula, of whichever sign, where the formula is written as a product of squares. */
    static Optional<Formula> root(Formula formula) {
        if (formula instanceof Formula.Product product) {
            List<Optional<Formula>> roots = product.factors().stream().map(PerfectSquares::root).toList();
            return roots.stream().allMatch(Optional::isPresent) ? Optional.of(Formulas.multiply(roots.stream().map(Optional::get).toList())) : Optional.empty();
        }
        if (formula instanceof Formula.Power power && Fractions.isInteger(power.exponent().divide(2))) {
            return Optional.of(Formulas.power(power.base(), power.exponent().divide(2)));
        }
        return Optional.of(formula).filter(root -> root instanceof Formula.Rational rational && rational.value().signum() > 0).map(Formulas::sqrt);
    }

    /** 1 - c^2, (1 - c)/2 and (1 + c)/2 for the cosine c of an angle a, which are sin(a)^2, sin(a/2)^2 and cos(a/2)^2; none if they are too large. */
    static List<NormalForm> ofAngle(NormalForm c) {
        return NormalFormAlgebra.attempt(algebra -> {
            NormalForm negative = algebra.scale(c, Gaussian.ONE.negate());
            Gaussian half = Gaussian.of(BigFraction.of(1, 2));
            return List.of(algebra.add(List.of(NormalFormAlgebra.ONE, algebra.multiply(c, negative))),
                    algebra.scale(algebra.add(List.of(NormalFormAlgebra.ONE, negative)), half),
                    algebra.scale(algebra.add(List.of(NormalFormAlgebra.ONE, c)), half));
        }).orElse(List.of());
    }

    /** The positive rational q with radicand = q square, if there is one. */
    static Optional<BigFraction> factor(NormalForm radicand, NormalForm square) {
        if (radicand.terms().size() != square.terms().size() || radicand.terms().isEmpty()) {
            return Optional.empty();
        }
        Monomial first = square.sortedTerms().get(0).getKey();
        Gaussian q = radicand.terms().getOrDefault(first, Gaussian.ZERO).multiply(square.terms().get(first).reciprocal());
        if (q.imaginary().signum() != 0 || q.real().signum() <= 0) {
            return Optional.empty();
        }
        return NormalFormAlgebra.attempt(algebra -> algebra.scale(square, q)).filter(radicand::equals).map(equal -> q.real());
    }
}
