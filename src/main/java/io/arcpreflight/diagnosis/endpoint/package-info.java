/** Judges what was seen of an endpoint, phase by phase. */
@NullMarked
package io.arcpreflight.diagnosis.endpoint;

import org.jspecify.annotations.NullMarked;
