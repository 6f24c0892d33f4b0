package zonal.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.decay.DecayLaw;
import zonal.decay.DecayLaws;
import zonal.decay.EigenvalueOrder;
import zonal.decay.Eigenvalues;
import zonal.decay.Parity;
import zonal.decay.ParityLaw;
import zonal.kernel.Kernel;
import zonal.kernel.KernelValues;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.sphere.Harmonics;
import zonal.sphere.PowerSeries;
import zonal.sphere.exact.ClosedForms;
import zonal.sphere.exact.ExactEigenvalues;
import zonal.symbolic.ExactFormulas;
import zonal.symbolic.Formulas;

/** Computes the rows of a case that are about degrees. */
final class DegreeRows {

    /** Digits computed beyond those printed, so that the printed ones are rounded from a number that is known far better than to its last digit. */
    static final int GUARD_DIGITS = 10;
    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);
    private static final int GUARD_BITS = 32;

    private final TableSpec spec;
    private final Case one;
    private final DecayLaws laws;
    private final int digits;
    private final BallArithmetic balls;
    private final Map<Long, Ball> eigenvalues;
    private final Map<Column, Map<Long, Cell>> found = new HashMap<>();

    private DegreeRows(TableSpec spec, Case one, DecayLaws laws) {
        this.spec = spec;
        this.one = one;
        this.laws = laws;
        this.digits = spec.digits() + GUARD_DIGITS;
        this.balls = new BallArithmetic((int) Math.ceil(digits * BITS_PER_DIGIT) + GUARD_BITS);
        this.eigenvalues = eigenvalues(one.kernel(), neededDegrees());
    }

    /**
     * The rows, one for each degree of the spec.
     *
     * @throws InputException if a column makes no sense for the kernel, or a number is out of reach
     */
    static List<Case.Row> of(TableSpec spec, Case one, DecayLaws laws) {
        DegreeRows rows = new DegreeRows(spec, one, laws);
        spec.columns().forEach(column -> rows.found.put(column, rows.cells(column)));
        return spec.degrees().stream().map(degree -> new Case.Row(Long.toString(degree),
                spec.columns().stream().map(column -> rows.found.get(column).get(degree)).toList())).toList();
    }

    private List<Long> neededDegrees() {
        TreeSet<Long> degrees = new TreeSet<>(spec.degrees());
        if (spec.columns().contains(Column.LOCAL_EXPONENT)) {
            spec.degrees().forEach(degree -> degrees.add(2 * degree));
        }
        if (spec.columns().contains(Column.SHARE)) {
            LongStream.rangeClosed(0, degrees.last()).forEach(degrees::add);
        }
        return List.copyOf(degrees);
    }

    private Map<Long, Ball> eigenvalues(Kernel kernel, List<Long> degrees) {
        Map<Long, Ball> values = new HashMap<>();
        new Eigenvalues(laws).of(kernel, one.dimension(), degrees, digits).forEach(eigenvalue -> values.put(eigenvalue.degree(), eigenvalue.value()));
        return values;
    }

    private Map<Long, Cell> cells(Column column) {
        return switch (column) {
            case MULTIPLICITY -> each(degree -> Cell.count(Harmonics.multiplicity(one.dimension(), degree).toString()));
            case EIGENVALUE -> each(degree -> number(eigenvalues.get(degree)));
            case COEFFICIENT -> each(degree -> number(coefficient(degree)));
            case SHARE -> shares();
            case INDEX -> indices();
            case POWER_SERIES -> powerSeries();
            case EXACT -> exact();
            case SCALED -> scaled();
            case LOCAL_EXPONENT -> each(this::localExponent);
            case LOWER_BOUND, UPPER_BOUND -> bounds(column);
            case RATIO -> ratios();
            default -> throw new IllegalArgumentException(column + " is not about a degree");
        };
    }

    private Map<Long, Cell> each(LongFunction<Cell> cell) {
        Map<Long, Cell> cells = new HashMap<>();
        spec.degrees().forEach(degree -> cells.put(degree, cell.apply(degree)));
        return cells;
    }

    private Cell number(Ball ball) {
        return Cell.number(ball, spec.digits());
    }

    private Ball coefficient(long degree) {
        return balls.multiply(eigenvalues.get(degree), Ball.of(Harmonics.multiplicity(one.dimension(), degree)));
    }

    private Map<Long, Cell> shares() {
        Ball trace = KernelValues.at(one.kernel(), Formulas.integer(1), digits);
        Map<Long, Cell> cells = new HashMap<>();
        Ball sum = Ball.ZERO;
        for (long degree = 0; degree <= spec.degrees().stream().mapToLong(Long::longValue).max().orElse(-1); degree++) {
            sum = balls.add(sum, coefficient(degree));
            cells.put(degree, number(balls.divide(sum, trace)));
        }
        return cells;
    }

    private Map<Long, Cell> indices() {
        EigenvalueOrder order = EigenvalueOrder.of(laws, one.kernel(), one.dimension(), spec.degrees().stream().filter(degree -> !eigenvalues.get(degree).isZero()).toList());
        return each(degree -> order.index(degree).map(index -> Cell.count(index.toString())).orElse(Cell.NONE));
    }

    private Map<Long, Cell> powerSeries() {
        int order = Math.toIntExact(spec.degrees().stream().mapToLong(Long::longValue).max().orElse(0));
        List<Ball> coefficients = PowerSeries.coefficients(one.kernel(), order, spec.digits());
        return each(degree -> number(coefficients.get(Math.toIntExact(degree))));
    }

    private Map<Long, Cell> exact() {
        Map<Long, Cell> cells = new HashMap<>();
        ExactEigenvalues.of(one.kernel(), ClosedForms.of(one.kernel()), one.dimension(), spec.degrees(), spec.digits()).forEach(eigenvalue ->
                cells.put(eigenvalue.degree(), eigenvalue.exact().map(ExactFormulas::of).map(Cell::formula).orElse(Cell.NONE)));
        return cells;
    }

    /** k^p mu_k, a proved zero itself, and nothing for a single degree of a parity that vanishes otherwise. */
    private Map<Long, Cell> scaled() {
        DecayLaw law = powerLaw(Column.SCALED);
        return each(degree -> {
            Ball value = eigenvalues.get(degree);
            Optional<ParityLaw.Power> power = law.power(Parity.of(degree));
            return value.isZero() || degree == 0 ? number(degree == 0 ? Ball.ZERO : value)
                    : power.map(own -> number(balls.multiply(value, balls.power(Ball.of(degree), own.exponent())))).orElse(Cell.NONE);
        });
    }

    private Cell localExponent(long degree) {
        Ball value = eigenvalues.get(degree);
        Ball twice = eigenvalues.get(2 * degree);
        if (degree == 0 || !value.isPositive().isCertain() || !twice.isPositive().isCertain()) {
            return Cell.NONE;
        }
        return number(balls.divide(balls.log(balls.divide(value, twice)), balls.log(Ball.of(2))));
    }

    private Map<Long, Cell> bounds(Column column) {
        DecayLaw law = laws.of(one.kernel(), one.dimension(), spec.digits());
        if (Stream.of(Parity.values()).flatMap(parity -> law.of(parity).stream()).noneMatch(own -> hasBound(own, column))) {
            throw one.senseless(column, law);
        }
        return each(degree -> law.of(Parity.of(degree)).filter(own -> degree > 0 && !eigenvalues.get(degree).isZero()).map(own -> bound(own, degree, column)).orElse(Cell.NONE));
    }

    private static boolean hasBound(ParityLaw law, Column column) {
        return law instanceof ParityLaw.Power power ? power.constants().isPresent() : column == Column.UPPER_BOUND;
    }

    private Cell bound(ParityLaw law, long degree, Column column) {
        if (law instanceof ParityLaw.Geometric geometric) {
            return column == Column.LOWER_BOUND || degree < geometric.fromDegree() ? Cell.NONE
                    : Cell.above(balls.divide(geometric.constant(), balls.power(balls.rational(geometric.rho()), Math.toIntExact(degree))), spec.digits());
        }
        ParityLaw.Power power = (ParityLaw.Power) law;
        if (power.constants().isEmpty() || degree < power.constants().get().fromDegree()) {
            return Cell.NONE;
        }
        Ball scale = balls.power(Ball.of(degree), BigFraction.ZERO.subtract(power.exponent()));
        return column == Column.LOWER_BOUND ? Cell.below(balls.multiply(power.constants().get().extremes().lower().value(), scale), spec.digits())
                : Cell.above(balls.multiply(power.constants().get().extremes().upper().value(), scale), spec.digits());
    }

    /** The ratios; nothing where the eigenvalue of the reference kernel is a proved zero. */
    private Map<Long, Cell> ratios() {
        Map<Long, Ball> others = eigenvalues(one.reference().orElseThrow(), spec.degrees());
        return each(degree -> others.get(degree).isZero() ? Cell.NONE : number(balls.divide(eigenvalues.get(degree), others.get(degree))));
    }

    private DecayLaw powerLaw(Column column) {
        DecayLaw law = laws.of(one.kernel(), one.dimension(), spec.digits());
        if (law.status() != DecayLaw.Status.POWER) {
            throw one.senseless(column, law);
        }
        return law;
    }
}
