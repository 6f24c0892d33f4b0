package zonal.report.plot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plot as LaTeX source for pgfplots, which sets ticks and letters: one axis environment for each panel, the legend above the first. */
final class PgfPicture {

    private static final String OPENING = """
            % Use: \\input it in a document with \\usepackage{amsmath,pgfplots}, or run LaTeX on it.
            \\def\\zonalend{}
            \\expandafter\\ifx\\csname @nodocument\\endcsname\\relax\\else
            \\documentclass[border=2pt]{standalone}\\usepackage{amsmath,pgfplots}\\pgfplotsset{compat=1.16}\\begin{document}
            \\def\\zonalend{\\end{document}}\\fi
            \\begin{tikzpicture}
            """;
    private static final String CLOSING = "\\end{tikzpicture}\n\\zonalend\n";
    private static final Map<Look.Marker, String> MARKS = Map.of(Look.Marker.DISC, "*", Look.Marker.CIRCLE, "o", Look.Marker.SQUARE, "square*", Look.Marker.TRIANGLE, "triangle",
            Look.Marker.DIAMOND, "diamond", Look.Marker.CROSS, "x", Look.Marker.PLUS, "+");
    /** What labels and the like take of the width and the height, in millimetres. */
    private static final double LABELS_LEFT = 16;
    private static final double LABELS_BELOW = 20;
    private static final double BETWEEN = 6;

    private final Plot plot;
    private final StringBuilder text = new StringBuilder(OPENING);

    private PgfPicture(Plot plot) {
        this.plot = plot;
    }

    static String of(Plot plot) {
        return new PgfPicture(plot).draw();
    }

    private String draw() {
        for (Look look : Look.values()) {
            text.append("\\definecolor{zonal").append(name(look)).append("}{HTML}{").append(String.format(Locale.ROOT, "%06X", look.colour())).append("}\n");
        }
        double shares = plot.panels().stream().mapToDouble(Plot.Panel::share).sum();
        double height = plot.height() - LABELS_BELOW - BETWEEN * (plot.panels().size() - 1);
        double top = 0;
        for (int i = 0; i < plot.panels().size(); i++) {
            double own = height * plot.panels().get(i).share() / shares;
            panel(plot.panels().get(i), top - own, own, i == 0, i == plot.panels().size() - 1);
            top -= own + BETWEEN;
        }
        return text.append(CLOSING).toString();
    }

    private void panel(Plot.Panel panel, double bottom, double height, boolean first, boolean last) {
        text.append("\\begin{axis}[scale only axis, width=").append(number(plot.width() - LABELS_LEFT)).append("mm, height=").append(number(height))
                .append("mm, at={(0mm,").append(number(bottom)).append("mm)}, anchor=south west,\n  ")
                .append(axis("x", plot.horizontal(), plot.horizontalRange())).append(last ? "" : "xticklabels={}, ").append("\n  ")
                .append(axis("y", panel.vertical(), Plot.verticalRange(panel))).append("\n  ");
        if (last) {
            text.append("xlabel={").append(PgfLabel.of(plot.horizontal().label())).append("}, ");
        }
        text.append("ylabel={").append(PgfLabel.of(panel.vertical().label())).append("},\n  unbounded coords=jump, label style={font=\\footnotesize}, tick label style={font=\\scriptsize}, tick align=inside, axis on top");
        if (first) {
            text.append(",\n  legend style={font=\\scriptsize, draw=none, at={(0.5,1.02)}, anchor=south, legend columns=3, legend cell align=left, /tikz/every even column/.append style={column sep=6pt}}");
        }
        text.append("]\n");
        panel.series().forEach(series -> series(series, Plot.verticalRange(panel)));
        text.append("\\end{axis}\n");
    }

    private static String axis(String name, Axis axis, Range range) {
        String ends = name + "min=" + number(range.lower()) + ", " + name + "max=" + number(range.upper()) + ", ";
        return switch (axis.scale()) {
            case LINEAR -> ends;
            case LOGARITHMIC -> name + "mode=log, " + ends;
            case ANGLE -> {
                List<Ticks.Tick> ticks = AngleTicks.of(range).labelled();
                yield ends + name + "tick={" + ticks.stream().map(tick -> number(tick.value())).collect(Collectors.joining(",")) + "}, " + name + "ticklabels={"
                        + ticks.stream().map(tick -> PgfLabel.of(tick.label())).collect(Collectors.joining(",")) + "}, ";
            }
        };
    }

    private void series(Series series, Range vertical) {
        if (series instanceof Series.Curve curve) {
            text.append("\\addplot[zonal").append(name(curve.look())).append(", no markers, line width=0.8pt").append(dashes(curve.look())).append("] coordinates {")
                    .append(coordinates(curve.points())).append("};\n");
        } else if (series instanceof Series.Points points) {
            points(points);
        } else if (series instanceof Series.Band band) {
            text.append("\\addplot[fill=zonal").append(name(band.look())).append("!30!white, draw=zonal").append(name(band.look())).append("!30!white, area legend] coordinates {").append(outline(band, vertical)).append("} -- cycle;\n");
        } else if (series instanceof Series.SlopeTriangle triangle) {
            triangle(triangle);
        }
        text.append(series.legend().isEmpty() || series instanceof Series.SlopeTriangle ? "" : "\\addlegendentry{" + PgfLabel.of(series.legend()) + "}\n");
    }

    private void points(Series.Points points) {
        text.append("\\addplot[zonal").append(name(points.look())).append(", only marks, mark=").append(MARKS.get(points.look().marker())).append(", mark size=1.5pt").append(Markers.isHollow(points.look().marker()) ? ", mark options={fill=white}" : "");
        if (!points.haveIntervals()) {
            text.append("] coordinates {").append(coordinates(points.estimates().stream().map(estimate -> new Series.Point(estimate.x(), estimate.y())).toList())).append("};\n");
            return;
        }
        text.append(", error bars/.cd, y dir=both, y explicit] table[x=x, y=y, y error plus=above, y error minus=below, row sep=crcr] {\nx y above below \\\\\n");
        points.estimates().forEach(estimate -> text.append(number(estimate.x())).append(' ').append(number(estimate.y())).append(' ')
                .append(number(end(estimate.upper(), estimate.y()) - estimate.y())).append(' ').append(number(estimate.y() - end(estimate.lower(), estimate.y()))).append(" \\\\\n"));
        text.append("};\n");
    }

    /** The end of an interval, the middle if there is none. */
    private static double end(double value, double middle) {
        return Double.isNaN(value) ? middle : value;
    }

    /** Along the lower ends and back along the upper ones; what an axis has no place for lies at its edge. */
    private static String outline(Series.Band band, Range vertical) {
        List<Series.Estimate> estimates = band.estimates();
        List<Series.Point> there = estimates.stream().map(estimate -> new Series.Point(estimate.x(), Math.max(end(estimate.lower(), estimate.y()), vertical.lower()))).toList();
        List<Series.Point> back = IntStream.range(0, estimates.size()).mapToObj(i -> estimates.get(estimates.size() - 1 - i))
                .map(estimate -> new Series.Point(estimate.x(), Math.min(end(estimate.upper(), estimate.y()), vertical.upper()))).toList();
        return coordinates(there) + " " + coordinates(back);
    }

    private void triangle(Series.SlopeTriangle triangle) {
        String corner = "(axis cs:" + number(triangle.to().x()) + "," + number(triangle.from().y()) + ")";
        text.append("\\draw[zonal").append(name(triangle.look())).append(", line width=0.5pt] (axis cs:").append(number(triangle.from().x())).append(',')
                .append(number(triangle.from().y())).append(") -- node[above, font=\\scriptsize] {$1$} ").append(corner).append(" -- node[right, font=\\scriptsize] {")
                .append(PgfLabel.of(triangle.slope())).append("} (axis cs:").append(number(triangle.to().x())).append(',').append(number(triangle.to().y())).append(") -- cycle;\n");
    }

    /** A point that is not finite leaves a gap. */
    private static String coordinates(List<Series.Point> points) {
        return points.stream().map(point -> "(" + number(point.x()) + "," + number(point.y()) + ")")
                .collect(Collectors.joining(" "));
    }

    private static String dashes(Look look) {
        List<Float> dashes = look.dashes();
        return dashes.isEmpty() ? "" : ", dash pattern=" + IntStream.range(0, dashes.size()).mapToObj(i -> (i % 2 == 0 ? "on " : "off ") + dashes.get(i) + "pt").collect(Collectors.joining(" "));
    }

    private static String name(Look look) {
        return look.name().toLowerCase(Locale.ROOT);
    }

    /** Eight digits, more than a page shows. */
    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.8g", value) : "nan";
    }
}
