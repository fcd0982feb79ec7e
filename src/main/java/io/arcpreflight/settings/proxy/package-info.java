/** Which proxy the agent uses for which host, by the rules of Go. */
@NullMarked
package io.arcpreflight.settings.proxy;

import org.jspecify.annotations.NullMarked;
