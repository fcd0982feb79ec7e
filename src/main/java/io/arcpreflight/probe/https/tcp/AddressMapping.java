package io.arcpreflight.probe.https.tcp;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Where a connection to an address really goes. What is seen is told of the address asked for,
 * wherever that leads.
 */
@FunctionalInterface
public interface AddressMapping {
  /** To the address itself. */
  AddressMapping DIRECT = InetSocketAddress::new;

  /** The socket address to connect to for this address and port. */
  InetSocketAddress of(InetAddress address, int port);
}
