/** What the words of azcmagent, Microsoft Entra and Azure say. */
@NullMarked
package io.arcpreflight.message;

import org.jspecify.annotations.NullMarked;
