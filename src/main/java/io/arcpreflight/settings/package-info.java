/**
 * What was asked for and where each value came from, by the rules that the agent itself follows.
 */
@NullMarked
package io.arcpreflight.settings;

import org.jspecify.annotations.NullMarked;
