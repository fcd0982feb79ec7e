/** Text for people: width, visible characters, encodings, secrets, similar words, bundled files. */
@NullMarked
package io.arcpreflight.text;

import org.jspecify.annotations.NullMarked;
