/** Opens the way through a proxy by CONNECT. */
@NullMarked
package io.arcpreflight.probe.https.proxy;

import org.jspecify.annotations.NullMarked;
