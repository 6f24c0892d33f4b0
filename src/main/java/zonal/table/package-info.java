/** Table specs and the tables generated from them. */
package zonal.table;
