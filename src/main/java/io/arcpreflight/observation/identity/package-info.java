/** What Microsoft Entra answers to somebody who signs in, as records free of secrets. */
@NullMarked
package io.arcpreflight.observation.identity;

import org.jspecify.annotations.NullMarked;
