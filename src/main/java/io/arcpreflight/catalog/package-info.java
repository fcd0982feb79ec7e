/**
 * What is known beforehand: causes, AZCM codes, messages and where each is documented, with texts
 * in English and Korean. The catalogue knows no other package.
 */
@NullMarked
package io.arcpreflight.catalog;

import org.jspecify.annotations.NullMarked;
