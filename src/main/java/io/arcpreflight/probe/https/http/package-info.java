/** Sends the request of an endpoint and takes its answer. */
@NullMarked
package io.arcpreflight.probe.https.http;

import org.jspecify.annotations.NullMarked;
