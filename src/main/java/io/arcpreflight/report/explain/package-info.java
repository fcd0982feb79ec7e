/** What the catalogue says about a cause, a code, a message or a topic, as documents. */
@NullMarked
package io.arcpreflight.report.explain;

import org.jspecify.annotations.NullMarked;
