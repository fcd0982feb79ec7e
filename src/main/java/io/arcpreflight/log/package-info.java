/** Reads what azcmagent has written, and tells which known failures it holds and where. */
@NullMarked
package io.arcpreflight.log;

import org.jspecify.annotations.NullMarked;
