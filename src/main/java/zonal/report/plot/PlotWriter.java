package zonal.report.plot;

/** Writes plots. Equal plots give equal text and equal bytes. */
public final class PlotWriter {

    private PlotWriter() {
    }

    /** The plot as an SVG document, the same on every machine: it names the font family serif and depends on no font. */
    public static String svg(Plot plot) {
        return SvgPicture.of(Layout.of(plot));
    }

    /** The plot as LaTeX for pgfplots, for {@code \input} and for a run of LaTeX on it alone; letters and ticks are those of the document. */
    public static String pgf(Plot plot) {
        return PgfPicture.of(plot);
    }

    /**
     * The plot as a PNG file of 300 dots per inch. Beside the plot it depends on the Java that draws it and on the zlib of that, and on the font that it takes
     * for the logical font Serif.
     */
    public static byte[] png(Plot plot) {
        return PngFile.of(PngPicture.of(Layout.of(plot)), PngPicture.RESOLUTION);
    }
}
