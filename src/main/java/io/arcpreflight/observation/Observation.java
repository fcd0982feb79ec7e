package io.arcpreflight.observation;

import io.avaje.jsonb.Json;

/** What one probe saw. It says nothing of whether that is good or bad. */
@Json(typeProperty = "kind")
@Json.SubType(type = EndpointObservation.class, name = "endpoint")
@Json.SubType(type = ResolverObservation.class, name = "resolver")
@Json.SubType(type = ElevationObservation.class, name = "elevation")
@Json.SubType(type = HostnameObservation.class, name = "hostname")
@Json.SubType(type = ServiceObservation.class, name = "service")
@Json.SubType(type = SystemObservation.class, name = "system")
public sealed interface Observation
    permits EndpointObservation,
        ResolverObservation,
        ElevationObservation,
        HostnameObservation,
        ServiceObservation,
        SystemObservation {}
