/** What only Linux knows. */
@NullMarked
package io.arcpreflight.platform.linux;

import org.jspecify.annotations.NullMarked;
