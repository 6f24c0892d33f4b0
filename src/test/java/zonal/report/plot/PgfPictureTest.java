package zonal.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PgfPictureTest {

    private static final Axis DEGREES = Axis.of(Label.math("k"), Axis.Scale.LOGARITHMIC);
    private static final Axis VALUES = Axis.of(Label.math("μ_{k}"), Axis.Scale.LOGARITHMIC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "μ_{k}/μ′_{k} | $\\mu _{k}/\\mu '_{k}$", "k^{-10} | $k^{-10}$", "even k | $\\text{even}\\ k$", "K(cos θ) | $K(\\text{cos}\\ \\theta )$",
        "(sampled - derived)/K(1) | $(\\text{sampled}\\ -\\ \\text{derived})/K(1)$", "limit, odd k | $\\text{limit},\\ \\text{odd}\\ k$", "3π/4 | $3\\pi /4$"})
    void labelsAreMathematics(String label, String latex) {
        assertEquals(latex, PgfLabel.of(Label.math(label)));
    }

    @Test
    void everySeriesIsDrawnWithItsColourAndItsLegend() {
        String pgf = PlotWriter.pgf(Plot.of(DEGREES, VALUES, List.of(
                new Series.Band(Look.SKY, Label.plain("bounds"), List.of(new Series.Estimate(1, 1, 0.5, 2), new Series.Estimate(10, 0.1, 0.05, 0.2))),
                new Series.Curve(Look.GREEN, Label.math("law k^{-1}"), List.of(new Series.Point(1, 1), new Series.Point(10, 0.1))),
                new Series.Points(Look.BLUE, Label.math("even k"), List.of(new Series.Estimate(2, 0.5, 0.25, 1))),
                new Series.Points(Look.VERMILLION, Label.plain(""), List.of(Series.Estimate.exact(3, 0.25))),
                new Series.SlopeTriangle(Look.BLACK, new Series.Point(4, 1), new Series.Point(8, 0.5), Label.math("1")))));
        assertTrue(pgf.contains("\\definecolor{zonalsky}{HTML}{56B4E9}\n"), pgf);
        assertTrue(pgf.contains("coordinates {(1.0000000,0.50000000) (10.000000,0.050000000) (10.000000,0.20000000) (1.0000000,2.0000000)} -- cycle;\n\\addlegendentry{$\\text{bounds}$}"), pgf);
        assertTrue(pgf.contains("\\addplot[zonalgreen, no markers, line width=0.8pt, dash pattern=on 1.0pt off 1.2pt] coordinates {(1.0000000,1.0000000) (10.000000,0.10000000)};\n"), pgf);
        assertTrue(pgf.contains("{\nx y above below \\\\\n2.0000000 0.50000000 0.50000000 0.25000000 \\\\\n};\n\\addlegendentry{$\\text{even}\\ k$}"), pgf);
        assertTrue(pgf.contains("mark=square*, mark size=1.5pt] coordinates {(3.0000000,0.25000000)};\n\\draw["), pgf);
        assertTrue(pgf.contains("node[above, font=\\scriptsize] {$1$} (axis cs:8.0000000,1.0000000) -- node[right, font=\\scriptsize] {$1$} (axis cs:8.0000000,0.50000000) -- cycle;"), pgf);
        assertTrue(pgf.contains("xmode=log") && pgf.contains("ymode=log") && pgf.contains("ylabel={$\\mu _{k}$}"), pgf);
    }

    @Test
    void whatIsNotFiniteLeavesAGapAndBracesAreBalanced() {
        List<Series.Point> points = IntStream.range(1, 9).mapToObj(k -> new Series.Point(k, k == 4 ? Double.NaN : 1. / k)).toList();
        Axis angle = Axis.overTheta();
        String pgf = PlotWriter.pgf(new Plot(90, 90, angle, List.of(new Plot.Panel(VALUES, 1, List.of(new Series.Curve(Look.BLACK, Label.plain(""), points))),
                new Plot.Panel(new Axis(Label.math("x"), Axis.Scale.LINEAR, Optional.of(new Range(0, 1))), 1, List.of()))));
        assertFalse(pgf.contains("NaN") || pgf.contains("Infinity"));
        assertTrue(pgf.contains("(4.0000000,nan)") && pgf.contains("unbounded coords=jump"));
        assertEquals(8, pgf.lines().filter(line -> line.startsWith("\\addplot")).findFirst().orElseThrow().split("\\(", -1).length - 1);
        assertEquals(pgf.chars().filter(c -> c == '{').count(), pgf.chars().filter(c -> c == '}').count());
        assertEquals(2, pgf.split("\\\\begin\\{axis}", -1).length - 1);
        assertTrue(pgf.contains("xtick={0.0000000,0.78539816,") && pgf.contains("xticklabels={$0$,$\\pi /4$,$\\pi /2$"), pgf);
    }
}
