package zonal.report.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * A figure as an image. The letters are those of the serif font of the Java that draws it, and lines are smoothed by its rasteriser: the same on one machine,
 * but not on every one.
 */
final class PngPicture {

    /** Dots per inch. */
    static final int RESOLUTION = 300;
    private static final double PIXELS_PER_POINT = RESOLUTION / 72.0;

    private final Graphics2D graphics;

    private PngPicture(Graphics2D graphics) {
        this.graphics = graphics;
    }

    static BufferedImage of(Figure figure) {
        BufferedImage image = new BufferedImage(pixels(figure.width()), pixels(figure.height()), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        Painter.paint(graphics, figure);
        graphics.setPaint(Color.BLACK);
        Captions.of(figure).forEach(new PngPicture(graphics)::write);
        graphics.dispose();
        return image;
    }

    private static int pixels(double points) {
        return (int) Math.round(points * PIXELS_PER_POINT);
    }

    private void write(Caption caption) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(caption.x(), caption.y());
        if (caption.turned()) {
            graphics.rotate(-Math.PI / 2);
        }
        double width = caption.label().pieces().stream().mapToDouble(piece -> width(piece, caption.size())).sum();
        double x = switch (caption.anchor()) {
            case START -> 0;
            case MIDDLE -> -width / 2;
            case END -> -width;
        };
        for (Label.Piece piece : caption.label().pieces()) {
            graphics.setFont(font(piece, caption.size()));
            graphics.drawString(piece.text(), (float) x, (float) (-piece.place().rise() * caption.size()));
            x += width(piece, caption.size());
        }
        graphics.setTransform(before);
    }

    private double width(Label.Piece piece, double size) {
        return font(piece, size).getStringBounds(piece.text(), graphics.getFontRenderContext()).getWidth();
    }

    private static Font font(Label.Piece piece, double size) {
        Font font = new Font(Font.SERIF, piece.italic() ? Font.ITALIC : Font.PLAIN, 1);
        return font.deriveFont((float) (piece.isSmall() ? Caption.SMALL_SIZE * size : size));
    }
}
