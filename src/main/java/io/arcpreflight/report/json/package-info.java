/** Reports as JSON: written, read back, held against the schema. */
@NullMarked
package io.arcpreflight.report.json;

import org.jspecify.annotations.NullMarked;
