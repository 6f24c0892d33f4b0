package zonal.claim;

import zonal.InputException;
import zonal.claim.yaml.YamlMapping;
import zonal.sampling.HiddenWeights;
import zonal.sampling.SamplingPlan;

/** Reads the assertions that random networks decide; the fields have been checked against the kind. */
final class SampledAssertions {

    private static final int LEAST_NETWORKS = 8;

    private SampledAssertions() {
    }

    static Assertion sampling(YamlMapping fields) {
        int width = fields.required("width").integer(1);
        int networks = fields.required("networks").integer(LEAST_NETWORKS);
        return new Assertion.Sample(plan(fields, width, networks), fields.optional("network").map(Template::read), weights(fields),
                fields.optional("error").map(ConstantFormula::read), fields.node().location());
    }

    private static SamplingPlan plan(YamlMapping fields, int width, int networks) {
        try {
            return SamplingPlan.of(width, networks);
        } catch (InputException e) {
            throw fields.node().error(e.getMessage());
        }
    }

    static Assertion dispersion(YamlMapping fields) {
        return new Assertion.Dispersion(ConstantFormula.read(fields.required("equals")), ConstantFormula.read(fields.required("width")),
                fields.required("networks").integer(LEAST_NETWORKS), weights(fields), fields.optional("tolerance").map(ConstantFormula::read), fields.node().location());
    }

    private static HiddenWeights weights(YamlMapping fields) {
        return fields.optional("weights").map(node -> node.oneOf(HiddenWeights.class)).orElse(HiddenWeights.GAUSSIAN);
    }
}
