/** What only Windows knows. */
@NullMarked
package io.arcpreflight.platform.windows;

import org.jspecify.annotations.NullMarked;
