package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A public text that an entry rests on.
 *
 * @param date of the edition that was read, where it states one
 */
@Json
public record Source(String id, String title, String url, @Nullable LocalDate date) {}
