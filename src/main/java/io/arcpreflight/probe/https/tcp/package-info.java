/** Connects to the addresses of an endpoint, and records what goes over the wire. */
@NullMarked
package io.arcpreflight.probe.https.tcp;

import org.jspecify.annotations.NullMarked;
