/**
 * What an Azure Arc-enabled server has to reach: the clouds, their regions, and the list of
 * endpoints, which is data. Knows no other package of the project.
 */
@NullMarked
package io.arcpreflight.endpoint;

import org.jspecify.annotations.NullMarked;
