/** Runs the installed azcmagent in this program's place, and tells what became of it. */
@NullMarked
package io.arcpreflight.connect;

import org.jspecify.annotations.NullMarked;
