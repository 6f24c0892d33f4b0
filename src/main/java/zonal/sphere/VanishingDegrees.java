package zonal.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import zonal.kernel.Kernel;
import zonal.kernel.Recursion;
import zonal.kernel.Symmetry;
import zonal.symbolic.AngleSubstitution;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;
import zonal.symbolic.NormalForm;

/**
 * Degrees whose eigenvalues are proved to vanish, in every dimension. Let K be bounded. If K(theta) + K(pi - theta) is a polynomial of degree m in
 * cos theta, then so is the even part of K in t, which is orthogonal to P_k for every even k > m; likewise K(theta) - K(pi - theta) for odd k.
 *
 * @param evenFrom the least even degree from which all even degrees are proved to vanish
 * @param oddFrom the least odd degree from which all odd degrees are proved to vanish
 */
public record VanishingDegrees(OptionalInt evenFrom, OptionalInt oddFrom) {

    /** Larger expressions come from several layers, nest inverse functions and are no polynomials. */
    private static final int MAXIMAL_SIZE = 400;

    private static final VanishingDegrees NONE = new VanishingDegrees(OptionalInt.empty(), OptionalInt.empty());

    /** What can be proved of the kernel; nothing is claimed of degrees that are not named. */
    public static VanishingDegrees of(Kernel kernel) {
        return ofIdentities(kernel).with(kernel.symmetry());
    }

    /** An even kernel has no odd degrees, an odd one no even degrees. */
    private VanishingDegrees with(Optional<Symmetry> symmetry) {
        return new VanishingDegrees(symmetry.filter(Symmetry.ODD::equals).map(odd -> OptionalInt.of(0)).orElse(evenFrom),
                symmetry.filter(Symmetry.EVEN::equals).map(even -> OptionalInt.of(1)).orElse(oddFrom));
    }

    private static VanishingDegrees ofIdentities(Kernel kernel) {
        VanishingDegrees identities = kernel.recursion().asFormula(MAXIMAL_SIZE).map(formula -> ofFormula(formula, new SingularPart(kernel))).orElse(NONE);
        // identities of formulas hold where both sides are defined: a kernel with a pole has no eigenvalues that could vanish
        return identities.equals(NONE) || KernelDomain.isBounded(kernel) ? identities : NONE;
    }

    /** Whether the eigenvalue of the degree is proved to vanish. */
    public boolean contains(long degree) {
        OptionalInt from = (degree & 1) == 0 ? evenFrom : oddFrom;
        return from.isPresent() && degree >= from.getAsInt();
    }

    /** Whether every degree from some degree on is proved to vanish: the kernel is a polynomial in t. */
    public boolean isFiniteRank() {
        return evenFrom.isPresent() && oddFrom.isPresent();
    }

    /**
     * A degree past which all eigenvalues are proved to vanish.
     *
     * @throws java.util.NoSuchElementException if the kernel is not of finite rank
     */
    int lastDegree() {
        return Math.max(evenFrom.orElseThrow(), oddFrom.orElseThrow()) - 1;
    }

    /**
     * The degree from which all of one parity are proved to vanish.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public long firstOf(boolean even) {
        return (even ? evenFrom : oddFrom).orElseThrow();
    }

    /** The classes in words such as "odd >= 3". */
    public List<String> inWords() {
        List<String> words = new ArrayList<>();
        evenFrom.ifPresent(from -> words.add("even >= " + from));
        oddFrom.ifPresent(from -> words.add("odd >= " + from));
        return words;
    }

    /** No proof is tried where it is certain that there is none: normal forms of formulas that come from two layers take long. */
    private static VanishingDegrees ofFormula(Formula kernel, SingularPart singular) {
        boolean even = !singular.isCertain(true);
        boolean odd = !singular.isCertain(false);
        if (!even && !odd) {
            return NONE;
        }
        Formula reflected = AngleSubstitution.fromPi(kernel);
        return new VanishingDegrees(even ? firstAbove(degree(Formulas.add(kernel, reflected)), 0) : OptionalInt.empty(),
                odd ? firstAbove(degree(Formulas.subtract(kernel, reflected)), 1) : OptionalInt.empty());
    }

    private static Optional<Integer> degree(Formula formula) {
        return NormalForm.tryOf(formula).flatMap(form -> form.polynomialDegreeInCosine(Recursion.ANGLE));
    }

    /** The least number of the parity that is greater than the degree. */
    private static OptionalInt firstAbove(Optional<Integer> degree, int parity) {
        if (degree.isEmpty()) {
            return OptionalInt.empty();
        }
        int next = degree.get() + 1;
        return OptionalInt.of((next & 1) == parity ? next : next + 1);
    }
}
