package zonal.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.CorrelationSeries;
import zonal.number.Magnitude;
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
        StripGrowth growth = StripAnalysis.of(function).orElseThrow(() -> new InputException("activation " + FormulaText.print(function)
                + " is not shown to be analytic and of exponential growth on a strip around the real axis; use one that is, or a piecewise power such as relu"));
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

    @Override
    public Truncated truncated(int bits) {
        return known.computeIfAbsent(Math.max(LEAST_BITS, bits - SPARED_BITS), this::compute);
    }

    private Truncated compute(int bits) {
        BallArithmetic balls = new BallArithmetic(bits + SPARED_BITS);
        Ball deviation = balls.sqrt(Program.valueOf(variance, balls));
        if (!deviation.isPositive().isCertain()) {
            throw new InputException("activation " + FormulaText.print(function) + ": its variance " + FormulaText.print(variance) + " is not a positive number");
        }
        Truncated series = DualSeries.of(evaluated, growth, deviation, bits).orElseThrow(this::tooSlow);
        Magnitude needed = series.atOne().magnitude().multiply(Magnitude.powerOfTwo(-LEAST_BITS + 2));
        if (series.rest().compareTo(needed) > 0) {
            throw tooSlow();
        }
        return series;
    }

    private InputException tooSlow() {
        return new InputException("activation " + FormulaText.print(function) + ": its Hermite series converges too slowly for 15 digits, since it is shown to be"
                + " analytic only for |Im x| <= " + growth.halfWidth() + "; use a smoother function");
    }
}
