package zonal.report.plot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms of pictures. */
public enum Picture {
    SVG {
        @Override
        public byte[] of(Plot plot) {
            return PlotWriter.svg(plot).getBytes(StandardCharsets.UTF_8);
        }
    },
    PGF {
        @Override
        public byte[] of(Plot plot) {
            return PlotWriter.pgf(plot).getBytes(StandardCharsets.UTF_8);
        }
    },
    PNG {
        @Override
        public byte[] of(Plot plot) {
            return PlotWriter.png(plot);
        }
    };

    /** The plot in this form. */
    public abstract byte[] of(Plot plot);

    /** The form with the name, in small letters. */
    public static Optional<Picture> named(String name) {
        return Arrays.stream(values()).filter(picture -> picture.toString().equals(name)).findFirst();
    }

    /** The form that the ending of a file name asks for. */
    public static Optional<Picture> ofFile(String name) {
        return named(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)).filter(picture -> name.contains("."));
    }

    /** The name, as it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
