package zonal.decay;

import java.util.Locale;
import java.util.Optional;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.DecimalEnclosure;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Truth;
import zonal.sphere.Harmonics;
import zonal.sphere.KernelDomain;
import zonal.sphere.VanishingDegrees;
import zonal.symbolic.ExactFormulas;
import zonal.symbolic.Formula;

/**
 * Finds the decay of the eigenvalues of a kernel from its series at both ends of [0, pi].
 *
 * <p>Let K be analytic in theta on [0, pi] and j the least order at which the sum (even k) or difference (odd k) of the odd coefficients of theta^(2j+1) at both ends
 * is not zero. The change from powers of theta to powers of (1-t)^(1/2) is triangular and the same at both ends, so of the singular terms of a parity this is the
 * first, and k^(d+2j) mu_k converges to it times {@link LimitConstant}.
 */
public final class Decays {

    private static final int MAXIMAL_ORDERS = 4;
    private static final int ZERO_TEST_BITS = 1024;
    private static final int MAXIMAL_EXACT_SIZE = 40;
    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);

    private final Kernel kernel;
    private final int dimension;
    private final int digits;
    private final VanishingDegrees vanishing;

    private Decays(Kernel kernel, int dimension, int digits) {
        this.kernel = kernel;
        this.dimension = dimension;
        this.digits = digits;
        this.vanishing = VanishingDegrees.of(kernel);
    }

    /**
     * The decay of the kernel on S^(d-1), limits to the given number of significant digits.
     *
     * @param dimension d >= 2
     * @throws zonal.InputException if the kernel is not real and finite on [-1, 1]
     */
    public static Decay of(Kernel kernel, int dimension, int digits) {
        Harmonics.requireDimension(dimension);
        KernelDomain.requireFinite(kernel);
        return new Decays(kernel, dimension, digits).find();
    }

    private Decay find() {
        if (vanishing.isFiniteRank()) {
            return without(Decay.Status.FINITE_RANK, "the kernel is a polynomial in t");
        }
        if (kernel.entireInCosine().isPresent()) {
            return without(Decay.Status.SUPERPOLYNOMIAL, "the kernel is an entire function of t: the eigenvalues decay faster than every geometric sequence");
        }
        Optional<String> obstacle = KernelDomain.obstacleToAnalyticity(kernel);
        if (obstacle.isPresent()) {
            return undecided(obstacle.get());
        }
        try {
            return fromEnds(1);
        } catch (ArithmeticException e) {
            return undecided("no exact series at the ends of [0, pi]: " + e.getMessage());
        }
    }

    /** Looks at ever more orders until both parities are settled. */
    private Decay fromEnds(int orders) {
        EndSeries series = EndSeries.of(kernel, orders);
        Optional<Decay.ParityLaw> even = Optional.empty();
        Optional<Decay.ParityLaw> odd = Optional.empty();
        for (Parity parity : Parity.values()) {
            if ((parity == Parity.EVEN ? vanishing.evenFrom() : vanishing.oddFrom()).isPresent()) {
                continue;
            }
            Leading leading = leading(series, parity);
            if (leading.zero() == Truth.UNKNOWN) {
                return undecided("whether the coefficient of order " + (2 * leading.j() + 1) + " of the " + parity.name().toLowerCase(Locale.ROOT)
                        + " degrees is zero was decided neither exactly nor with " + ZERO_TEST_BITS + " bits");
            }
            if (leading.zero() == Truth.TRUE) {
                return orders < MAXIMAL_ORDERS ? fromEnds(orders + 1) : undecided("the odd coefficients at both ends cancel for the "
                        + parity.name().toLowerCase(Locale.ROOT) + " degrees up to order " + (2 * orders - 1));
            }
            Optional<Decay.ParityLaw> law = Optional.of(law(series, leading.j(), parity));
            even = parity == Parity.EVEN ? law : even;
            odd = parity == Parity.ODD ? law : odd;
        }
        return new Decay(Decay.Status.POWER, "leading odd coefficients at theta = 0 and theta = pi", even, odd, vanishing.inWords());
    }

    /** The first order whose coefficient is not proved to vanish, and whether it is zero; TRUE if all are. */
    private record Leading(int j, Truth zero) {
    }

    private static Leading leading(EndSeries series, Parity parity) {
        for (int j = 0; j < series.atZero().size(); j++) {
            Truth zero = series.combined(j, parity).isZero(ZERO_TEST_BITS);
            if (zero != Truth.TRUE) {
                return new Leading(j, zero);
            }
        }
        return new Leading(series.atZero().size(), Truth.TRUE);
    }

    private Decay.ParityLaw law(EndSeries series, int j, Parity parity) {
        ExactReal limit = new ExactArithmetic().multiply(series.combined(j, parity), LimitConstant.of(dimension, j));
        Optional<Formula> exact = Optional.of(limit).filter(number -> number.size() <= MAXIMAL_EXACT_SIZE).map(ExactFormulas::of);
        return new Decay.ParityLaw(dimension + 2 * j, enclose(limit), exact);
    }

    private Ball enclose(ExactReal limit) {
        int precision = (int) Math.ceil(digits * BITS_PER_DIGIT) + 16;
        Ball ball = limit.enclose(precision);
        while (DecimalEnclosure.of(ball, digits).isEmpty()) {
            precision *= 2;
            ball = limit.enclose(precision);
        }
        return ball;
    }

    private Decay without(Decay.Status status, String reason) {
        return new Decay(status, reason, Optional.empty(), Optional.empty(), vanishing.inWords());
    }

    private Decay undecided(String reason) {
        return without(Decay.Status.UNDECIDED, reason);
    }
}
