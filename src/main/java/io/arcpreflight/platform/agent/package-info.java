/** The agent on this machine: its files, its programs, its services. */
@NullMarked
package io.arcpreflight.platform.agent;

import org.jspecify.annotations.NullMarked;
