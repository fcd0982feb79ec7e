/** A look at this machine: once or until nothing is in the way, and its judgement. */
@NullMarked
package io.arcpreflight.app.check;

import org.jspecify.annotations.NullMarked;
