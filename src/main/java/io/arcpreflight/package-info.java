/** Says whether this server can be onboarded to Azure Arc, and if not, exactly why. */
@NullMarked
package io.arcpreflight;

import org.jspecify.annotations.NullMarked;
