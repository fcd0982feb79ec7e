/** A check, and azcmagent connect in this program's place where it would succeed. */
@NullMarked
package io.arcpreflight.app.connect;

import org.jspecify.annotations.NullMarked;
