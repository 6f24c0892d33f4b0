package zonal.symbolic;

import java.util.List;
import java.util.Optional;
import zonal.number.Arithmetic;
import zonal.number.Magnitude;
import zonal.number.MeanValueArithmetic;
import zonal.quadrature.AnalyticFunction;
import zonal.quadrature.Rectangle;
import zonal.quadrature.RegionBound;
import zonal.quadrature.StripGrowth;

/** Proves that a formula in x is analytic on a strip around the real axis, and how fast it grows there: on a rectangle by enclosures, beyond by its form. */
final class StripAnalysis {

    private static final List<Double> HALF_WIDTHS = List.of(2.0, 1.5, 1.2, 0.95, 0.8, 0.65, 0.5, 0.35, 0.25, 0.18, 0.12, 0.08, 0.05);
    private static final List<Double> REACHES = List.of(6.0, 12.0, 24.0, 48.0);
    /** The logarithm of a bound that costs too many digits. */
    private static final double LARGEST_CONSTANT = 60;

    /** Why the analysis does not succeed, and what to use instead: the end of a sentence on a function. */
    static final String REFUSAL = "is not shown to be analytic for |Im x| <= w, some w >= 1/20, and to grow at most exponentially there, with bounds of moderate size; use a"
            + " function without poles, roots or logarithms of zero near to the real axis and without large powers, or a piecewise power such as relu";

    private StripAnalysis() {
    }

    /** A formula as a function of x. */
    record OfFormula(Program program) implements AnalyticFunction {

        static OfFormula of(Formula formula) {
            return new OfFormula(Program.of(formula, ActivationFunction.VARIABLE));
        }

        @Override
        public <T> T value(Arithmetic<T> arithmetic, T x) {
            return program.evaluate(arithmetic, x);
        }
    }

    /** About the widest strip, of those tried, on which the proof succeeds. */
    static Optional<StripGrowth> of(Formula formula) {
        RegionBound bounds = new RegionBound(OfFormula.of(formula));
        for (double width : HALF_WIDTHS) {
            for (double reach : REACHES) {
                Optional<GrowthAtInfinity> right = GrowthAtInfinity.of(formula, 1, reach, width);
                Optional<GrowthAtInfinity> left = right.flatMap(found -> GrowthAtInfinity.of(formula, -1, reach, width));
                if (left.isPresent()) {
                    Optional<StripGrowth> growth = bounds.on(Rectangle.symmetric(reach, width), MeanValueArithmetic.Domain.INTERIOR)
                            .map(bound -> combined(width, reach, bound, right.get(), left.get()));
                    if (growth.isPresent() && growth.get().constant() < LARGEST_CONSTANT) {
                        return growth;
                    }
                    break;
                }
            }
        }
        return Optional.empty();
    }

    /** exp(A + B (x - X)) for x >= X is at most exp(C + r x) with r = max(B, 0), C >= A - r X. */
    private static StripGrowth combined(double width, double reach, Magnitude bound, GrowthAtInfinity right, GrowthAtInfinity left) {
        double rate = Math.max(0, Math.max(right.upper().slope(), left.upper().slope()));
        double beyond = Math.max(right.upper().value(), left.upper().value()) - rate * reach;
        double within = Math.log(Math.max(bound.toDouble(), Double.MIN_NORMAL));
        double constant = Math.max(within, beyond);
        return new StripGrowth(width, constant + Math.abs(constant) * 1e-9 + 1e-9, rate * (1 + 1e-9));
    }
}
