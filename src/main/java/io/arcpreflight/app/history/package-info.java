/** What changed from one run to another. */
@NullMarked
package io.arcpreflight.app.history;

import org.jspecify.annotations.NullMarked;
