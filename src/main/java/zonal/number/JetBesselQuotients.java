package zonal.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Series of the quotients j_n(x)/x^n, see {@link Arithmetic#besselQuotient}. */
final class JetBesselQuotients<T> {

    private final JetArithmetic<T> jets;
    private final JetCoefficients<T> terms;
    private final Arithmetic<T> coefficients;
    private final JetAngles<T> angles;

    JetBesselQuotients(JetArithmetic<T> jets, JetCoefficients<T> terms, JetAngles<T> angles) {
        this.jets = jets;
        this.terms = terms;
        this.coefficients = terms.arithmetic();
        this.angles = angles;
    }

    /** besselQuotient(n, x). */
    Jet<T> of(int n, Jet<T> x) {
        int first = terms.isZero(x.coefficient(0)) ? 1 : 0;
        if (terms.areFew() || !isLeading(x.coefficient(first), x.coefficient(first + 1))) {
            return byOrders(n, x);
        }
        if (coefficients.isSymbolic() || n > 1 - first) {
            return byEquation(n, x);
        }
        return angles.known(x).map(angle -> first == 0 ? byFormula(n, angle) : sineQuotient(angle)).orElseGet(() -> byEquation(n, x));
    }

    /** sin x / x or (sin x / x - cos x) / x^2 but for the constant term. */
    private Jet<T> byFormula(int n, JetAngle<T> angle) {
        Jet<T> x = angle.argument();
        Jet<T> quotient = jets.divide(angle.sine(), x);
        return terms.withConstant(n == 0 ? quotient : jets.divide(jets.subtract(quotient, angle.cosine()), jets.multiply(x, x)), coefficients.besselQuotient(n, x.coefficient(0)));
    }

    /** P = sin x / x for a series x without constant term: by (x P)' = x' cos x the coefficient of order j + 1 of x P is that of order j of x' cos x over j + 1, where x_(j+1) has on both sides the same factor, one. */
    private Jet<T> sineQuotient(JetAngle<T> angle) {
        List<T> x = angle.argument().coefficients();
        List<T> slope = terms.derivative(angle.argument());
        UnaryOperator<T> byLeading = coefficients.divisionBy(x.get(1));
        List<T> quotient = new ArrayList<>(terms.order() + 1);
        quotient.add(terms.one());
        for (int j = 1; j <= terms.order(); j++) {
            T rest = terms.difference(terms.quotient(terms.sumOfProducts(slope, angle.cosine().coefficients(), j, 0, j - 1), j + 1), terms.sumOfProducts(x, quotient, j + 1, 2, j));
            quotient.add(terms.isZero(rest) ? terms.zero() : byLeading.apply(rest));
        }
        return new Jet<>(quotient);
    }

    /** |8 Re x| > 1 or |8 Re x| > |Re next| for certain, so that divisions by x do little harm; exact arithmetic may refuse to decide it. */
    private boolean isLeading(T x, T next) {
        try {
            T eightfold = coefficients.multiply(coefficients.integer(8), coefficients.abs(x));
            return !terms.isZero(x) && (isPositive(coefficients.subtract(eightfold, terms.one())) || isPositive(coefficients.subtract(eightfold, coefficients.abs(next))));
        } catch (ArithmeticException undecided) {
            return false;
        }
    }

    private boolean isPositive(T a) {
        return coefficients.sign(a).equals(terms.one());
    }

    /**
     * P = B_n and Q = B_(n+1), B_m = besselQuotient(m, x), at once: P' = -x x' Q, and x Q' = x' R, R = P - c Q with c = 2n+3, since x^2 B_(n+2) = c B_(n+1) - B_n (DLMF 10.51.1). The coefficient of order j-1 of the
     * latter gives x_0 j Q_j; if x_0 is exactly zero, R_0 = 1/(2n+1)!! - c/(2n+3)!! vanishes and the coefficient of order j gives x_1 (j + c) Q_j.
     */
    private Jet<T> byEquation(int n, Jet<T> x) {
        boolean vanishing = terms.isZero(x.coefficient(0));
        T divisor = x.coefficient(vanishing ? 1 : 0);
        UnaryOperator<T> byDivisor = coefficients.divisionBy(divisor);
        T c = coefficients.integer(2L * n + 3);
        List<T> slope = terms.derivative(x);
        List<T> rate = jets.multiply(x, terms.slope(x)).coefficients();
        List<T> first = new ArrayList<>(terms.order() + 1);
        List<T> second = new ArrayList<>(terms.order() + 1);
        List<T> secondSlope = new ArrayList<>(terms.order() + 1);
        List<T> rest = new ArrayList<>(terms.order() + 1);
        first.add(coefficients.besselQuotient(n, x.coefficient(0)));
        second.add(coefficients.besselQuotient(n + 1, x.coefficient(0)));
        rest.add(vanishing ? terms.zero() : terms.difference(first.get(0), terms.product(c, second.get(0))));
        for (int j = 1; j <= terms.order(); j++) {
            T term = terms.quotient(terms.sumOfProducts(rate, second, j - 1, 0, j - 1), j);
            first.add(terms.negative(term));
            T known = vanishing
                    ? terms.difference(terms.sum(terms.product(divisor, first.get(j)), terms.sumOfProducts(slope, rest, j, 1, j - 1)), terms.sumOfProducts(x.coefficients(), secondSlope, j, 2, j))
                    : terms.difference(terms.sumOfProducts(slope, rest, j - 1, 0, j - 1), terms.sumOfProducts(x.coefficients(), secondSlope, j - 1, 1, j - 1));
            T quotient = terms.isZero(known) ? terms.zero() : byDivisor.apply(known);
            second.add(terms.quotient(quotient, vanishing ? j + 2 * n + 3 : j));
            secondSlope.add(terms.product(coefficients.integer(j), second.get(j)));
            rest.add(terms.difference(first.get(j), terms.product(c, second.get(j))));
        }
        return new Jet<>(first);
    }

    /**
     * The quotients B_m = besselQuotient(m, x) of the orders n..n+order at once: B_m' = -x x' B_(m+1) gives coefficients 0..j+1 of B_m from coefficients 0..j
     * of B_(m+1). Only values of entire functions are needed, so the constant term of x may be 0 or contain it.
     */
    private Jet<T> byOrders(int n, Jet<T> x) {
        List<T> rate = jets.negate(jets.multiply(x, terms.slope(x))).coefficients();
        List<T> above = List.of();
        for (int m = n + terms.order(); m >= n; m--) {
            List<T> current = new ArrayList<>(n + terms.order() - m + 1);
            current.add(coefficients.besselQuotient(m, x.coefficient(0)));
            for (int j = 1; j <= n + terms.order() - m; j++) {
                current.add(terms.quotient(terms.sumOfProducts(rate, above, j - 1, 0, j - 1), j));
            }
            above = current;
        }
        return new Jet<>(above);
    }
}
