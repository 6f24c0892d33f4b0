package zonal.number;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Work on the parts of a list side by side, in as many threads as the common pool and the caller make. */
public final class Chunks {

    /** Shorter parts are not worth a thread. */
    private static final int LEAST = 8;

    private Chunks() {
    }

    /** The results of consecutive parts of the list, in order. The work on a part has to be independent of the others, and of where the list is cut. */
    public static <T, R> List<R> map(List<T> list, Function<List<T>, R> work) {
        int threads = Math.max(1, Math.min(ForkJoinPool.getCommonPoolParallelism() + 1, list.size() / LEAST));
        int size = list.size();
        return IntStream.range(0, threads).parallel().mapToObj(i -> work.apply(list.subList(size * i / threads, size * (i + 1) / threads))).toList();
    }
}
