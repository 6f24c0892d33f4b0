package zonal.decay;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Arithmetic;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.number.Progression;

/**
 * The law of a kernel that is analytic in theta: mu_k = I_k(j0) (sum_{j0 <= j < J} A_j I_k(j)/I_k(j0) +- relative), by the theorem of docs/decay-law.md.
 *
 * <p>The powers of the degree are powers of n = k + lambda, lambda = (d-2)/2: with u = 1/n^2 and p = d + 2 j0, n^p mu_k is an analytic function of u. In x = 1/k,
 * u = (x/(1 + lambda x))^2 and k^p mu_k = n^p mu_k / (1 + lambda x)^p.
 */
final class AngularTailLaw implements TailLaw {

    private static final int GUARD_BITS = 40;
    private static final int MOST_ORDERS = 2000;
    private static final double LARGEST_SCALE = 0x1p40;

    private final int dimension;
    private final Parity parity;
    private final FirstTerm first;
    private final int order;
    private final long from;
    private final Magnitude relative;
    private final AnalyticRegion region;
    private final SingularTerms terms;
    private final Ball constant;
    private final List<Ball> coefficients;
    private final TailSum sum;
    private final BallArithmetic balls;

    private AngularTailLaw(EndAnalysis ends, FirstTerm start, int dimension, Parity parity, AnalyticRegion region, long from, Remainder.Choice choice, int precision) {
        this.dimension = dimension;
        this.parity = parity;
        this.first = start;
        this.order = start.order();
        this.from = from;
        this.region = region;
        this.relative = choice.relative();
        this.terms = new SingularTerms(dimension);
        this.balls = new BallArithmetic(precision);
        this.constant = LimitConstant.of(dimension, order).enclose(precision);
        long scale = scale(choice.order());
        int ofFirst = (int) Math.ceil((2 * order + 1) * Math.log(scale) / Math.log(2));
        SortedMap<SingularPower, Ball> series = ends.coefficients(choice.order(), parity, precision + ofFirst, scale);
        List<Ball> combined = new ArrayList<>();
        // the coefficients below j0 vanish exactly and are left out; the first one, which all digits depend on, is formed exactly if digits cancelled in the series
        combined.add(start.enclose(series.get(start.power()), precision - GUARD_BITS / 2));
        for (int j = order + 1; j < choice.order(); j++) {
            combined.add(series.get(SingularPower.ofOrder(j)));
        }
        this.coefficients = Collections.unmodifiableList(combined);
        this.sum = new TailSum(dimension, order, coefficients, from, precision);
    }

    /** The largest number such that errors of A_j up to scale^(2 (j - j0)) of that of A_j0 matter as little as that, with their factors I_k(j)/I_k(j0): as these fall ever more slowly, it is the last one that counts. */
    private long scale(int orders) {
        double bits = 0;
        for (int j = order; j < orders - 1; j++) {
            bits -= Math.log(terms.nearRatio(j, from)) / Math.log(2);
        }
        return (long) Math.max(2, Math.min(LARGEST_SCALE, Math.pow(2, bits / Math.max(1, 2 * (orders - 1 - order)))));
    }

    /** See {@link TailLaw#of}. */
    static Optional<AngularTailLaw> of(EndAnalysis ends, int dimension, Parity parity, AnalyticRegion region, long from, int bits) {
        FirstTerm start = ends.firstTerm(parity).orElseThrow();
        Remainder.Choice choice = choose(start, dimension, region, from, bits);
        if (choice.relative().compareTo(goal(start, bits)) > 0) {
            return Optional.empty();
        }
        return Optional.of(new AngularTailLaw(ends, start, dimension, parity, region, from, choice, bits + GUARD_BITS));
    }

    /** See {@link TailLaw#leastDegree}. */
    static Optional<Long> leastDegree(EndAnalysis ends, int dimension, Parity parity, AnalyticRegion region, int bits, long most) {
        FirstTerm start = ends.firstTerm(parity).orElseThrow();
        Magnitude goal = goal(start, bits);
        Remainder remainder = new Remainder(region, dimension, start.order());
        return DegreeSearch.least(start.order() + 3L, most, degree -> remainder.choose(degree, -goal.exponent(), mostOrders(degree)).relative().compareTo(goal) <= 0)
                .map(parity::next);
    }

    private static Remainder.Choice choose(FirstTerm start, int dimension, AnalyticRegion region, long from, int bits) {
        Magnitude goal = goal(start, bits);
        return new Remainder(region, dimension, start.order()).choose(from, -goal.exponent() + 1, mostOrders(from));
    }

    private static int mostOrders(long from) {
        return (int) Math.min(from, MOST_ORDERS);
    }

    /** 2^-bits |A_j0|, rounded down to a quarter of it at least: the remainder that is small enough, as a bound relative to |I_k(j0)|. */
    private static Magnitude goal(FirstTerm start, int bits) {
        return Magnitude.powerOfTwo(start.enclose(32).magnitude().exponent() - 2 - bits);
    }

    @Override
    public Parity parity() {
        return parity;
    }

    /** p = d + 2 j0. */
    @Override
    public BigFraction exponent() {
        return BigFraction.of(power());
    }

    private int power() {
        return dimension + 2 * order;
    }

    @Override
    public long from() {
        return from;
    }

    /** J, the order where the sum of singular terms ends. */
    private int lastOrder() {
        return order + coefficients.size();
    }

    /** A bound of |mu_k - sum|/|I_k(j0)| for all degrees of the law. */
    @Override
    public Magnitude relative() {
        return relative;
    }

    @Override
    public Ball limit() {
        return balls.multiply(constant, first.enclose(balls.precision()));
    }

    @Override
    public Tail scaled() {
        return new ScaledTail(this);
    }

    @Override
    public TailProof proof() {
        return new TailProof(region, lastOrder(), from, relative);
    }

    @Override
    public BallArithmetic balls() {
        return balls;
    }

    @Override
    public Ball eigenvalue(long degree) {
        requireReach(degree);
        // I_k(j0) = C_j0 2^p / prod (2k - 2 j0 - 1 + 2i)
        BigInteger product = Progression.product(2 * (degree - order) - 1, 2, power());
        return balls.divide(balls.multiply(balls.shift(constant, power()), sum.at(degree).enlarge(relative)), Ball.of(product));
    }

    /** The sum without its remainder, as a function of u = 1/n^2. */
    <T> T mainSeries(Arithmetic<T> arithmetic, Function<Ball, T> constant, T u) {
        return terms.series(arithmetic, constant, order, coefficients, u);
    }

    /** k^p I_k(j0) as a function of x = 1/k. */
    <T> T scaledTerm(Arithmetic<T> arithmetic, Function<Ball, T> embed, T x) {
        T growth = growth(arithmetic, x);
        T ratio = arithmetic.divide(x, growth);
        T shape = terms.shape(arithmetic, order, arithmetic.multiply(ratio, ratio));
        return arithmetic.divide(arithmetic.multiply(embed.apply(constant), shape), arithmetic.power(growth, power()));
    }

    /** u = 1/n^2 from x = 1/k. */
    <T> T inverseSquare(Arithmetic<T> arithmetic, T x) {
        T ratio = arithmetic.divide(x, growth(arithmetic, x));
        return arithmetic.multiply(ratio, ratio);
    }

    /** n/k = 1 + lambda x. */
    private <T> T growth(Arithmetic<T> arithmetic, T x) {
        return arithmetic.add(arithmetic.integer(1), arithmetic.multiply(arithmetic.rational(BigFraction.of(dimension - 2, 2)), x));
    }
}
