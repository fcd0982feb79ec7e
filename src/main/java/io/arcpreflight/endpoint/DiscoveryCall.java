package io.arcpreflight.endpoint;

/**
 * A request, without credentials, whose answer names the hosts of another endpoint.
 *
 * @param path path and query, ready to send
 * @param finds id of the endpoint whose hosts the answer names
 * @param suffix what every such host ends with, starting with a dot
 */
public record DiscoveryCall(String path, String finds, String suffix) {}
