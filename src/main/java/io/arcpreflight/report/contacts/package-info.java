/** The list of those whom a run would contact. */
@NullMarked
package io.arcpreflight.report.contacts;

import org.jspecify.annotations.NullMarked;
