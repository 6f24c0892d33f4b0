package zonal.quadrature;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.number.SignedLimbs;
import zonal.number.WordLimbs;

/** Encloses one node of a Gauss-Legendre rule after the other, with its weight. An instance serves one thread. */
final class LegendreNodes {

    private static final int BITS = SignedLimbs.BITS;
    private static final int LEAST_COUNT = 4;
    private static final int SERIES_BITS = 12;
    /** Nodes are to be told apart. */
    private static final int LEAST_BITS = 64;
    /** Results are rounded to this many bits more than wanted. */
    private static final int SPARE = 8;
    private static final int DOUBLE_BITS = 46;
    /** Bits of an iterate that are not counted on. */
    private static final int SLACK = 4;
    /** The reciprocal of a slope from 1/8 to 1/4 is divided by 2^5, so that it is below 1/2. */
    private static final int RECIPROCAL = 5;
    /** No bound is that large unless something went wrong; so many units are less than 2^-132. */
    private static final double LARGEST_ERROR = 0x1p100;

    private final int points;
    private final int pointBits;
    private final int resultBits;
    private final int count;
    private final SignedLimbs[] arithmetic;
    private final SignedLimbs limbs;
    private final BallArithmetic balls;
    private final LegendreStart start;
    private final LegendreSeries series;
    private final Ball squaredScale;
    private final long[] root;
    private final long[] reciprocal;
    private final long[] value;
    private final long[] slope;
    private final long[] product;
    private final List<Ball> nodes = new ArrayList<>();
    private final List<Ball> weights = new ArrayList<>();

    /** Nodes of the rule with N points, from 1 to 2^15, to about the given number of bits after the point. */
    LegendreNodes(int points, int precision) {
        this.points = points;
        this.pointBits = LegendreSeries.pointBits(points);
        this.resultBits = Math.max(LEAST_BITS, precision + SPARE);
        // N^2 units in the values of P are N^(3/2) of a node, as P' is at least the root of N, and of a weight, which is at most 4/N; the series makes some hundred units
        int wanted = resultBits + Math.max(SERIES_BITS, 3 * LegendreRecurrence.bitLength(points) / 2) + 2;
        this.count = Math.max(LEAST_COUNT, (wanted + BITS - 1) / BITS);
        this.arithmetic = new SignedLimbs[count + 1];
        for (int i = 2; i <= count; i++) {
            arithmetic[i] = SignedLimbs.ofBits(i * BITS);
        }
        this.limbs = arithmetic[count];
        this.balls = new BallArithmetic(resultBits);
        LegendreRecurrence recurrence = new LegendreRecurrence(points, limbs, pointBits, balls.at(resultBits + SPARE + LegendreRecurrence.bitLength(points)));
        this.squaredScale = balls.square(recurrence.scale());
        this.start = new LegendreStart(points);
        this.series = new LegendreSeries(points, arithmetic, pointBits, recurrence);
        this.root = new long[count];
        this.reciprocal = new long[count];
        this.value = new long[count];
        this.slope = new long[count];
        this.product = new long[count];
    }

    /** Finds the roots of these numbers from the right, falling. */
    LegendreNodes find(List<Integer> indices) {
        for (int index : indices) {
            if (2 * index + 1 == points) {
                nodes.add(Ball.ZERO);
                weights.add(weightAtZero());
            } else {
                find((long) Math.rint(Math.scalb(start.root(index), pointBits)));
            }
        }
        return this;
    }

    List<Ball> nodes() {
        return nodes;
    }

    List<Ball> weights() {
        return weights;
    }

    /** 2/P'(0)^2 with P'(0) = N P_(N-1)(0), |P_(2m)(0)| = 1/2 3/4 ... (2m-1)/(2m). */
    private Ball weightAtZero() {
        Ball derivative = Ball.of(points);
        for (int i = 2; i < points; i += 2) {
            derivative = balls.divide(balls.multiply(derivative, i - 1L), i);
        }
        return balls.divide(Ball.of(2), balls.square(derivative));
    }

    /**
     * The node next to X 2^-b. On an interval I of radius r <= 1/4 around Z let B be the largest |F'|, and |F(Z)| <= r B. Legendre's equation bounds |F''| <= 2 (B/4 + |F|/16) <= B there, as 1 - y^2 >= s/2 for |Z| <= 1/4 on
     * I; hence B <= |F'(Z)| + r B, B <= 4/3 |F'(Z)|, and |F'| >= |F'(Z)| - r B >= |F'(Z)|/2 on I: a root lies within r = 2 |F(Z)/F'(Z)| of Z.
     */
    private void find(long x) {
        improve(series.at(x));
        series.value(root, count, value);
        double residual = units(value) + series.error();
        series.slope(root, count, slope);
        double slopeError = series.error();
        double slopeSize = Math.abs(LegendreSeries.toDouble(slope)) / LegendreSeries.ROUNDING;
        double radius = 2 * residual / slopeSize * LegendreSeries.ROUNDING;
        boolean inReach = Math.abs(LegendreSeries.toDouble(root)) * LegendreSeries.ROUNDING < Math.scalb(1.0, -series.zeta());
        if (!inReach || !(radius < LARGEST_ERROR) || !(slopeError < LARGEST_ERROR) || slopeSize < 1.0 / 16) {
            throw new ArithmeticException("a root of a Legendre polynomial was not found");
        }
        nodes.add(node(x, radius));
        weights.add(weight(x, radius, slopeError));
    }

    /** x + s 2^(-g) Z. */
    private Ball node(long x, double radius) {
        int bits = 2 * pointBits + series.growth() + limbs.bits();
        BigInteger exact = BigInteger.valueOf(x).shiftLeft(bits - pointBits).add(limbs.units(root, 0).multiply(complement(x)));
        Magnitude ofRoot = Magnitude.of(Math.scalb(radius * series.complement() * LegendreSeries.ROUNDING, -series.growth())).shift(-limbs.bits());
        return Ball.of(exact.shiftRight(bits - resultBits), -resultBits, ofRoot.add(Magnitude.powerOfTwo(-resultBits)));
    }

    /** (1 - x^2) 2^(2b). */
    private BigInteger complement(long x) {
        BigInteger integer = BigInteger.valueOf(x);
        return BigInteger.ONE.shiftLeft(2 * pointBits).subtract(integer.multiply(integer));
    }

    /**
     * 2/((1 - y^2) P'(y)^2) = 2 C^2 s 2^(-2g) / ((1 - kappa) F'^2) at the root y. F' is at most 1/3 and changes by at most r/3 from Z to the root, kappa, below 1/16, by at most r; products are off by 3n/2 units.
     */
    private Ball weight(long x, double radius, double slopeError) {
        double squareError = 0.7 * (slopeError + radius) + 1.5 * count + 1;
        limbs.multiply(slope, 0, slope, 0, value, 0);
        series.defect(root, product);
        limbs.multiply(value, 0, product, 0, slope, 0);
        limbs.subtract(value, 0, slope, 0, value, 0);
        double error = 1.1 * squareError + 0.2 * (4 * count + radius) + 1.5 * count;
        Ball divisor = Ball.of(limbs.units(value, 0), -limbs.bits(), Magnitude.of(error * LegendreSeries.ROUNDING).shift(-limbs.bits()));
        Ball dividend = balls.multiply(squaredScale, Ball.of(complement(x), -2L * pointBits, Magnitude.ZERO));
        return balls.divide(balls.shift(dividend, 1 + 2 * (series.scaleBits() - series.growth())), divisor);
    }

    /** A bound of the modulus in units. */
    private static double units(long[] number) {
        double units = 0;
        for (long limb : number) {
            units = units * 0x1p58 + limb;
        }
        return Math.abs(units) * LegendreSeries.ROUNDING;
    }

    /** Newton's iteration for the root and for the reciprocal of the slope; nothing depends on how good they are but the size of the bounds. */
    private void improve(double approximation) {
        set(approximation, root);
        set(Math.scalb(1 / series.approximateSlope(approximation), -RECIPROCAL), reciprocal);
        // two terms of a series each, in doubles
        int reciprocalBits = Math.min(DOUBLE_BITS, 2 * series.zeta() - SLACK);
        int known = series.zeta() + reciprocalBits;
        while (known < limbs.bits()) {
            int wanted = Math.min(2 * known - SLACK, limbs.bits());
            while (reciprocalBits < wanted - known + SLACK) {
                reciprocalBits = Math.min(2 * reciprocalBits - SLACK, wanted - known + SLACK);
                refine(Math.min(count, limbsFor(reciprocalBits + 2 * SLACK)));
            }
            int length = Math.min(count, limbsFor(wanted + SLACK));
            series.value(root, length, value);
            SignedLimbs enough = arithmetic[length];
            enough.multiply(value, 0, reciprocal, 0, product, 0);
            WordLimbs.shiftLeft(length, RECIPROCAL, product, product);
            enough.subtract(root, 0, product, 0, root, 0);
            known = wanted;
        }
    }

    private static int limbsFor(int bits) {
        return Math.max(2, (bits + BITS - 1) / BITS);
    }

    /** R -> R - R (F' R - 1). */
    private void refine(int length) {
        SignedLimbs enough = arithmetic[length];
        series.slope(root, length, slope);
        enough.multiply(slope, 0, reciprocal, 0, product, 0);
        product[0] -= 1L << BITS - RECIPROCAL;
        WordLimbs.shiftLeft(length, RECIPROCAL, product, product);
        enough.multiply(reciprocal, 0, product, 0, slope, 0);
        enough.subtract(reciprocal, 0, slope, 0, reciprocal, 0);
    }

    /** The double, below 1/2, in the first limbs. */
    private static void set(double number, long[] target) {
        Arrays.fill(target, 0);
        double rest = number;
        for (int i = 0; i < target.length && rest != 0; i++) {
            rest *= 0x1p58;
            double limb = Math.rint(rest);
            target[i] = (long) limb;
            rest -= limb;
        }
    }
}
