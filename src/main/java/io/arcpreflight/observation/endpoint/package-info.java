/** What can be seen of one endpoint, phase by phase: DNS, TCP, proxy, TLS, HTTP. */
@NullMarked
package io.arcpreflight.observation.endpoint;

import org.jspecify.annotations.NullMarked;
