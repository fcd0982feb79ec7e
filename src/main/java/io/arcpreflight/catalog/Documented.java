package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.time.LocalDate;

/**
 * Where an AZCM code is documented.
 *
 * @param in2021 in the document of 2021
 * @param inCurrent in today's document
 * @param since the date of the first of the two that has it
 */
@Json
public record Documented(boolean in2021, boolean inCurrent, LocalDate since) {}
