/** Asks Microsoft Entra and Azure Resource Manager, as far as reading goes. */
@NullMarked
package io.arcpreflight.probe.rest;

import org.jspecify.annotations.NullMarked;
