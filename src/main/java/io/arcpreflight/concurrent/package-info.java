/** Values that are made once, and threads that keep no process alive. */
@NullMarked
package io.arcpreflight.concurrent;

import org.jspecify.annotations.NullMarked;
