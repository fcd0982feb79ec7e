/** Judges what Microsoft Entra says of a tenant and of whoever signs in. */
@NullMarked
package io.arcpreflight.diagnosis.identity;

import org.jspecify.annotations.NullMarked;
