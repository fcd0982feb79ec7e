/** Judges how {@code azcmagent connect} ended. */
@NullMarked
package io.arcpreflight.diagnosis.connect;

import org.jspecify.annotations.NullMarked;
