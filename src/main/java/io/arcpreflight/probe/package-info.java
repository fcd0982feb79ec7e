/** Probes observe one thing each and judge nothing. */
@NullMarked
package io.arcpreflight.probe;

import org.jspecify.annotations.NullMarked;
