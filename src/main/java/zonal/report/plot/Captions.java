package zonal.report.plot;

import java.util.ArrayList;
import java.util.List;

/** The texts of a figure. */
final class Captions {

    /** The gap between a frame and the labels of its ticks. */
    private static final double GAP = 3;

    private Captions() {
    }

    static List<Caption> of(Figure figure) {
        List<Caption> captions = new ArrayList<>();
        figure.panels().forEach(panel -> {
            addVertical(captions, panel);
            panel.panel().series().stream().filter(Series.SlopeTriangle.class::isInstance).map(Series.SlopeTriangle.class::cast)
                    .forEach(triangle -> addSlope(captions, figure.horizontal(), panel, triangle));
        });
        addHorizontal(captions, figure);
        for (Legend.Entry entry : figure.legend().entries()) {
            double baseline = entry.middle() + Caption.BELOW_MIDDLE * Caption.SMALL;
            captions.add(new Caption(entry.series().legend(), entry.text(), baseline, Caption.Anchor.START, false, Caption.SMALL));
        }
        return captions;
    }

    private static void addVertical(List<Caption> captions, Figure.PanelView panel) {
        Figure.Area area = panel.area();
        Ticks ticks = panel.vertical().ticks();
        for (Ticks.Tick tick : ticks.labelled()) {
            double y = area.bottom() - panel.vertical().fraction(tick.value()) * area.height();
            captions.add(new Caption(tick.label(), area.left() - GAP, y + Caption.BELOW_MIDDLE * Caption.SMALL, Caption.Anchor.END, false, Caption.SMALL));
        }
        if (ticks.exponent() != 0) {
            captions.add(new Caption(power(ticks), area.left(), area.top() - GAP, Caption.Anchor.START, false, Caption.SMALL));
        }
        double baseline = Layout.EDGE + Caption.LARGE * 0.8;
        captions.add(new Caption(panel.vertical().axis().label(), baseline, area.top() + area.height() / 2, Caption.Anchor.MIDDLE, true, Caption.LARGE));
    }

    /** One above the upper side of the triangle, the slope beside the other. */
    private static void addSlope(List<Caption> captions, AxisView horizontal, Figure.PanelView panel, Series.SlopeTriangle triangle) {
        Figure.Area area = panel.area();
        double left = area.left() + horizontal.fraction(triangle.from().x()) * area.width();
        double right = area.left() + horizontal.fraction(triangle.to().x()) * area.width();
        double top = area.bottom() - panel.vertical().fraction(triangle.from().y()) * area.height();
        double bottom = area.bottom() - panel.vertical().fraction(triangle.to().y()) * area.height();
        captions.add(new Caption(Label.math("1"), (left + right) / 2, top - GAP, Caption.Anchor.MIDDLE, false, Caption.SMALL));
        captions.add(new Caption(triangle.slope(), right + GAP, (top + bottom) / 2 + Caption.BELOW_MIDDLE * Caption.SMALL, Caption.Anchor.START, false, Caption.SMALL));
    }

    private static void addHorizontal(List<Caption> captions, Figure figure) {
        Figure.Area area = figure.panels().get(figure.panels().size() - 1).area();
        double baseline = area.bottom() + GAP + 0.8 * Caption.SMALL;
        Ticks ticks = figure.horizontal().ticks();
        for (Ticks.Tick tick : ticks.labelled()) {
            captions.add(new Caption(tick.label(), area.left() + figure.horizontal().fraction(tick.value()) * area.width(), baseline,
                    Caption.Anchor.MIDDLE, false, Caption.SMALL));
        }
        double below = baseline + GAP + 0.8 * Caption.LARGE;
        captions.add(new Caption(figure.horizontal().axis().label(), area.middle(), below, Caption.Anchor.MIDDLE, false, Caption.LARGE));
        if (ticks.exponent() != 0) {
            captions.add(new Caption(power(ticks), area.right(), below, Caption.Anchor.END, false, Caption.SMALL));
        }
    }

    private static Label power(Ticks ticks) {
        return Label.math("×10^{" + Integer.toString(ticks.exponent()).replace('-', '\u2212') + "}");
    }
}
