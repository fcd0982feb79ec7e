/** Many saved reports as one picture. */
@NullMarked
package io.arcpreflight.app.fleet;

import org.jspecify.annotations.NullMarked;
