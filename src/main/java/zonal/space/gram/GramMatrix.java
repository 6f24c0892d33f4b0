package zonal.space.gram;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.network.Network;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Fractions;

/**
 * The Gram matrix of a kernel on points: the entries |x_i|^h |x_j|^h K(cos theta_ij), h the degree of homogeneity; a kernel that is normalised is divided by
 * K(1).
 *
 * <p>Points of the unit sphere, and points that are scaled to it, take no degree: only the directions of the points enter then.
 */
public final class GramMatrix {

    /** The most points: a thousand take half a million values of the kernel. */
    public static final int MOST_POINTS = 1000;
    private static final int EXTRA_DIGITS = 3;

    private final AngularKernel values;
    private final Kernel kernel;
    private final List<Point> points;
    private final int homogeneity;
    private final BiConsumer<Integer, Integer> progress;

    private GramMatrix(Kernel kernel, List<Point> points, int homogeneity, BiConsumer<Integer, Integer> progress) {
        this.values = new AngularKernel(kernel);
        this.kernel = kernel;
        this.points = List.copyOf(points);
        this.homogeneity = homogeneity;
        this.progress = progress;
    }

    /**
     * The Gram matrix on the points as they are.
     *
     * @throws InputException if a point lies off the unit sphere and the kernel is not known there, being that of no homogeneous network
     */
    public static GramMatrix of(Kernel kernel, Points points) {
        requireSize(points);
        List<Point> list = points.list();
        if (list.stream().allMatch(Point::isUnit)) {
            return new GramMatrix(kernel, list, 0, (done, all) -> { });
        }
        OptionalInt degree = kernel.network().map(Network::homogeneity).orElse(OptionalInt.empty());
        if (degree.isEmpty()) {
            int off = (int) list.stream().takeWhile(Point::isUnit).count();
            throw new InputException(points.name(off) + " has the norm " + norm(list.get(off)) + ", and " + kernel.text()
                    + " is the kernel of no homogeneous network, so that its values off the unit sphere do not follow;"
                    + " give points of norm 1, or scale them to it with --normalise (in a claim: normalise: true)");
        }
        return new GramMatrix(kernel, list, degree.getAsInt(), (done, all) -> { });
    }

    /** The Gram matrix on the points x/|x|. */
    public static GramMatrix ofDirections(Kernel kernel, Points points) {
        requireSize(points);
        return new GramMatrix(kernel, points.list(), 0, (done, all) -> { });
    }

    private static void requireSize(Points points) {
        if (points.list().size() > MOST_POINTS) {
            long size = points.list().size();
            throw new InputException(points.source() + " holds " + size + " points, whose Gram matrix takes " + size * (size + 1) / 2
                    + " values of the kernel for each precision; give at most " + MOST_POINTS + " points");
        }
    }

    /** About the norm, and exactly its square where that is not long. */
    private static String norm(Point point) {
        BallArithmetic doubles = new BallArithmetic(Double.SIZE);
        String square = Fractions.text(point.squaredNorm());
        return (square.length() <= 30 ? "sqrt(" + square + ") = " : "") + doubles.sqrt(doubles.rational(point.squaredNorm())).toDouble();
    }

    /** The same matrix; the listener is told how many of how many values of the kernel are computed, from whichever thread did it. */
    public GramMatrix telling(BiConsumer<Integer, Integer> listener) {
        return new GramMatrix(kernel, points, homogeneity, listener);
    }

    public Kernel kernel() {
        return kernel;
    }

    public List<Point> points() {
        return points;
    }

    /** h: the entries are |x_i|^h |x_j|^h K(cos theta_ij); 0 where only the directions count. */
    public int homogeneity() {
        return homogeneity;
    }

    /** d, of the points. */
    public int dimension() {
        return points.get(0).dimension();
    }

    /** The number of rows. */
    public int size() {
        return points.size();
    }

    /** The entries, row by row up to the diagonal, each narrow enough to be printed with the digits, or zero where that is proved. */
    public List<List<Ball>> lowerTriangle(int digits) {
        BallArithmetic arithmetic = new BallArithmetic((int) Math.ceil((digits + EXTRA_DIGITS) * Math.log(10) / Math.log(2)) + Integer.SIZE);
        BiFunction<Integer, Integer, Ball> entries = entries(arithmetic, angle -> values.at(angle, digits + EXTRA_DIGITS));
        return IntStream.range(0, size()).mapToObj(i -> IntStream.rangeClosed(0, i).mapToObj(j -> entries.apply(i, j)).toList()).toList();
    }

    /** All matrices that may be this one as far as balls of the given number of bits know. */
    FixedPointMatrix enclose(int bits) {
        return FixedPointMatrix.of(size(), bits, entries(new BallArithmetic(bits + Integer.SIZE)));
    }

    /** Enclosures of the entries at row i and column j <= i. */
    BiFunction<Integer, Integer, Ball> entries(BallArithmetic arithmetic) {
        return entries(arithmetic, angle -> finite(angle, arithmetic));
    }

    private BiFunction<Integer, Integer, Ball> entries(BallArithmetic arithmetic, Function<ExactAngle, Ball> value) {
        ExactAngle[][] angles = new ExactAngle[size()][];
        for (int i = 0; i < size(); i++) {
            int row = i;
            angles[i] = IntStream.rangeClosed(0, i).mapToObj(j -> ExactAngle.between(points.get(row), points.get(j))).toArray(ExactAngle[]::new);
        }
        Set<ExactAngle> distinct = Arrays.stream(angles).flatMap(Arrays::stream).collect(Collectors.toSet());
        AtomicInteger done = new AtomicInteger();
        Map<ExactAngle, Ball> known = distinct.parallelStream().collect(Collectors.toConcurrentMap(angle -> angle, angle -> {
            Ball found = value.apply(angle);
            progress.accept(done.incrementAndGet(), distinct.size());
            return found;
        }));
        List<Ball> weights = weights(arithmetic);
        return (i, j) -> arithmetic.multiply(arithmetic.multiply(weights.get(i), weights.get(j)), known.get(angles[i][j]));
    }

    private Ball finite(ExactAngle angle, BallArithmetic arithmetic) {
        Ball value = values.at(angle, arithmetic);
        if (!value.isFinite()) {
            throw new InputException("kernel " + kernel.text() + " is not shown to be finite at the angle " + angle.value(arithmetic).toDouble()
                    + " between two of the points; leave out one of them");
        }
        return value;
    }

    /** |x_i|^h. */
    private List<Ball> weights(BallArithmetic arithmetic) {
        return points.stream().map(point -> arithmetic.power(arithmetic.sqrt(arithmetic.rational(point.squaredNorm())), homogeneity)).toList();
    }
}
