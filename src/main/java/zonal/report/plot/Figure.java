package zonal.report.plot;

import java.util.List;

/**
 * A plot with every length decided, in points of 1/72 inch from the upper left corner. No font is asked, so that it is the same on every machine.
 *
 * @param width the width of the picture
 * @param height the height of the picture
 * @param horizontal the axis that the panels share
 * @param panels the panels from top to bottom
 * @param legend the entries below them
 */
record Figure(double width, double height, AxisView horizontal, List<PanelView> panels, Legend legend) {

    Figure {
        panels = List.copyOf(panels);
    }

    /**
     * A panel and the area of its data.
     *
     * @param panel the panel
     * @param vertical its vertical axis
     * @param area the area of its data
     */
    record PanelView(Plot.Panel panel, AxisView vertical, Area area) {
    }

    /**
     * A rectangle.
     *
     * @param left its left edge
     * @param top its upper edge
     * @param width its width
     * @param height its height
     */
    record Area(double left, double top, double width, double height) {
        double right() {
            return left + width;
        }

        double bottom() {
            return top + height;
        }

        double middle() {
            return left + width / 2;
        }
    }
}
