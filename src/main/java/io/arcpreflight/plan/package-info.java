/** Which checks a run has, and what each waits for. */
@NullMarked
package io.arcpreflight.plan;

import org.jspecify.annotations.NullMarked;
