/** Everything documented: causes, codes and known messages, read from resources. */
@NullMarked
package io.arcpreflight.catalog;

import org.jspecify.annotations.NullMarked;
