package zonal.symbolic;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.matheclipse.core.basic.Config;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;

/**
 * Symja, the only place that starts it. Loading takes seconds, so it happens at the first question, not at construction. Evaluations run on a thread of the engine's
 * own, each with a time limit; running out of it is a failure, never an answer.
 */
final class SymjaEngine implements ComputerAlgebra, AutoCloseable {

    private static final long SECONDS_PER_EVALUATION = 60;
    private static final int RECURSION_LIMIT = 256;
    private static final int ITERATION_LIMIT = 10_000;

    /** Symja keeps its engine in a variable of the thread: one thread, so that all questions meet the same engine. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "symja");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<EvalEngine> engine = Optional.empty();

    @Override
    public Formula antiderivative(Formula integrand, String variable) {
        return ask("find an antiderivative of " + FormulaText.print(integrand),
                conversion -> F.Integrate(conversion.toSymja(integrand), conversion.symbol(variable)));
    }

    @Override
    public Formula integrate(DefiniteIntegral integral) {
        return ask("integrate " + integral.text(), conversion -> {
            IExpr upper = integral.upper().map(conversion::toSymja).orElse(F.CInfinity);
            return F.Integrate(conversion.toSymja(integral.integrand()),
                    F.List(conversion.symbol(integral.variable()), conversion.toSymja(integral.lower()), upper));
        });
    }

    @Override
    public Formula simplify(Formula formula) {
        return ask("simplify " + FormulaText.print(formula), conversion -> F.Simplify(conversion.toSymja(formula)));
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    /** A question, put once Symja is there to build it. */
    private interface Question {
        IExpr expression(SymjaConversion conversion);
    }

    private Formula ask(String what, Question question) {
        Future<Formula> answer = worker.submit(() -> {
            EvalEngine started = start();
            SymjaConversion conversion = new SymjaConversion();
            return conversion.toFormula(started.evaluate(question.expression(conversion)));
        });
        try {
            return answer.get(SECONDS_PER_EVALUATION, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new DerivationException("Symja cannot " + what + ": " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new DerivationException("Symja cannot " + what + " within " + SECONDS_PER_EVALUATION + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DerivationException("interrupted while Symja was asked to " + what, e);
        }
    }

    private EvalEngine start() throws InterruptedException {
        if (engine.isEmpty()) {
            limitGlobally();
            F.await();
            EvalEngine started = new EvalEngine(false);
            started.setRecursionLimit(RECURSION_LIMIT);
            started.setIterationLimit(ITERATION_LIMIT);
            EvalEngine.set(started);
            engine = Optional.of(started);
        }
        return engine.get();
    }

    /** Symja's limits are static variables without limit by default: an evaluation that runs away would take the virtual machine with it. */
    private static void limitGlobally() {
        Config.MAX_AST_SIZE = 10_000;
        Config.MAX_BIT_LENGTH = 100_000;
        Config.MAX_LOOP_COUNT = 100_000;
        Config.MAX_INPUT_LEAVES = 10_000;
        Config.MAX_OUTPUT_SIZE = 100_000;
        Config.UNPROTECT_ALLOWED = false;
        Config.SERVER_MODE = true;
        Config.FILESYSTEM_ENABLED = false;
        // Its polynomial library would otherwise race algorithms in a pool of threads that keeps the virtual machine alive for a minute.
        Config.JAS_NO_THREADS = true;
    }
}
