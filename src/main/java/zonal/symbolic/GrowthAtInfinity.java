package zonal.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Fractions;

/**
 * Bounds of an analytic function f of z on the half strip z = +-(X + t) + iv, t >= 0, |v| <= Y, derived from the form of a formula. With each bound f is proved analytic
 * there. All bounds are lines in t; what is rounded in doubles is outweighed by {@link #SLACK}, which widens every line.
 *
 * @param upper log |f| is at most this
 * @param lower log |f| is at least this
 * @param least Re f is at least this
 * @param greatest Re f is at most this
 * @param turn |Im f| is at most this constant
 */
record GrowthAtInfinity(Line upper, Optional<Line> lower, Optional<Line> least, Optional<Line> greatest, Optional<Double> turn) {

    private static final double SLACK = 1e-10;
    private static final double QUARTER_TURN = Math.PI / 2 * (1 - 1e-12);

    /** value + slope t. */
    record Line(double value, double slope) {

        Line plus(Line other) {
            return new Line(value + other.value, slope + other.slope);
        }

        Line times(double factor) {
            return new Line(value * factor, slope * factor);
        }

        /** A line that is not below this one, by a margin for rounding. */
        Line raised() {
            return new Line(value + SLACK * (1 + Math.abs(value)), slope + SLACK * Math.abs(slope));
        }

        Line lowered() {
            return times(-1).raised().times(-1);
        }

        boolean isPositive() {
            return value > 0 && slope >= 0;
        }

        boolean isNotNegative() {
            return value >= 0 && slope >= 0;
        }
    }

    GrowthAtInfinity {
        upper = upper.raised();
        lower = lower.map(Line::lowered);
        least = least.map(line -> line.value() == 0 && line.slope() == 0 ? line : line.lowered());
        greatest = greatest.map(line -> line.value() == 0 && line.slope() == 0 ? line : line.raised());
        turn = turn.map(angle -> angle == 0 ? angle : angle * (1 + SLACK));
    }

    /**
     * The behaviour of the formula in x; empty if its form does not show it.
     *
     * @param side 1 for Re z >= X, -1 for Re z <= -X
     * @param reach X, at least 2
     * @param width Y
     */
    static Optional<GrowthAtInfinity> of(Formula formula, int side, double reach, double width) {
        if (!Formulas.variables(formula).contains(ActivationFunction.VARIABLE)) {
            return constant(formula);
        }
        if (formula instanceof Formula.Variable) {
            Line real = new Line(side * reach, side);
            // X + t <= |z| <= X + Y + t, and log(c + t) <= log c + t/c
            return Optional.of(new GrowthAtInfinity(new Line(Math.log(reach + width), 1 / (reach + width)), Optional.of(new Line(Math.log(reach), 0)),
                    Optional.of(real), Optional.of(real), Optional.of(width)));
        }
        List<GrowthAtInfinity> parts = new ArrayList<>();
        for (Formula part : Formulas.children(formula)) {
            Optional<GrowthAtInfinity> growth = of(part, side, reach, width);
            if (growth.isEmpty()) {
                return Optional.empty();
            }
            parts.add(growth.get());
        }
        if (formula instanceof Formula.Sum) {
            return Optional.of(sum(parts).completed());
        }
        if (formula instanceof Formula.Product product) {
            return Optional.of(product(product, parts).completed());
        }
        if (formula instanceof Formula.Power power) {
            return parts.get(0).power(power.exponent()).map(GrowthAtInfinity::completed);
        }
        return formula instanceof Formula.Call call ? parts.get(0).call(call.head()).map(GrowthAtInfinity::completed) : Optional.empty();
    }

    private static Optional<GrowthAtInfinity> constant(Formula formula) {
        if (!Formulas.variables(formula).isEmpty()) {
            return Optional.empty();
        }
        Ball value = Program.valueOf(formula, new BallArithmetic(64));
        if (!value.isFinite()) {
            return Optional.empty();
        }
        double middle = value.toDouble();
        Optional<Line> real = Optional.of(new Line(middle, 0));
        boolean known = !value.containsZero();
        double size = Math.log(Math.max(Math.abs(middle), Double.MIN_NORMAL));
        return Optional.of(new GrowthAtInfinity(new Line(size, 0), known ? Optional.of(new Line(size, 0)) : Optional.empty(), real, real, Optional.of(0.0)));
    }

    /** What follows from |f| alone where it does not grow: |Re f|, |Im f| <= |f|. */
    private GrowthAtInfinity completed() {
        if (upper.slope() > 0) {
            return this;
        }
        double bound = Math.exp(upper.value());
        return new GrowthAtInfinity(upper, lower, least.or(() -> Optional.of(new Line(-bound, 0))), greatest.or(() -> Optional.of(new Line(bound, 0))),
                turn.or(() -> Optional.of(bound)));
    }

    private static GrowthAtInfinity sum(List<GrowthAtInfinity> parts) {
        double size = parts.stream().mapToDouble(part -> Math.exp(part.upper.value())).sum();
        double slope = parts.stream().mapToDouble(part -> part.upper.slope()).max().orElseThrow();
        Optional<Line> least = parts.stream().map(GrowthAtInfinity::least).reduce((a, b) -> a.flatMap(x -> b.map(x::plus))).orElseThrow();
        Optional<Line> greatest = parts.stream().map(GrowthAtInfinity::greatest).reduce((a, b) -> a.flatMap(x -> b.map(x::plus))).orElseThrow();
        Optional<Double> turn = parts.stream().map(GrowthAtInfinity::turn).reduce((a, b) -> a.flatMap(x -> b.map(y -> x + y))).orElseThrow();
        Optional<Line> lower = dominant(parts).or(() -> awayFromZero(least, greatest));
        return new GrowthAtInfinity(new Line(Math.log(size), slope), lower, least, greatest, turn);
    }

    /** |f_i| - sum of the others >= exp(b t) (exp(a) - sum exp(A_j)) if |f_i| >= exp(a + b t) and no other grows faster than exp(b t). */
    private static Optional<Line> dominant(List<GrowthAtInfinity> parts) {
        for (GrowthAtInfinity part : parts) {
            double rest = 0;
            boolean slower = part.lower.isPresent();
            for (GrowthAtInfinity other : parts) {
                if (other != part) {
                    rest += Math.exp(other.upper.value());
                    slower &= part.lower.isPresent() && other.upper.slope() <= part.lower.get().slope();
                }
            }
            if (slower && Math.exp(part.lower.get().value()) * (1 - SLACK) > rest) {
                return Optional.of(new Line(Math.log(Math.exp(part.lower.get().value()) * (1 - SLACK) - rest), part.lower.get().slope()));
            }
        }
        return Optional.empty();
    }

    /** |f| >= |Re f|. */
    private static Optional<Line> awayFromZero(Optional<Line> least, Optional<Line> greatest) {
        return least.filter(Line::isPositive).map(line -> new Line(Math.log(line.value()), 0))
                .or(() -> greatest.map(line -> line.times(-1)).filter(Line::isPositive).map(line -> new Line(Math.log(line.value()), 0)));
    }

    private static GrowthAtInfinity product(Formula.Product product, List<GrowthAtInfinity> parts) {
        GrowthAtInfinity result = parts.get(0);
        boolean constant = isConstant(product.factors().get(0));
        for (int i = 1; i < parts.size(); i++) {
            boolean other = isConstant(product.factors().get(i));
            result = constant ? parts.get(i).scaled(result) : other ? result.scaled(parts.get(i)) : result.times(parts.get(i));
            constant &= other;
        }
        return result;
    }

    private static boolean isConstant(Formula formula) {
        return Formulas.variables(formula).isEmpty();
    }

    private GrowthAtInfinity times(GrowthAtInfinity other) {
        Optional<Line> none = Optional.empty();
        return new GrowthAtInfinity(upper.plus(other.upper), lower.flatMap(a -> other.lower.map(a::plus)), none, none, Optional.empty());
    }

    /** This times a real constant, whose real part is given by two lines that differ by rounding alone. */
    private GrowthAtInfinity scaled(GrowthAtInfinity constant) {
        double factor = constant.least.orElseThrow().value();
        Optional<Line> low = factor >= 0 ? least : greatest;
        Optional<Line> high = factor >= 0 ? greatest : least;
        // the constant is known up to a few slacks; raised and lowered lines take in its uncertainty
        return new GrowthAtInfinity(upper.plus(constant.upper), lower.flatMap(a -> constant.lower.map(a::plus)),
                low.map(line -> line.times(factor).lowered().lowered().lowered()), high.map(line -> line.times(factor).raised().raised().raised()),
                turn.map(angle -> angle * Math.abs(factor) * (1 + 4 * SLACK)));
    }

    private Optional<GrowthAtInfinity> power(BigFraction exponent) {
        double e = exponent.doubleValue();
        boolean whole = Fractions.isInteger(exponent);
        boolean inRightHalf = least.filter(Line::isPositive).isPresent();
        if (!whole && !inRightHalf || exponent.signum() < 0 && lower.isEmpty()) {
            return Optional.empty();
        }
        Line above = exponent.signum() > 0 ? upper.times(e) : lower.orElseThrow().times(e);
        Optional<Line> below = exponent.signum() > 0 ? lower.map(line -> line.times(e)) : Optional.of(upper.times(e));
        Optional<Line> real = exponent.equals(BigFraction.of(2)) ? square() : Optional.empty();
        // a power of exponent -1 to 1 keeps numbers of positive real part there
        boolean keepsHalf = inRightHalf && Math.abs(e) <= 1;
        return Optional.of(new GrowthAtInfinity(above, below, real.or(() -> keepsHalf ? Optional.of(new Line(0, 0)) : Optional.empty()), Optional.empty(),
                Optional.empty()));
    }

    /** Re f^2 = (Re f)^2 - (Im f)^2 >= P^2 + 2PQ t - I^2 where |Re f| >= P + Q t >= 0. */
    private Optional<Line> square() {
        Optional<Line> real = least.filter(Line::isNotNegative).or(() -> greatest.map(line -> line.times(-1)).filter(Line::isNotNegative));
        return real.flatMap(line -> turn.map(angle -> new Line(line.value() * line.value() - angle * angle, 2 * line.value() * line.slope())));
    }

    private Optional<GrowthAtInfinity> call(Formula.Head head) {
        Optional<Line> none = Optional.empty();
        return switch (head) {
            case EXP -> greatest.map(line -> new GrowthAtInfinity(line, least, turn.filter(angle -> angle <= QUARTER_TURN).map(angle -> new Line(0, 0)), none,
                    Optional.empty()));
            case LOG -> logarithm();
            // |sin z|, |cos z| <= cosh(Im z)
            case SIN, COS -> turn.map(angle -> new GrowthAtInfinity(new Line(angle, 0), none, none, none, Optional.empty()));
            // for |z| >= 2: atan z = +-pi/2 - atan(1/z) and |atan(1/z)| <= |1/z|/(1 - |1/z|^2) <= 2/3; off the cut where Re z has a sign
            case ATAN -> lower.filter(line -> line.value() >= Math.log(2) && line.slope() >= 0 && hasSign())
                    .map(line -> new GrowthAtInfinity(new Line(Math.log(2.3), 0), none, none, none, Optional.empty()));
            // from the real axis straight to z: |erf z| <= 1 + 2/sqrt(pi) |Im z| exp(Im^2)
            case ERF -> turn.map(angle -> new GrowthAtInfinity(new Line(Math.log(1 + 1.13 * angle * Math.exp(angle * angle)), 0), none, none, none, Optional.empty()));
            case TAN, ASIN, ACOS, ABS -> Optional.empty();
        };
    }

    private boolean hasSign() {
        return least.filter(Line::isPositive).isPresent() || greatest.map(line -> line.times(-1)).filter(Line::isPositive).isPresent();
    }

    /** Where Re f >= 0 and f is not 0: log f = log |f| + i arg f with |arg f| <= pi/2. */
    private Optional<GrowthAtInfinity> logarithm() {
        if (lower.isEmpty() || least.filter(Line::isNotNegative).isEmpty()) {
            return Optional.empty();
        }
        double value = Math.max(Math.abs(upper.value()), Math.abs(lower.get().value())) + Math.PI / 2;
        double slope = Math.max(Math.abs(upper.slope()), Math.abs(lower.get().slope()));
        return Optional.of(new GrowthAtInfinity(new Line(Math.log(value), slope / value), awayFromZero(lower, Optional.of(upper)), lower, Optional.of(upper),
                Optional.of(Math.PI / 2)));
    }
}
