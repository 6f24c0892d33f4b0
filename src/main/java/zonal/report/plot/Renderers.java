package zonal.report.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** How the looks of series are drawn. */
final class Renderers {

    /** The line around markers and triangles, and error bars. */
    static final BasicStroke THIN = new BasicStroke(0.6f);
    private static final float CURVE = 0.9f;
    private static final double CAP = 3;
    private static final double PALE = 0.7;

    private Renderers() {
    }

    static XYItemRenderer of(Series series) {
        if (series instanceof Series.Curve) {
            return line(series.look(), stroke(series.look()));
        }
        if (series instanceof Series.SlopeTriangle) {
            return line(series.look(), THIN);
        }
        return series instanceof Series.Points points ? points(points) : band(series.look());
    }

    private static XYItemRenderer line(Look look, BasicStroke stroke) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, colour(look));
        renderer.setSeriesStroke(0, stroke);
        return renderer;
    }

    private static XYItemRenderer points(Series.Points points) {
        Look look = points.look();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(points.haveIntervals());
        renderer.setDrawXError(false);
        renderer.setCapLength(CAP);
        renderer.setErrorPaint(colour(look));
        renderer.setErrorStroke(THIN);
        renderer.setSeriesShape(0, Markers.shape(look.marker()));
        renderer.setSeriesPaint(0, colour(look));
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, Markers.isHollow(look.marker()) ? Color.WHITE : colour(look));
        renderer.setDrawOutlines(true);
        renderer.setSeriesOutlineStroke(0, THIN);
        return renderer;
    }

    private static XYItemRenderer band(Look look) {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(1);
        renderer.setSeriesFillPaint(0, pale(look));
        return renderer;
    }

    static Color colour(Look look) {
        return new Color(look.colour());
    }

    /** The colour mixed with white: a transparent one would not survive every printer. */
    static Color pale(Look look) {
        Color full = colour(look);
        return new Color(paler(full.getRed()), paler(full.getGreen()), paler(full.getBlue()));
    }

    private static int paler(int part) {
        return (int) Math.round(part + PALE * (255 - part));
    }

    /** The line of curves. */
    static BasicStroke stroke(Look look) {
        List<Float> dashes = look.dashes();
        if (dashes.isEmpty()) {
            return new BasicStroke(CURVE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        float[] pattern = new float[dashes.size()];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = dashes.get(i);
        }
        return new BasicStroke(CURVE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }
}
