package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.sphere.Spectrum;

/** The remainder of a tail law against its true error, which quadrature shows. */
class RemainderTightnessTest {

    private static final DecayLaws LAWS = SharedLaws.LAWS;
    /** log2 of the factor by which the remainder may exceed the true error. */
    private static final int SLACK_BITS = 40;

    @Provide
    Arbitrary<Integer> dimensions() {
        return Arbitraries.of(2, 3, 4, 5, 10, 30);
    }

    /** Kernels with a singularity off the angles: the coefficients of entire ones fall faster than any bound on a disc. */
    @Provide
    Arbitrary<String> kernels() {
        return Arbitraries.of("fc-ntk(depth=1)", "fc-ntk(depth=2, bias=1/2)", "fc-ntk(depth=3)", "fc-nngp(depth=2)", "resntk(depth=2, alpha=1/2)", "formula(\"1/(1+theta)\")");
    }

    @Property(tries = 20, seed = "1")
    void remainderIsNotMuchLargerThanTheErrorThatItBounds(@ForAll("kernels") String text, @ForAll("dimensions") int dimension, @ForAll Parity parity,
            @ForAll @IntRange(min = 20, max = 40) int bits) {
        Kernel kernel = Kernels.parse(text);
        Optional<TailLaw> law = LAWS.tail(kernel, dimension, parity, bits);
        if (law.isEmpty()) {
            // the odd eigenvalues of one hidden layer vanish
            assertTrue(parity == Parity.ODD && text.equals("fc-ntk(depth=1)"), text);
            return;
        }
        BallArithmetic balls = new BallArithmetic(bits + 300);
        EndAnalysis.Start.Singular start = (EndAnalysis.Start.Singular) LAWS.ends(kernel).start(parity);
        List<Ball> coefficients = coefficients(kernel, start, parity, law.get().proof().orders(), balls);
        Ball bound = Ball.ZERO.enlarge(law.get().relative()).upper();
        Ball largest = Ball.ZERO;
        for (long degree = law.get().from(); degree < law.get().from() + 6; degree += 2) {
            Ball u = balls.rational(BigFraction.of(2 * degree + dimension - 2L, 2).pow(-2));
            SingularTerms terms = new SingularTerms(dimension);
            Ball shape = balls.multiply(terms.shape(balls, start.order(), u), LimitConstant.of(dimension, start.order()).enclose(balls.precision()));
            Ball first = balls.multiply(shape, balls.rational(BigFraction.of(2 * degree + dimension - 2L, 2).pow(-dimension - 2 * start.order())));
            Ball quotient = balls.divide(byQuadrature(kernel, dimension, degree, bits + 80), first);
            Ball error = balls.abs(balls.subtract(quotient, terms.series(balls, ball -> ball, start.order(), coefficients, u)));
            assertTrue(!bound.lessThan(error).isCertain(), () -> "error " + error + " beyond " + bound);
            largest = error.upper().lessThan(largest).isCertain() ? largest : error.upper();
        }
        Ball allowed = balls.shift(largest, SLACK_BITS);
        assertTrue(bound.lessThan(allowed).isCertain(), () -> text + ", d = " + dimension + ", " + bits + " bits: " + bound + " for an error of " + allowed + " 2^-" + SLACK_BITS);
    }

    private static List<Ball> coefficients(Kernel kernel, EndAnalysis.Start.Singular start, Parity parity, int orders, BallArithmetic balls) {
        SortedMap<SingularPower, Ball> series = LAWS.ends(kernel).coefficients(orders, parity, balls.precision(), 2);
        return IntStream.range(start.order(), orders).mapToObj(j -> series.get(SingularPower.ofOrder(j))).toList();
    }

    private static Ball byQuadrature(Kernel kernel, int dimension, long degree, int bits) {
        return Spectrum.eigenvalues(kernel, dimension, List.of(degree), (int) (bits * Math.log10(2)) + 1).get(0).value();
    }
}
