package zonal.kernel;

import java.util.List;
import zonal.symbolic.Definition;

/** One layer of a recursion: what it is, and the quantities it defines from those of the layers before. */
public record Layer(String title, List<Definition> definitions) {

    public Layer {
        definitions = List.copyOf(definitions);
    }
}
