/** Runs a plan side by side under one deadline. */
@NullMarked
package io.arcpreflight.run;

import org.jspecify.annotations.NullMarked;
