/** How names resolve. */
@NullMarked
package io.arcpreflight.probe.dns;

import org.jspecify.annotations.NullMarked;
