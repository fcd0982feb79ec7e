/** Asks Microsoft Entra for a tenant, and for a token as {@code azcmagent connect} would. */
@NullMarked
package io.arcpreflight.probe.identity;

import org.jspecify.annotations.NullMarked;
