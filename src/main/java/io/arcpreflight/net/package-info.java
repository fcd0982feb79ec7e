/** Hosts, addresses, ports and proxy URLs, read and written by one set of rules: Go's. */
@NullMarked
package io.arcpreflight.net;

import org.jspecify.annotations.NullMarked;
