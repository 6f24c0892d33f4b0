package zonal.report.plot;

import java.util.List;

/**
 * How a series is told from the others: the colours of Okabe and Ito, which the colour-blind can tell apart, with a dash and a marker for each, which survive
 * grey printing.
 */
public enum Look {
    BLACK(0x000000, List.of(), Marker.DISC),
    BLUE(0x0072B2, List.of(), Marker.CIRCLE),
    VERMILLION(0xD55E00, List.of(4f, 1.5f), Marker.SQUARE),
    GREEN(0x009E73, List.of(1f, 1.2f), Marker.TRIANGLE),
    PURPLE(0xCC79A7, List.of(4f, 1.2f, 1f, 1.2f), Marker.DIAMOND),
    ORANGE(0xE69F00, List.of(7f, 2f), Marker.CROSS),
    SKY(0x56B4E9, List.of(2.5f, 1.2f), Marker.PLUS);

    private final int colour;
    private final List<Float> dashes;
    private final Marker marker;

    Look(int colour, List<Float> dashes, Marker marker) {
        this.colour = colour;
        this.dashes = dashes;
        this.marker = marker;
    }

    /** The shapes of points. */
    enum Marker { DISC, CIRCLE, SQUARE, TRIANGLE, DIAMOND, CROSS, PLUS }

    /** Red, green and blue, a byte each. */
    int colour() {
        return colour;
    }

    /** Lengths in points that are drawn and left out in turn; none for a line without gaps. */
    List<Float> dashes() {
        return dashes;
    }

    Marker marker() {
        return marker;
    }
}
