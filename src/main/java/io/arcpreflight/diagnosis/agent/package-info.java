/** Judges what was seen of the agent. */
@NullMarked
package io.arcpreflight.diagnosis.agent;

import org.jspecify.annotations.NullMarked;
