/** What Azure Resource Manager answers, as records; no answer is a judgement. */
@NullMarked
package io.arcpreflight.observation.azure;

import org.jspecify.annotations.NullMarked;
