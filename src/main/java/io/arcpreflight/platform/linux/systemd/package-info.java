/** The agent's services as systemd knows them. */
@NullMarked
package io.arcpreflight.platform.linux.systemd;

import org.jspecify.annotations.NullMarked;
