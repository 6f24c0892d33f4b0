package zonal.kernel;

import java.util.List;
import zonal.number.Arithmetic;
import zonal.symbolic.AngleSubstitution;
import zonal.symbolic.Definition;
import zonal.symbolic.Program;

/**
 * A kernel as a chain of layers: quantities are defined from the angle {@code theta} onwards, and the last one named {@code output} is the kernel value K(cos theta).
 */
public final class Recursion {

    /** The name of the angle between the inputs. */
    public static final String ANGLE = AngleSubstitution.ANGLE;

    private final List<Layer> layers;
    private final String output;
    private final Program program;

    public Recursion(List<Layer> layers, String output) {
        this.layers = List.copyOf(layers);
        this.output = output;
        List<Definition> definitions = layers.stream().flatMap(layer -> layer.definitions().stream()).toList();
        this.program = Program.compile(List.of(ANGLE), definitions, List.of(output));
    }

    public List<Layer> layers() {
        return layers;
    }

    public String output() {
        return output;
    }

    /** K(cos theta) in any arithmetic; certified if the arithmetic is. */
    public <T> T evaluate(Arithmetic<T> arithmetic, T theta) {
        return program.evaluate(arithmetic, theta);
    }
}
