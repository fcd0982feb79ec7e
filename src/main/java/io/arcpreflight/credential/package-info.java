/** What somebody signs in to Azure with. Nothing here shows a secret. */
@NullMarked
package io.arcpreflight.credential;

import org.jspecify.annotations.NullMarked;
