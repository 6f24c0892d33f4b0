/** Files that people write: YAML read to nodes, so that every message about them names file, line and column. */
package zonal.claim.yaml;
