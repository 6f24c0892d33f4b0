package zonal.sampling;

import java.util.Collections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import zonal.InputException;

/**
 * The threads that work through numbered tasks, whose results do not depend on how many threads there are.
 *
 * @param threads how many threads
 * @param progress is told after each task, from whichever thread did it
 */
public record Workers(int threads, Runnable progress) {

    /** As many threads as processors, nobody told. */
    public static Workers available() {
        return new Workers(Runtime.getRuntime().availableProcessors(), () -> { });
    }

    /** These workers, which tell of each task. */
    public Workers telling(Runnable newProgress) {
        return new Workers(threads, newProgress);
    }

    /**
     * These workers, or fewer, so that each can have the given memory at once; half of the heap is left for the rest.
     *
     * @throws InputException if there is not enough for one
     */
    Workers within(long bytesEach) {
        long fitting = Runtime.getRuntime().maxMemory() / 2 / Math.max(bytesEach, 1);
        if (fitting < 1) {
            throw new InputException("a network of this width takes " + (bytesEach >> 20) + " MB, more than half of the heap;"
                    + " use a smaller width or a larger heap (java -Xmx)");
        }
        return new Workers((int) Math.min(threads, fitting), progress);
    }

    /** These workers, which tell nobody. */
    Workers quietly() {
        return new Workers(threads, () -> { });
    }

    /** The results of tasks 0, ..., count - 1, in this order, in an array that {@code empty} makes. */
    <T> T[] map(int count, IntFunction<T> task, IntFunction<T[]> empty) {
        T[] results = empty.apply(count);
        AtomicInteger next = new AtomicInteger();
        runOnEveryThread(() -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                results[i] = task.apply(i);
                progress.run();
            }
        });
        return results;
    }

    private void runOnEveryThread(Runnable work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, Workers::daemon);
        try {
            for (Future<Object> done : pool.invokeAll(Collections.nCopies(threads, Executors.callable(work)))) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sampling", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a sampling thread failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sampling");
        thread.setDaemon(true);
        return thread;
    }
}
