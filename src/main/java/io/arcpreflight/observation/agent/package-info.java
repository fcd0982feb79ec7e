/** What can be seen of the agent on this machine, as records. */
@NullMarked
package io.arcpreflight.observation.agent;

import org.jspecify.annotations.NullMarked;
