/** Judges what was seen of this machine. */
@NullMarked
package io.arcpreflight.diagnosis.host;

import org.jspecify.annotations.NullMarked;
