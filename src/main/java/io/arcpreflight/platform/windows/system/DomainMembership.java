package io.arcpreflight.platform.windows.system;

/**
 * Whom a machine belongs to.
 *
 * @param name of the domain or the workgroup
 * @param domain whether it is a domain
 * @param dnsName of the domain for DNS; empty without one
 */
public record DomainMembership(String name, boolean domain, String dnsName) {}
