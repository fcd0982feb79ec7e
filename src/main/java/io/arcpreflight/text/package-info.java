/** Text for people: its width, what of it is visible, how alike two words are. */
@NullMarked
package io.arcpreflight.text;

import org.jspecify.annotations.NullMarked;
