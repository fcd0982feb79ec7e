/** One HTTPS endpoint, asked for as the agent would, with every phase kept apart. */
@NullMarked
package io.arcpreflight.probe.https;

import org.jspecify.annotations.NullMarked;
