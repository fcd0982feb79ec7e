/** What Windows can be asked, in types of our own: recorded values take its place in a test. */
@NullMarked
package io.arcpreflight.platform.windows.system;

import org.jspecify.annotations.NullMarked;
