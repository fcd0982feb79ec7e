/**
 * Reading JSON that others wrote: strict, bounded in depth and size, with the line and column of
 * every value, and with messages that never quote what was read, since it may be a secret.
 */
@NullMarked
package io.arcpreflight.json;

import org.jspecify.annotations.NullMarked;
