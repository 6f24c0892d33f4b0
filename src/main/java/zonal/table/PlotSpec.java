package zonal.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import zonal.claim.ParameterGrid;
import zonal.claim.Template;
import zonal.claim.yaml.Location;
import zonal.claim.yaml.YamlMapping;
import zonal.claim.yaml.YamlNode;
import zonal.report.plot.Picture;
import zonal.sphere.DegreeList;

/**
 * A picture that belongs to a table.
 *
 * @param kind what it shows
 * @param one the kernel and the dimension
 * @param degrees the degrees of a spectrum
 * @param forms the forms of the picture, a file each
 * @param place where it stands in the file
 */
record PlotSpec(Kind kind, Case one, List<Long> degrees, List<Picture> forms, Location place) {

    static final List<String> FIELDS = List.of("of", "at", "degrees", "forms");
    private static final long LAST_DEGREE = 100;

    /** What pictures show. */
    enum Kind { SPECTRUM, DECAY, RATIO, KERNEL }

    PlotSpec {
        degrees = List.copyOf(degrees);
        forms = List.copyOf(forms);
    }

    /** The pictures of the nodes. */
    static List<PlotSpec> read(Optional<YamlNode> nodes, ParameterGrid parameters, Template kernel, Optional<Template> reference) {
        return nodes.map(YamlNode::items).orElse(List.of()).stream().map(node -> read(node, parameters, kernel, reference)).toList();
    }

    private static PlotSpec read(YamlNode node, ParameterGrid parameters, Template kernel, Optional<Template> reference) {
        YamlMapping fields = node.mapping().allowing("a plot", FIELDS);
        Kind kind = fields.required("of").oneOf(Kind.class);
        if (kind == Kind.RATIO && reference.isEmpty()) {
            throw fields.required("of").error("a ratio needs a second kernel; add reference to the table");
        }
        Map<String, String> values = values(fields, parameters);
        List<Long> degrees = fields.optional("degrees").map(item -> item.items().stream().flatMap(each -> each.read(DegreeList::parse).stream()).toList())
                .orElseGet(() -> LongStream.rangeClosed(0, LAST_DEGREE).boxed().toList());
        return new PlotSpec(kind, new Case(values, kernel.kernel(values), reference.map(other -> other.kernel(values))), degrees,
                fields.optional("forms").map(PlotSpec::forms).orElse(List.of(Picture.SVG, Picture.PGF)), node.location());
    }

    /** The values of all parameters; those that have one value only need not be given. */
    private static Map<String, String> values(YamlMapping fields, ParameterGrid parameters) {
        Optional<YamlMapping> given = fields.optional("at").map(node -> node.mapping().allowing("the kernel of a plot", parameters.values().keySet()));
        Map<String, String> values = new LinkedHashMap<>();
        parameters.values().forEach((name, all) -> values.put(name, given.flatMap(at -> at.optional(name)).map(node -> {
            if (!all.contains(node.text())) {
                throw node.error("the table has no " + name + " = " + node.text() + "; values: " + String.join(", ", all));
            }
            return node.text();
        }).orElseGet(() -> {
            if (all.size() > 1) {
                throw fields.node().error("which " + name + " is to be drawn is not said; write for example at: {" + name + ": " + all.get(0) + "}");
            }
            return all.get(0);
        })));
        return values;
    }

    private static List<Picture> forms(YamlNode node) {
        List<Picture> forms = new ArrayList<>();
        node.items().forEach(item -> forms.add(item.oneOf(Picture.class)));
        return forms;
    }

    /** The file of a form beside the spec with the name. */
    Path file(TableSpec spec, Picture form) {
        String values = spec.parameters().values().entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "-" + entry.getKey() + FileNames.part(one.values().get(entry.getKey()))).collect(Collectors.joining());
        return spec.sibling("-" + kind.name().toLowerCase(Locale.ROOT) + values + "." + form);
    }
}
