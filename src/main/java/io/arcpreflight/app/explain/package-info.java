/** What a code, a cause, a message or a saved report means. */
@NullMarked
package io.arcpreflight.app.explain;

import org.jspecify.annotations.NullMarked;
