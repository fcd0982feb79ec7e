/** Which files may be read without being kept waiting, and why one could not be. */
@NullMarked
package io.arcpreflight.file;

import org.jspecify.annotations.NullMarked;
