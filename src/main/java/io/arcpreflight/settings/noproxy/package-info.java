/** No-proxy lists, by the rules of Go. */
@NullMarked
package io.arcpreflight.settings.noproxy;

import org.jspecify.annotations.NullMarked;
