/** What a firewall or proxy has to let through. */
@NullMarked
package io.arcpreflight.app.endpoints;

import org.jspecify.annotations.NullMarked;
