/** Requests for changes to a firewall or a proxy, of what a run has seen. */
@NullMarked
package io.arcpreflight.report.firewall;

import org.jspecify.annotations.NullMarked;
