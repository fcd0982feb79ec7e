package io.arcpreflight.app.endpoints;

import io.arcpreflight.catalog.Language;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.settings.CheckRequest;
import java.util.Optional;

/**
 * Which endpoints are to be listed.
 *
 * @param system whose agents are meant; empty for all
 */
public record EndpointsRequest(
    CheckRequest checkRequest, Optional<OperatingSystem> system, Language language) {}
