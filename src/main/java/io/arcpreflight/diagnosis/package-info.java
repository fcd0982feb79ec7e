/**
 * Pure judgement: what was observed, held against the catalogue, becomes findings and a verdict.
 */
@NullMarked
package io.arcpreflight.diagnosis;

import org.jspecify.annotations.NullMarked;
