package zonal.report.plot;

/**
 * A line of text in its place.
 *
 * @param label the text
 * @param x where its anchor is, or, of a turned one, where its baseline is
 * @param y where its baseline is, or, of a turned one, where its anchor is
 * @param anchor which part of it stands at its place
 * @param turned whether it runs upwards
 * @param size the size of the letters
 */
record Caption(Label label, double x, double y, Anchor anchor, boolean turned, double size) {

    /** The size of the labels of axes. */
    static final double LARGE = 8;
    /** The size of the labels of ticks and of the legend. */
    static final double SMALL = 7;
    /** The size of exponents and indices, as a part of that of the text. */
    static final double SMALL_SIZE = 0.7;
    /** How far exponents are raised, as a part of the size of the text. */
    static final double RISE = 0.4;
    /** How far indices are lowered, likewise. */
    static final double FALL = 0.2;
    /** How far the baseline is below the middle of digits, as a part of the size of the text. */
    static final double BELOW_MIDDLE = 0.33;

    /** Which part of a text stands at its place. */
    enum Anchor { START, MIDDLE, END }
}
