package zonal.report.plot;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Degrees for pictures: neighbouring markers that cover each other say nothing. */
final class Thinning {

    /** Between logarithmic axes so many markers of each parity fit beside each other from a degree to ten times it. */
    private static final double A_DECADE = 14;
    private static final int MOST_LINEAR = 30;
    private static final double STEP = Math.pow(10, 1 / A_DECADE);

    private Thinning() {
    }

    /** Those of the degrees, all of one parity and ascending, that have room between logarithmic axes. */
    static List<Long> logarithmic(List<Long> degrees) {
        double[] next = {0};
        return degrees.stream().filter(degree -> {
            boolean room = degree >= next[0];
            next[0] = room ? degree * STEP : next[0];
            return room;
        }).toList();
    }

    /** Those of the degrees, all of one parity and ascending, that have room on a linear axis: about thirty. */
    static List<Long> linear(List<Long> degrees) {
        int step = 1 + degrees.size() / MOST_LINEAR;
        return IntStream.range(0, degrees.size()).filter(i -> i % step == 0).mapToObj(degrees::get).toList();
    }

    /** Degrees of both parities from 1 to the last one, dense first and then ever wider apart. */
    static List<Long> upTo(long last) {
        List<Long> even = logarithmic(LongStream.rangeClosed(1, last).filter(degree -> degree % 2 == 0).boxed().toList());
        List<Long> odd = logarithmic(LongStream.rangeClosed(1, last).filter(degree -> degree % 2 == 1).boxed().toList());
        return LongStream.concat(even.stream().mapToLong(Long::longValue), odd.stream().mapToLong(Long::longValue)).sorted().boxed().toList();
    }
}
