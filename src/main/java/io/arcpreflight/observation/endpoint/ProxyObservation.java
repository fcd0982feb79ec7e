package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * The proxy as a hop of its own: its name, its address, its answer to CONNECT.
 *
 * @param url the proxy's URL without its credentials
 * @param source the setting that named this proxy
 * @param name what the operating system says of the proxy's name; absent for a numeric address
 * @param tls the handshake with the proxy itself, when its scheme is https
 * @param connect what it said to CONNECT; absent when that was never sent
 */
@Json
public record ProxyObservation(
    long startMs,
    long durationMs,
    String url,
    String source,
    @Nullable SystemLookupAnswer name,
    @Nullable TcpObservation tcp,
    @Nullable TlsObservation tls,
    @Nullable ProxyConnectAnswer connect) {}
