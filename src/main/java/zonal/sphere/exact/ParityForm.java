package zonal.sphere.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.symbolic.AngularForm;
import zonal.symbolic.AngularForm.Part;
import zonal.symbolic.DegreeFraction;

/**
 * Eigenvalues in every degree and dimension: for each parity of k a sum of terms, and in finitely many degrees besides it what a polynomial in t contributes.
 *
 * @param even the terms for even k
 * @param odd the terms for odd k
 * @param polynomial the coefficients of the polynomial, constant first
 */
public record ParityForm(List<Term> even, List<Term> odd, List<ExactReal> polynomial) {

    /** Copies the lists. */
    public ParityForm {
        even = List.copyOf(even);
        odd = List.copyOf(odd);
        polynomial = List.copyOf(polynomial);
    }

    /** The eigenvalues of a kernel of this form. */
    static ParityForm of(AngularForm kernel) {
        List<Term> even = new ArrayList<>();
        List<Term> odd = new ArrayList<>();
        for (Map.Entry<Part, List<ExactReal>> part : kernel.parts().entrySet()) {
            if (part.getKey() != Part.ONE) {
                collect(part.getKey(), part.getValue(), even, odd);
            }
        }
        return new ParityForm(Term.collected(even), Term.collected(odd), kernel.polynomial(Part.ONE));
    }

    private static void collect(Part part, List<ExactReal> polynomial, List<Term> even, List<Term> odd) {
        ExactArithmetic exact = new ExactArithmetic();
        List<DegreeFraction> ratios = PowersOfCosine.of(part, polynomial.size());
        for (int m = 0; m < polynomial.size(); m++) {
            Base base = PowersOfCosine.base(part, m);
            List<Term> terms = Term.of(exact.divide(polynomial.get(m), exact.pi()), ratios.get(m), base);
            if (base != Base.ODD_BETA) {
                even.addAll(signed(terms, part, m));
            }
            if (base != Base.EVEN_BETA) {
                odd.addAll(signed(terms, part, m + 1));
            }
        }
    }

    /** cos(theta/2) is sin(theta/2) with -t for t: mu_k[t^m cos(theta/2)] = (-1)^(k+m) mu_k[t^m sin(theta/2)]. */
    private static List<Term> signed(List<Term> terms, Part part, int parity) {
        boolean negative = part == Part.HALF_COSINE && (parity & 1) == 1;
        return negative ? terms.stream().map(term -> new Term(term.unit(), term.ratio().scale(BigFraction.of(-1)), term.base())).toList() : terms;
    }

    /** The terms for even or odd k. */
    public List<Term> terms(boolean ofEven) {
        return ofEven ? even : odd;
    }

    /** The eigenvalue of the degree as terms in d: those of its parity at k, and mu_k of the polynomial with base 1. */
    public List<Term> atDegree(long degree) {
        List<Term> all = new ArrayList<>(terms((degree & 1) == 0).stream().map(term -> term.atDegree(degree)).toList());
        all.addAll(share(degree));
        return Term.collected(all);
    }

    /** The least degree of the parity from which on the terms of the parity are all, in every dimension. */
    public long validFrom(boolean ofEven) {
        long from = ofEven ? 0 : 1;
        for (long degree = from; degree < polynomial.size(); degree += 2) {
            from = share(degree).isEmpty() ? from : degree + 2;
        }
        return from;
    }

    private List<Term> share(long degree) {
        List<Term> share = new ArrayList<>();
        for (int power = Math.toIntExact(Math.min(degree, polynomial.size())); power < polynomial.size(); power += 2) {
            share.addAll(Term.of(polynomial.get(power), moment(power, degree), Base.ONE));
        }
        return Term.collected(share);
    }

    /** mu_k[t^p] = p! / (2^j j! d(d+2)...(d+p+k-2)) with 2j = p - k, an even number that is not negative. */
    static DegreeFraction moment(int power, long degree) {
        long low = power - degree;
        DegreeFraction result = DegreeFraction.constant(
                BigFraction.of(HalfIntegers.product(1, power).multiply(HalfIntegers.product(2, power)), HalfIntegers.product(2, low)));
        // p! is the product of its even and its odd factors
        for (long shift = 0; shift < power + degree; shift += 2) {
            result = result.over(0, 1, shift);
        }
        return result;
    }

    /** The form in the given dimension, its terms without Beta functions. */
    public ParityForm inDimension(int dimension) {
        return new ParityForm(inDimension(even, dimension), inDimension(odd, dimension), polynomial);
    }

    private static List<Term> inDimension(List<Term> terms, int dimension) {
        return Term.collected(terms.stream().map(term -> term.inDimension(dimension)).toList());
    }

    /** The exact eigenvalue. */
    public ExactReal value(long degree, int dimension) {
        ExactArithmetic exact = new ExactArithmetic();
        List<Term> terms = terms((degree & 1) == 0);
        return exact.add(Term.value(terms, degree, dimension), Term.value(share(degree), degree, dimension));
    }
}
