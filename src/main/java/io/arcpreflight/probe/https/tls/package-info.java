/** Watches TLS handshakes, and decides on trust by the roots that the agent uses. */
@NullMarked
package io.arcpreflight.probe.https.tls;

import org.jspecify.annotations.NullMarked;
