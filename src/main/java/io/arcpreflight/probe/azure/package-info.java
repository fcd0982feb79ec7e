/** Reads of Azure Resource Manager whether it would let this machine in. It changes nothing. */
@NullMarked
package io.arcpreflight.probe.azure;

import org.jspecify.annotations.NullMarked;
