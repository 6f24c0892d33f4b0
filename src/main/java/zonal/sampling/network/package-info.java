/** Random networks with a forward and a backward pass, and the laws of their weights. */
package zonal.sampling.network;
