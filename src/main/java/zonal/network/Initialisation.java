package zonal.network;

import java.util.Optional;
import zonal.symbolic.Formula;

/**
 * The law of the preactivations of a fully connected network when it is drawn: h_1 = w W_1 x + b, h_(l+1) = w W_(l+1) sqrt(g^2/n) sigma(h_l) + b with W and b normal. Constant formulas.
 *
 * @param weight w = sigma_w, positive, the same in every layer, the readout included
 * @param bias sigma_b, the standard deviation of every bias, not negative
 * @param gain g, positive, by which the outputs of hidden layers are scaled; empty for 1/sqrt(E sigma(z)^2), z standard normal
 */
public record Initialisation(Formula weight, Formula bias, Optional<Formula> gain) {
}
