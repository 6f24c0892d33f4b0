package zonal.symbolic;

import java.util.Optional;
import java.util.function.Supplier;

/** The checked computer algebra system, started when it is first asked for. */
final class LazyAlgebra implements Supplier<CheckedAlgebra>, AutoCloseable {

    private Optional<SymjaEngine> engine = Optional.empty();

    @Override
    public CheckedAlgebra get() {
        if (engine.isEmpty()) {
            engine = Optional.of(new SymjaEngine());
        }
        return new CheckedAlgebra(engine.get(), new DerivationGuard());
    }

    @Override
    public void close() {
        engine.ifPresent(SymjaEngine::close);
    }
}
