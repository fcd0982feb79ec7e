/** The endpoint list for those who keep a firewall or a proxy: one writer per format. */
@NullMarked
package io.arcpreflight.report.endpoints;

import org.jspecify.annotations.NullMarked;
