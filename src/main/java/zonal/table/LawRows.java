package zonal.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.decay.DecayLaw;
import zonal.decay.DecayLaws;
import zonal.decay.EigenvalueRatios;
import zonal.decay.Extremes;
import zonal.decay.Parity;
import zonal.decay.ParityLaw;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.Truth;
import zonal.space.Interpolation;
import zonal.space.SameSpace;
import zonal.symbolic.Formulas;

/** Computes the rows of a case that are about parities, or about the kernel as a whole. */
final class LawRows {

    private final TableSpec spec;
    private final Case one;
    private final DecayLaw law;
    private final Optional<SameSpace> space;
    private final Optional<Interpolation> interpolation;

    private LawRows(TableSpec spec, Case one, DecayLaws laws) {
        this.spec = spec;
        this.one = one;
        this.law = laws.of(one.kernel(), one.dimension(), spec.digits());
        this.space = compared(spec.columns().stream().anyMatch(LawRows::isOfSpace), one).map(other -> SameSpace.of(laws, one.kernel(), other, one.dimension(), spec.digits()));
        this.interpolation = compared(spec.columns().contains(Column.CRITICAL) || spec.columns().contains(Column.RATE), one)
                .map(other -> Interpolation.of(laws, one.kernel(), other, one.dimension()));
    }

    /**
     * The rows: one for each parity, or one.
     *
     * @throws InputException if a column makes no sense for the kernel
     */
    static List<Case.Row> of(TableSpec spec, Case one, DecayLaws laws) {
        LawRows rows = new LawRows(spec, one, laws);
        Stream<String> keys = spec.level() == Column.Level.PARITY ? parities() : Stream.of("");
        return keys.map(key -> new Case.Row(key, spec.columns().stream().map(column -> rows.cell(column, key)).toList())).toList();
    }

    /** The words for the parities, in the order of the rows. */
    static Stream<String> parities() {
        return Stream.of(Parity.values()).map(Parity::word);
    }

    private static boolean isOfSpace(Column column) {
        return column.isOfReference() && column != Column.CRITICAL && column != Column.RATE;
    }

    private static Optional<Kernel> compared(boolean needed, Case one) {
        return one.reference().filter(other -> needed);
    }

    private Cell cell(Column column, String key) {
        if (column.level() == Column.Level.KERNEL) {
            return ofKernel(column);
        }
        Parity parity = Stream.of(Parity.values()).filter(each -> each.word().equals(key)).findFirst().orElseThrow();
        if (column == Column.RATIO_LIMIT) {
            return ratios().flatMap(ratios -> parity == Parity.EVEN ? ratios.even() : ratios.odd()).map(this::number).orElse(Cell.NONE);
        }
        requirePowerLaw(column);
        return law.power(parity).map(power -> ofLaw(column, power)).orElse(Cell.NONE);
    }

    private void requirePowerLaw(Column column) {
        if (law.status() != DecayLaw.Status.POWER) {
            throw one.senseless(column, law);
        }
    }

    private Cell ofLaw(Column column, ParityLaw.Power power) {
        return switch (column) {
            case EXPONENT -> formula(power.exponent());
            case LIMIT -> number(power.limit());
            case EXACT_LIMIT -> power.exact().map(Cell::formula).orElse(Cell.NONE);
            default -> power.constants().map(constants -> ofConstants(column, constants)).orElse(Cell.NONE);
        };
    }

    private Cell ofConstants(Column column, ParityLaw.Constants constants) {
        Extremes extremes = constants.extremes();
        return switch (column) {
            case LOWER -> Cell.below(extremes.lower().value(), spec.digits());
            case LOWER_AT -> at(extremes.lower());
            case UPPER -> Cell.above(extremes.upper().value(), spec.digits());
            case UPPER_AT -> at(extremes.upper());
            case FROM_DEGREE -> Cell.count(Long.toString(constants.fromDegree()));
            default -> throw new IllegalArgumentException(column + " is not about a parity");
        };
    }

    private Cell ofKernel(Column column) {
        return switch (column) {
            case SAME_SPACE -> Cell.words(word(space.orElseThrow().answer()));
            case RATIO_LOWER -> ratios().map(ratios -> Cell.below(ratios.extremes().lower().value(), spec.digits())).orElse(Cell.NONE);
            case RATIO_LOWER_AT -> ratios().map(ratios -> at(ratios.extremes().lower())).orElse(Cell.NONE);
            case RATIO_UPPER -> ratios().map(ratios -> Cell.above(ratios.extremes().upper().value(), spec.digits())).orElse(Cell.NONE);
            case RATIO_UPPER_AT -> ratios().map(ratios -> at(ratios.extremes().upper())).orElse(Cell.NONE);
            case CRITICAL -> critical(interpolation.orElseThrow());
            case RATE -> interpolation.orElseThrow().rate().map(LawRows::formula).orElse(Cell.NONE);
            default -> throw new IllegalArgumentException(column + " is not about a kernel");
        };
    }

    private static String word(Truth truth) {
        return switch (truth) {
            case TRUE -> "yes";
            case FALSE -> "no";
            case UNKNOWN -> "undecided";
        };
    }

    private static Cell critical(Interpolation interpolation) {
        return switch (interpolation.membership()) {
            case BELOW_CRITICAL -> formula(interpolation.critical().orElseThrow());
            case ALWAYS -> Cell.formula("infinity", "\\infty");
            case NEVER -> Cell.formula("0", "0");
            case UNDECIDED -> Cell.NONE;
        };
    }

    private Optional<EigenvalueRatios> ratios() {
        return space.orElseThrow().ratios();
    }

    private static Cell at(Extremes.Extreme extreme) {
        return extreme.degree().isPresent() ? Cell.formula(extreme.at(), extreme.at()) : Cell.formula("limit", "\\infty");
    }

    private Cell number(Ball ball) {
        return Cell.number(ball, spec.digits());
    }

    private static Cell formula(BigFraction value) {
        return Cell.formula(Formulas.rational(value));
    }
}
