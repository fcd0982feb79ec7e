/** The result of a run as a document, and one writer per format. */
@NullMarked
package io.arcpreflight.report;

import org.jspecify.annotations.NullMarked;
