/** Who issues certificates for Azure, and who replaces them on the way. */
@NullMarked
package io.arcpreflight.tls;

import org.jspecify.annotations.NullMarked;
