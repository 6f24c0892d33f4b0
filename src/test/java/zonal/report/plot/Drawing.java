package zonal.report.plot;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An SVG document, read as whoever shows it would. */
record Drawing(Document document) {

    private static final double BELOW_MIDDLE = 0.33;

    static Drawing of(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return new Drawing(factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))));
    }

    List<Element> elements(String name) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name).getLength(); i++) {
            elements.add((Element) document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name).item(i));
        }
        return elements;
    }

    /** The texts in the order of the document. */
    List<String> texts() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    /** Where the label of a tick of the horizontal axis stands. */
    double across(String wording) {
        return text(wording, "middle").x();
    }

    /** Where the label of a tick of a vertical axis stands: the middle of its line. */
    double down(String wording) {
        return text(wording, "end").y();
    }

    Series.Point text(String wording, String anchor) {
        Element text = elements("text").stream().filter(element -> element.getTextContent().equals(wording) && element.getAttribute("text-anchor").equals(anchor))
                .findFirst().orElseThrow();
        return new Series.Point(number(text, "x"), number(text, "y") - BELOW_MIDDLE * number(text, "font-size"));
    }

    /** The outlines of what shows data, the samples in the legend not among them. */
    List<Element> data() {
        return elements("path").stream().filter(path -> path.hasAttribute("clip-path")).toList();
    }

    /** The lines with many points, from back to front. */
    List<List<Series.Point>> curves() {
        return data().stream().filter(path -> attribute(path, "fill").equals("none") && !path.getAttribute("d").contains("C")).map(path -> path.getAttribute("d"))
                .map(Drawing::points).filter(points -> points.size() > 100).toList();
    }

    private static List<Series.Point> points(String outline) {
        return Stream.of(outline.substring(1).split("L")).map(text -> text.strip().split(" "))
                .map(pair -> new Series.Point(Double.parseDouble(pair[0]), Double.parseDouble(pair[1]))).toList();
    }

    /** An attribute of the element or of the nearest one around it that has it. */
    static String attribute(Element element, String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : attribute((Element) element.getParentNode(), name);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
