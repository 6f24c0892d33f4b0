package zonal.report.plot;

import java.util.List;
import java.util.stream.IntStream;

/** Ticks at the multiples of pi/4. */
final class AngleTicks {

    private static final int PARTS = 4;

    private AngleTicks() {
    }

    static Ticks of(Range range) {
        int first = (int) Math.ceil(range.lower() * PARTS / Math.PI);
        int last = (int) Math.floor(range.upper() * PARTS / Math.PI);
        return new Ticks(IntStream.rangeClosed(first, last).mapToObj(AngleTicks::tick).toList(), List.of(), 0);
    }

    private static Ticks.Tick tick(int quarters) {
        return new Ticks.Tick(quarters * Math.PI / PARTS, Label.math(text(quarters)));
    }

    private static String text(int quarters) {
        if (quarters == 0) {
            return "0";
        }
        int common = quarters % PARTS == 0 ? PARTS : quarters % 2 == 0 ? 2 : 1;
        int above = quarters / common;
        String multiple = (Math.abs(above) == 1 ? above < 0 ? "-" : "" : Integer.toString(above)) + "π";
        return common == PARTS ? multiple : multiple + "/" + PARTS / common;
    }
}
