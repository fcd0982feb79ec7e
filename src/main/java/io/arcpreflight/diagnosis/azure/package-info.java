/** Judges what Azure Resource Manager says of the place that a machine is to get. */
@NullMarked
package io.arcpreflight.diagnosis.azure;

import org.jspecify.annotations.NullMarked;
