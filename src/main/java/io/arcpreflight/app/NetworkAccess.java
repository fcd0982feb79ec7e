package io.arcpreflight.app;

import io.arcpreflight.platform.Platform;
import io.arcpreflight.probe.PhaseTimeouts;
import io.arcpreflight.probe.dns.DnsServerQueries;
import io.arcpreflight.probe.dns.DnsTimeouts;
import io.arcpreflight.probe.dns.JdkSystemResolver;
import io.arcpreflight.probe.dns.SystemResolver;
import io.arcpreflight.probe.https.tcp.AddressMapping;
import io.arcpreflight.probe.https.tcp.SocketPermission;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * How the network around a machine is reached.
 *
 * @param clock what the time of servers is compared with
 * @param dnsServers those that the machine is set to ask
 * @param resolver the operating system's
 * @param dialling where every connection goes
 * @param socketsDenied whether the machine denies this process all connections; asked only where
 *     none came about
 */
public record NetworkAccess(
    InstantSource clock,
    PhaseTimeouts timeouts,
    DnsTimeouts dnsTimeouts,
    Function<Platform, List<InetSocketAddress>> dnsServers,
    BiFunction<Platform, DnsServerQueries, SystemResolver> resolver,
    AddressMapping dialling,
    BooleanSupplier socketsDenied) {

  /** The real one. */
  public static NetworkAccess direct(InstantSource clock) {
    var timeouts = PhaseTimeouts.standard();
    return new NetworkAccess(
        clock,
        timeouts,
        DnsTimeouts.upTo(timeouts.serverQuery()),
        platform -> DnsServerQueries.onDnsPort(platform.resolver().servers()),
        (_, _) -> new JdkSystemResolver(),
        AddressMapping.DIRECT,
        SocketPermission::isDenied);
  }
}
