/** Text: its width, what of it is visible, how alike two words are; secrets; bundled files. */
@NullMarked
package io.arcpreflight.text;

import org.jspecify.annotations.NullMarked;
