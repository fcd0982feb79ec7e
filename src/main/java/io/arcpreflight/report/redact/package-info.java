/** Saved reports without what is private in them. */
@NullMarked
package io.arcpreflight.report.redact;

import org.jspecify.annotations.NullMarked;
