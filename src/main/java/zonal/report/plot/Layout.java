package zonal.report.plot;

import java.util.ArrayList;
import java.util.List;

/** Divides a picture among the panels, the labels and the legend. */
final class Layout {

    /** What stays free at the edges of the picture. */
    static final double EDGE = 2;
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final double RIGHT = 7;
    private static final double POWER = 11;
    private static final double BETWEEN = 7;
    private static final double LABELS_BELOW = 3 + Caption.SMALL + 3 + Caption.LARGE + 3;
    private static final double LABELS_LEFT = Caption.LARGE + 9;
    private static final double PER_TICK = 15;
    private static final int MOST_TICKS = 7;

    private Layout() {
    }

    static Figure of(Plot plot) {
        double width = plot.width() * POINTS_PER_MILLIMETRE;
        double height = plot.height() * POINTS_PER_MILLIMETRE;
        Legend legend = Legend.of(plot.panels().stream().flatMap(panel -> panel.series().stream()).toList(), EDGE, width - 2 * EDGE, height - EDGE);
        double forPanels = height - 2 * EDGE - BETWEEN - LABELS_BELOW - legend.height();
        List<AxisView> verticals = verticals(plot, forPanels);
        List<Figure.PanelView> panels = panels(plot, verticals, left(verticals), width, forPanels);
        return new Figure(width, height, AxisView.of(plot.horizontal(), plot.horizontalRange(), MOST_TICKS), panels, legend);
    }

    private static List<AxisView> verticals(Plot plot, double height) {
        double shares = plot.panels().stream().mapToDouble(Plot.Panel::share).sum();
        return plot.panels().stream().map(panel -> AxisView.of(panel.vertical(), Plot.verticalRange(panel),
                (int) Math.max(2, Math.min(MOST_TICKS, height * panel.share() / shares / PER_TICK)))).toList();
    }

    private static double left(List<AxisView> verticals) {
        return Math.ceil(EDGE + LABELS_LEFT + verticals.stream().flatMap(axis -> axis.ticks().labelled().stream())
                .mapToDouble(tick -> tick.label().width(Caption.SMALL)).max().orElse(0));
    }

    /** The panels below each other; JFreeChart rounds the edges of an area, so that they have to be whole numbers. */
    private static List<Figure.PanelView> panels(Plot plot, List<AxisView> verticals, double left, double width, double height) {
        double gaps = verticals.stream().mapToDouble(Layout::above).sum() - BETWEEN;
        double shares = plot.panels().stream().mapToDouble(Plot.Panel::share).sum();
        List<Figure.PanelView> panels = new ArrayList<>();
        double top = EDGE;
        for (int index = 0; index < verticals.size(); index++) {
            Plot.Panel panel = plot.panels().get(index);
            top += above(verticals.get(index));
            double own = Math.floor((height - gaps) * panel.share() / shares);
            panels.add(new Figure.PanelView(panel, verticals.get(index), new Figure.Area(left, top, Math.floor(width - RIGHT - left), own)));
            top += own;
        }
        return panels;
    }

    /** What stays free above a panel: a gap, or a line for the power of ten of its labels. */
    private static double above(AxisView vertical) {
        return vertical.ticks().exponent() == 0 ? BETWEEN : POWER;
    }
}
