/** The use cases, which know neither picocli nor the process that they run in. */
@NullMarked
package io.arcpreflight.app;

import org.jspecify.annotations.NullMarked;
