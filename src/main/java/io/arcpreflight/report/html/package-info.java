/** A report as one page for a browser, for managers and auditors. */
@NullMarked
package io.arcpreflight.report.html;

import org.jspecify.annotations.NullMarked;
