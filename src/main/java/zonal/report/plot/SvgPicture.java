package zonal.report.plot;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A figure as SVG. Texts stay texts, in the serif font of whoever shows the picture, anchored so that its widths need not be known. */
final class SvgPicture {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    /** Readers would fetch it from the network, and it would have them refuse what SVG 1.1 allows. */
    private static final String DOCUMENT_TYPE = "<!DOCTYPE[^>]*>\n";
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private final Document document;
    private final SVGGeneratorContext context;

    private SvgPicture(Document document) {
        this.document = document;
        this.context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
    }

    static String of(Figure figure) {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().getDOMImplementation().createDocument(NAMESPACE, "svg", null);
            return new SvgPicture(document).draw(figure);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String draw(Figure figure) throws IOException {
        SVGGraphics2D graphics = new TextlessGraphics(context);
        Painter.paint(graphics, figure);
        Element root = graphics.getRoot();
        root.setAttributeNS(null, "width", number(figure.width() * MILLIMETRES_PER_POINT) + "mm");
        root.setAttributeNS(null, "height", number(figure.height() * MILLIMETRES_PER_POINT) + "mm");
        root.setAttributeNS(null, "viewBox", "0 0 " + number(figure.width()) + " " + number(figure.height()));
        root.setAttributeNS(null, "font-family", "serif");
        Captions.of(figure).forEach(caption -> root.appendChild(text(caption)));
        StringWriter writer = new StringWriter();
        graphics.stream(root, writer, false, false);
        return writer.toString().replace(System.lineSeparator(), "\n").replaceFirst(DOCUMENT_TYPE, "");
    }

    private Element text(Caption caption) {
        Element text = document.createElementNS(NAMESPACE, "text");
        text.setAttributeNS(null, caption.turned() ? "transform" : "x",
                caption.turned() ? "translate(" + number(caption.x()) + " " + number(caption.y()) + ") rotate(-90)" : number(caption.x()));
        if (!caption.turned()) {
            text.setAttributeNS(null, "y", number(caption.y()));
        }
        text.setAttributeNS(null, "font-size", number(caption.size()));
        text.setAttributeNS(null, "text-anchor", caption.anchor().name().toLowerCase(Locale.ROOT));
        text.setAttributeNS(null, "stroke", "none");
        text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        double rise = 0;
        for (Label.Piece piece : caption.label().pieces()) {
            text.appendChild(span(piece, caption.size(), rise));
            rise = piece.place().rise();
        }
        return text;
    }

    /** A piece after one with the given rise: what shifts a piece shifts all that come after it. */
    private Element span(Label.Piece piece, double size, double before) {
        Element span = document.createElementNS(NAMESPACE, "tspan");
        if (piece.italic()) {
            span.setAttributeNS(null, "font-style", "italic");
        }
        if (piece.place().rise() != before) {
            span.setAttributeNS(null, "dy", number((before - piece.place().rise()) * size));
        }
        if (piece.isSmall()) {
            span.setAttributeNS(null, "font-size", number(Caption.SMALL_SIZE * size));
        }
        span.setTextContent(piece.text());
        return span;
    }

    private String number(double value) {
        return context.doubleString(value);
    }
}
