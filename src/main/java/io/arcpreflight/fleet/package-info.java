/** Many saved reports as one picture: what they share, and which change frees most servers. */
@NullMarked
package io.arcpreflight.fleet;

import org.jspecify.annotations.NullMarked;
