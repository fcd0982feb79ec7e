package io.arcpreflight.probe.https.tcp;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Maps an address to the socket address that is really connected to. Observations name the address
 * asked for, wherever that leads.
 */
@FunctionalInterface
public interface AddressMapping {
  /** To the address itself. */
  AddressMapping DIRECT = InetSocketAddress::new;

  /** The socket address to connect to for this address and port. */
  InetSocketAddress of(InetAddress address, int port);
}
