/** How a run signs in to Azure: as {@code azcmagent connect} would with the same flags. */
@NullMarked
package io.arcpreflight.settings.signin;

import org.jspecify.annotations.NullMarked;
