package zonal.cli;

import zonal.table.Progress;

/** Writes how far a run is over its last message on the terminal, with the time left as the steps so far suggest. */
final class TerminalProgress implements Progress {

    private static final double NANOSECONDS = 1e9;

    private int all;
    private int known;
    private int finished;
    private long start;

    @Override
    public synchronized void begin(int steps, int alreadyKnown) {
        all = steps;
        known = alreadyKnown;
        start = System.nanoTime();
    }

    @Override
    public synchronized void done(String table) {
        finished++;
        int left = all - known - finished;
        double seconds = (System.nanoTime() - start) / NANOSECONDS / finished * left;
        System.err.print(Terminal.CLEAR + (left == 0 ? "" : table + ": " + (known + finished) + " of " + all + " kernels and dimensions, about " + Math.round(seconds) + " s left"));
    }
}
