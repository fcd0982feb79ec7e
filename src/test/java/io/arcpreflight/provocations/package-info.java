/** Every failure brought about for real, on loopback, and judged from end to end. */
@NullMarked
package io.arcpreflight.provocations;

import org.jspecify.annotations.NullMarked;
