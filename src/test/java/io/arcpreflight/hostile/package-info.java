/**
 * What others may do to a run: peers and files that are meant to hang it, to fill its memory, to
 * make it lie, or to reach a screen, a page or a shell through what it writes.
 */
@NullMarked
package io.arcpreflight.hostile;

import org.jspecify.annotations.NullMarked;
