/** What can be seen, in typed form: every observation is data, none is a judgement. */
@NullMarked
package io.arcpreflight.observation;

import org.jspecify.annotations.NullMarked;
