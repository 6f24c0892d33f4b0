package zonal.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.CorrelationSeries;
import zonal.quadrature.DualSeries;
import zonal.quadrature.StripGrowth;

/**
 * E[f(X) f(Y)] for centred Gaussian X, Y of one variance, as a power series in their correlation whose coefficients are the squares of the Hermite coefficients of f.
 * What has been computed is kept.
 */
public final class HermiteSeries implements CorrelationSeries {

    /** The rest of the series may take this many of the bits that arithmetic rounds to. */
    private static final int SPARED_BITS = 32;
    /** The least accuracy of the series: 15 digits, relative to the value at correlation 1. */
    private static final int LEAST_BITS = 52;

    private final Formula function;
    private final Formula variance;
    private final StripAnalysis.OfFormula evaluated;
    private final StripGrowth growth;
    private final Map<Integer, Truncated> known = new ConcurrentHashMap<>();
    /** The bits that were reached where the series had to be cut short; further ones are not tried. */
    private volatile int reached = Integer.MAX_VALUE;

    private HermiteSeries(Formula function, Formula variance, StripGrowth growth) {
        this.function = function;
        this.variance = variance;
        this.evaluated = StripAnalysis.OfFormula.of(function);
        this.growth = growth;
    }

    /**
     * The series of a function of x for a constant variance.
     *
     * @throws InputException if the function is not shown to be analytic on a strip and to grow at most exponentially there
     */
    static HermiteSeries of(Formula function, Formula variance) {
        StripGrowth growth = StripAnalysis.of(function).orElseThrow(() -> new InputException("activation " + FormulaText.print(function) + " " + StripAnalysis.REFUSAL));
        return new HermiteSeries(function, variance, growth);
    }

    /**
     * The series of an expectation.
     *
     * @throws InputException as for every expectation that is evaluated
     */
    public static CorrelationSeries of(Formula.Expectation expectation) {
        return of(expectation.function(), expectation.variance());
    }

    /** A name for the coefficients of the expectation, the same for equal functions and variances. */
    public static String name(Formula.Expectation expectation) {
        String text = FormulaText.print(expectation.function()) + ";" + FormulaText.print(expectation.variance());
        return "series_" + Integer.toHexString(text.hashCode());
    }

    /** The expectations in a formula, those within others first. */
    public static List<Formula.Expectation> in(Formula formula) {
        List<Formula.Expectation> found = new ArrayList<>();
        Formulas.children(formula).forEach(part -> found.addAll(in(part)));
        if (formula instanceof Formula.Expectation expectation) {
            found.add(expectation);
        }
        return found;
    }

    /**
     * {@inheritDoc}
     *
     * @throws InputException if the coefficients decay too slowly for 15 digits, or for more digits than a series before had
     */
    @Override
    public Truncated truncated(int bits) {
        int wanted = Math.max(LEAST_BITS, bits - SPARED_BITS);
        if (reached < wanted && !known.containsKey(wanted)) {
            throw new InputException("activation " + FormulaText.print(function) + ": its Hermite series gives about " + (int) (reached * Math.log10(2))
                    + " digits of its dual within reasonable time; ask for fewer digits");
        }
        return known.computeIfAbsent(wanted, this::compute);
    }

    private Truncated compute(int bits) {
        BallArithmetic balls = new BallArithmetic(bits + SPARED_BITS);
        Ball deviation = balls.sqrt(Program.valueOf(variance, balls));
        if (!deviation.isPositive().isCertain()) {
            throw new InputException("activation " + FormulaText.print(function) + ": its variance " + FormulaText.print(variance) + " is not a positive number");
        }
        Truncated series = DualSeries.of(evaluated, growth, deviation, bits).or(() -> DualSeries.of(evaluated, growth, deviation, LEAST_BITS))
                .orElseThrow(this::tooSlow);
        long accuracy = series.atOne().magnitude().exponent() - series.rest().exponent();
        if (accuracy < LEAST_BITS - 2) {
            throw tooSlow();
        }
        if (accuracy < bits - 1) {
            reached = (int) accuracy;
        }
        return series;
    }

    private InputException tooSlow() {
        return new InputException("activation " + FormulaText.print(function) + ": its Hermite series converges too slowly for 15 digits, since it is shown to be"
                + " analytic only for |Im x| <= " + growth.halfWidth() + ", at the variance " + FormulaText.print(variance) + "; use a smoother function or a smaller bias");
    }
}
