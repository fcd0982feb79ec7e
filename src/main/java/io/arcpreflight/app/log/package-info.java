/** What azcmagent's log tells. */
@NullMarked
package io.arcpreflight.app.log;

import org.jspecify.annotations.NullMarked;
