package io.arcpreflight.observation;

import io.avaje.jsonb.Json;

/**
 * Something about a setting that a person should know.
 *
 * @param cause the id of the documented cause
 * @param subject the setting
 * @param evidence what was found there, free of secrets
 */
@Json
public record SettingProblem(String cause, String subject, String evidence) {}
