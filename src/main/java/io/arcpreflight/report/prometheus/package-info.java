/** Reports as metrics for node_exporter's textfile collector. */
@NullMarked
package io.arcpreflight.report.prometheus;

import org.jspecify.annotations.NullMarked;
