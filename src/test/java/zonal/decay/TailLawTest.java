package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Truth;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;

class TailLawTest {

    private static final DecayLaws LAWS = SharedLaws.LAWS;
    private static final BallArithmetic BALLS = new BallArithmetic(300);

    @Provide
    Arbitrary<String> kernels() {
        return Arbitraries.of("fc-ntk(depth=1)", "fc-ntk(depth=2)", "fc-ntk(depth=3)", "fc-ntk(depth=2, bias=1/2)", "fc-ntk(depth=1, bias=1)", "fc-nngp(depth=2)",
                "fc-nngp(depth=1, bias=1/3)", "resntk(depth=2, alpha=1)", "laplace(c=1)", "laplace(c=5)", "formula(\"theta^3-pi*theta^2/2\")",
                "formula(\"theta+sin(theta)^3\")", "formula(\"1/(2+sin(theta))\")", "formula(\"cos(theta)*(pi-theta)^3\")");
    }

    @Provide
    Arbitrary<Integer> dimensions() {
        return Arbitraries.of(2, 3, 4, 5, 10, 30);
    }

    @Property(tries = 30, seed = "1")
    void enclosesTheEigenvaluesOfQuadratureFromItsFirstDegreeOnAsTightlyAsPromised(@ForAll("kernels") String text, @ForAll("dimensions") int dimension,
            @ForAll Parity parity, @ForAll @IntRange(min = 30, max = 150) int bits) {
        Kernel kernel = Kernels.parse(text);
        TailLaw law = LAWS.tail(kernel, dimension, parity, bits).orElse(null);
        if (law == null) {
            // the odd eigenvalues of one hidden layer, and those of a function that is even around pi/2, vanish
            assertTrue(parity == Parity.ODD && (text.equals("fc-ntk(depth=1)") || text.contains("1/(2+sin")), text);
            return;
        }
        long first = parity.next(law.from());
        List<Long> degrees = List.of(first, first + 2, first + 10, parity.next(first + first / 2));
        int digits = (int) (bits * 0.30103) + 12;
        for (Eigenvalue eigenvalue : Spectrum.eigenvalues(kernel, dimension, degrees, digits)) {
            Ball value = law.eigenvalue(eigenvalue.degree());
            assertTrue(value.overlaps(eigenvalue.value()), () -> text + ", d = " + dimension + ", degree " + eigenvalue.degree() + ": " + value + " against " + eigenvalue.value());
            // the error is promised relative to the first singular term, of which an eigenvalue may be a small part
            assertTrue(value.relativeAccuracyBits() >= bits - 8, () -> text + ", d = " + dimension + ", degree " + eigenvalue.degree() + ": " + value.relativeAccuracyBits());
        }
        assertTrue(law.eigenvalue(1_000_000 * first).relativeAccuracyBits() >= bits);
    }

    @Property(tries = 60, seed = "2")
    void rangesOfScaledValuesHoldTheValuesOfTheirDegrees(@ForAll("kernels") String text, @ForAll("dimensions") int dimension, @ForAll Parity parity,
            @ForAll @IntRange(min = 0, max = 40) int start, @ForAll @IntRange(min = 0, max = 60) int length) {
        LAWS.scaledTail(Kernels.parse(text), dimension, parity, 60).ifPresent(tail -> {
            long first = parity.next(tail.from()) + 2L * start;
            long last = first + 2L * length;
            Ball range = tail.over(first, last);
            LongStream.iterate(first, degree -> degree <= last, degree -> degree + 2).forEach(degree -> assertTrue(range.overlaps(tail.at(degree)), () -> text + " at degree " + degree));
            Ball unbounded = tail.over(first, Tail.UNBOUNDED);
            assertTrue(unbounded.overlaps(tail.limit()));
            LongStream.iterate(first, degree -> degree < 1L << 30, degree -> 2 * degree).map(parity::next).forEach(degree -> assertTrue(unbounded.overlaps(tail.at(degree)), () -> text + " at degree " + degree));
        });
    }

    @Property(tries = 60, seed = "3")
    void sideOfTheLimitIsThatOfTheValues(@ForAll("kernels") String text, @ForAll("dimensions") int dimension, @ForAll Parity parity, @ForAll @IntRange(min = 0, max = 12) int doublings) {
        LAWS.scaledTail(Kernels.parse(text), dimension, parity, 80).ifPresent(tail -> {
            long first = parity.next(tail.from() << doublings);
            Truth below = tail.isBelowLimit(first);
            if (below != Truth.UNKNOWN) {
                for (long degree : new long[] {first, first + 2, parity.next(2 * first), parity.next(100 * first)}) {
                    Ball difference = BALLS.subtract(tail.at(degree), tail.limit());
                    assertFalse((below == Truth.TRUE ? difference.isPositive() : difference.isNegative()).isCertain(), () -> text + ", d = " + dimension + " at degree " + degree);
                }
            }
            // far out the sign of the first coefficient that does not vanish decides
            assertTrue(tail.isBelowLimit(parity.next(1L << 24)) != Truth.UNKNOWN, () -> text + ", d = " + dimension);
        });
    }

    @Test
    void degreesBeforeTheFirstAreRefused() {
        TailLaw law = LAWS.tail(Kernels.parse("laplace(c=1)"), 3, Parity.EVEN, 40).orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> law.eigenvalue(law.from() - 2));
    }

    @Test
    void moreBitsNeedALaterFirstDegree() {
        long few = LAWS.tail(Kernels.parse("laplace(c=1)"), 3, Parity.EVEN, 30).orElseThrow().from();
        long many = LAWS.tail(Kernels.parse("laplace(c=1)"), 3, Parity.EVEN, 150).orElseThrow().from();
        assertTrue(few < many && few % 2 == 0 && many % 2 == 0);
        assertEquals(1, LAWS.tail(Kernels.parse("laplace(c=1)"), 3, Parity.ODD, 30).orElseThrow().from() % 2);
    }
}
