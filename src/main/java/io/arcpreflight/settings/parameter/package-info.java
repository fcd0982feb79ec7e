/**
 * The flags of azcmagent and its configuration file, and the rules that they can be held against.
 */
@NullMarked
package io.arcpreflight.settings.parameter;

import org.jspecify.annotations.NullMarked;
