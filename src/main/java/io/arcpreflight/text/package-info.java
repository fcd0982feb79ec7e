/** Text for people: its width, encoding and secrets, what of it is visible, how alike words are. */
@NullMarked
package io.arcpreflight.text;

import org.jspecify.annotations.NullMarked;
