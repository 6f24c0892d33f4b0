package zonal.report.plot;

import java.util.List;

/**
 * A plot, without a title, which is the caption's business.
 *
 * @param width its width in millimetres
 * @param height its height in millimetres, with the legend
 * @param horizontal the axis that the panels share
 * @param panels the panels from top to bottom
 */
public record Plot(double width, double height, Axis horizontal, List<Panel> panels) {

    /** The width of a column of a paper, in millimetres. */
    public static final double COLUMN = 90;

    /** The height of a plot with one panel, in millimetres. */
    public static final double HEIGHT = 65;

    /** Copies the list and asks for a panel. */
    public Plot {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a plot has a panel");
        }
    }

    /** A plot with one panel, as wide as a column. */
    public static Plot of(Axis horizontal, Axis vertical, List<Series> series) {
        return new Plot(COLUMN, HEIGHT, horizontal, List.of(new Panel(vertical, 1, series)));
    }

    /**
     * One pair of axes.
     *
     * @param vertical its vertical axis
     * @param share how high it is in comparison with the other panels
     * @param series what it shows, from back to front
     */
    public record Panel(Axis vertical, double share, List<Series> series) {

        /** Copies the list. */
        public Panel {
            series = List.copyOf(series);
        }
    }

    /** What the horizontal axis shows. */
    Range horizontalRange() {
        return horizontal.range().orElseGet(() ->
                Range.around(panels.stream().flatMap(panel -> panel.series().stream()).flatMapToDouble(Series::horizontal), horizontal.scale()));
    }

    /** What the vertical axis of a panel shows. */
    static Range verticalRange(Panel panel) {
        return panel.vertical().range().orElseGet(() -> Range.around(panel.series().stream().flatMapToDouble(Series::vertical), panel.vertical().scale()));
    }
}
