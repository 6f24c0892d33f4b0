/** What a network is: layers, scaling, bias, activation, what trains. Records without numerics. */
package zonal.network;
