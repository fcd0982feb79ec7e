/** What only the operating system knows, behind one interface. */
@NullMarked
package io.arcpreflight.platform;

import org.jspecify.annotations.NullMarked;
