/** What the name of a certificate's issuer tells. */
@NullMarked
package io.arcpreflight.tls;

import org.jspecify.annotations.NullMarked;
