package zonal.report.plot;

import java.awt.Font;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;

/** Draws lines and areas as SVG. What Java knows of fonts differs between machines, so that no name of a font gets from there into the document. */
final class TextlessGraphics extends SVGGraphics2D {

    TextlessGraphics(SVGGeneratorContext context) {
        super(withoutFont(context), false);
    }

    private static SVGGeneratorContext withoutFont(SVGGeneratorContext context) {
        SVGGeneratorContext.GraphicContextDefaults defaults = new SVGGeneratorContext.GraphicContextDefaults();
        defaults.setFont(new NamedFont());
        context.setGraphicContextDefaults(defaults);
        return context;
    }

    /** Does nothing. */
    @Override
    public void setFont(Font font) {
        // What is drawn has no text.
    }

    /** A font that knows its family without looking for it. */
    private static final class NamedFont extends Font {

        private static final long serialVersionUID = 1;

        NamedFont() {
            super(SERIF, PLAIN, 1);
        }

        @Override
        public String getFamily() {
            return SERIF;
        }
    }
}
