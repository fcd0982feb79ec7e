/** What is there of the agent. */
@NullMarked
package io.arcpreflight.probe.agent;

import org.jspecify.annotations.NullMarked;
