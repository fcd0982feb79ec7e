package io.arcpreflight.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stub. */
public record Cause(
    String id,
    Severity severity,
    @Nullable String code,
    List<String> alsoReportedAs,
    Owner owner,
    List<String> documented,
    List<String> sources) {}
