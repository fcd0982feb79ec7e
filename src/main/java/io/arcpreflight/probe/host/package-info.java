/** Facts of the machine. */
@NullMarked
package io.arcpreflight.probe.host;

import org.jspecify.annotations.NullMarked;
