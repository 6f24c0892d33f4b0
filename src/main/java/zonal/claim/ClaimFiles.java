package zonal.claim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zonal.claim.yaml.YamlFile;
import zonal.claim.yaml.YamlMapping;
import zonal.claim.yaml.YamlNode;

/** Reads claim files. */
final class ClaimFiles {

    static final List<String> FILE_FIELDS = List.of("paper", "claims");
    static final List<String> PAPER_FIELDS = List.of("key", "title", "authors", "arxiv", "doi", "note");

    private ClaimFiles() {
    }

    /**
     * The claims in the files, in order.
     *
     * @throws zonal.InputException if a file cannot be read, is not as the schema says, names something unknown, or an id occurs twice
     */
    static List<Claim> read(List<Path> files) {
        return unique(files.stream().flatMap(file -> read(YamlFile.read(file)).stream()).toList());
    }

    /** The claims in one document. */
    static List<Claim> read(YamlNode root) {
        YamlMapping fields = root.mapping().allowing("a claim file", FILE_FIELDS);
        YamlMapping paper = fields.required("paper").mapping().allowing("paper", PAPER_FIELDS);
        paper.entries().values().forEach(YamlNode::text);
        String key = paper.required("key").text();
        List<Claim> claims = new ArrayList<>();
        fields.required("claims").items().forEach(node -> claims.add(ClaimReader.read(key, node)));
        return unique(claims);
    }

    private static List<Claim> unique(List<Claim> claims) {
        Map<String, Claim> known = new HashMap<>();
        for (Claim claim : claims) {
            Claim other = known.putIfAbsent(claim.id(), claim);
            if (other != null) {
                throw claim.location().error("the id '" + claim.id() + "' is used at " + other.location() + " too; ids are unique over a run");
            }
        }
        return claims;
    }
}
