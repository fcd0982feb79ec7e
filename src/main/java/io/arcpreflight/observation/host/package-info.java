/** What can be seen of this machine, as records. */
@NullMarked
package io.arcpreflight.observation.host;

import org.jspecify.annotations.NullMarked;
