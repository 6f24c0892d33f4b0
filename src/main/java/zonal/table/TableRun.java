package zonal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import zonal.InputException;
import zonal.decay.DecayLaws;

/** Computes tables, a case at a time on each processor. */
final class TableRun {

    private final Progress progress;
    private final DecayLaws laws;

    private TableRun(Progress progress, DecayLaws laws) {
        this.progress = progress;
        this.laws = laws;
    }

    /** A table to be computed, and what is known of it. */
    private record Task(TableSpec spec, List<Case> cases, Map<Integer, List<Case.Row>> known) {
    }

    /**
     * Computes the tables in turn and hands each over when it is done.
     *
     * @param laws what is known of the kernels already
     * @param journals the journals of the specs, which cases are read from and added to; none to compute everything
     * @throws InputException if a table cannot be computed; those before it have been handed over
     */
    static void of(List<TableSpec> specs, Map<TableSpec, Journal> journals, DecayLaws laws, Progress progress, Consumer<ComputedTable> done) {
        List<Task> tasks = specs.stream().map(spec -> new Task(spec, spec.cases(), journals.containsKey(spec) ? journals.get(spec).read() : Map.of())).toList();
        progress.begin(tasks.stream().mapToInt(task -> task.cases().size()).sum(), tasks.stream().mapToInt(task -> task.known().size()).sum());
        tasks.stream().filter(task -> journals.containsKey(task.spec())).forEach(task -> journals.get(task.spec()).begin(task.known()));
        new TableRun(progress, laws).run(tasks, journals, done);
    }

    private void run(List<Task> tasks, Map<TableSpec, Journal> journals, Consumer<ComputedTable> done) {
        ExecutorService executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Map<TableSpec, List<Future<List<Case.Row>>>> pending = new HashMap<>();
            for (Task task : tasks) {
                List<Future<List<Case.Row>>> futures = new ArrayList<>();
                for (int i = 0; i < task.cases().size(); i++) {
                    int number = i;
                    futures.add(executor.submit(() -> rows(task, number, journals)));
                }
                pending.put(task.spec(), futures);
            }
            for (Task task : tasks) {
                done.accept(new ComputedTable(task.spec(), task.cases(), pending.get(task.spec()).stream().map(TableRun::result).toList()));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private List<Case.Row> rows(Task task, int number, Map<TableSpec, Journal> journals) {
        if (task.known().containsKey(number)) {
            return task.known().get(number);
        }
        List<Case.Row> rows = rows(task.spec(), task.cases().get(number), laws);
        if (journals.containsKey(task.spec())) {
            journals.get(task.spec()).add(number, rows);
        }
        progress.done(task.spec().name());
        return rows;
    }

    /** The rows of one case. */
    static List<Case.Row> rows(TableSpec spec, Case one, DecayLaws laws) {
        try {
            return spec.level() == Column.Level.DEGREE ? DegreeRows.of(spec, one, laws) : LawRows.of(spec, one, laws);
        } catch (InputException e) {
            throw spec.error(e.getMessage());
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the tables were interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InputException input) {
                throw input;
            }
            throw new IllegalStateException("a table failed: " + e.getCause(), e.getCause());
        }
    }
}
