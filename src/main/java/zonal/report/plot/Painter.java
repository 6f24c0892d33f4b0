package zonal.report.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Draws all of a figure that is not text. */
final class Painter {

    private static final double BAR = 3.6;

    private Painter() {
    }

    static void paint(Graphics2D graphics, Figure figure) {
        // JFreeChart changes this and puts back what it found, which must not be null.
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setPaint(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, figure.width(), figure.height()));
        figure.panels().forEach(panel -> Charts.draw(graphics, figure.horizontal(), panel));
        figure.legend().entries().forEach(entry -> sample(graphics, entry));
    }

    private static void sample(Graphics2D graphics, Legend.Entry entry) {
        Look look = entry.series().look();
        double x = entry.left();
        double y = entry.middle();
        graphics.setPaint(Renderers.colour(look));
        if (entry.series() instanceof Series.Curve) {
            graphics.setStroke(Renderers.stroke(look));
            graphics.draw(new Line2D.Double(x, y, x + entry.sample(), y));
        } else if (entry.series() instanceof Series.Points points) {
            marker(graphics, points, x + entry.sample() / 2, y);
        } else {
            graphics.setPaint(Renderers.pale(look));
            graphics.fill(new Rectangle2D.Double(x, y - BAR / 2, entry.sample(), BAR));
        }
    }

    private static void marker(Graphics2D graphics, Series.Points points, double x, double y) {
        Look look = points.look();
        Shape shape = AffineTransform.getTranslateInstance(x, y).createTransformedShape(Markers.shape(look.marker()));
        graphics.setStroke(Renderers.THIN);
        if (points.haveIntervals()) {
            graphics.draw(new Line2D.Double(x, y - BAR, x, y + BAR));
        }
        graphics.setPaint(Markers.isHollow(look.marker()) ? Color.WHITE : Renderers.colour(look));
        graphics.fill(shape);
        graphics.setPaint(Renderers.colour(look));
        graphics.draw(shape);
    }
}
