/** Reports as one JSON object a line. */
@NullMarked
package io.arcpreflight.report.ndjson;

import org.jspecify.annotations.NullMarked;
