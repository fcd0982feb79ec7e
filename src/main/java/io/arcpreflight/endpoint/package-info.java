/**
 * What an Azure Arc-enabled server has to reach: the clouds, their regions, and the list of
 * endpoints, which is data.
 */
@NullMarked
package io.arcpreflight.endpoint;

import org.jspecify.annotations.NullMarked;
