/** The probes of the machine and of the network that a run looks at. */
@NullMarked
package io.arcpreflight.app.machine;

import org.jspecify.annotations.NullMarked;
