package io.arcpreflight.settings.noproxy;

import io.arcpreflight.net.HostName;
import io.arcpreflight.net.IpAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A host that a request is for, in the form in which rules are compared with it.
 *
 * @param name in lower case and ASCII
 * @param address the address when the host is a literal one
 * @param isLocal whether it is {@code localhost}, spelt so, or a loopback address
 */
public record TargetHost(String name, @Nullable IpAddress address, boolean isLocal) {

  public static TargetHost of(String host) {
    var bare = host.startsWith("[") && host.endsWith("]") ? unwrap(host) : host;
    var ascii = HostName.toAscii(bare);
    var address = IpAddress.parseWithZone(ascii);
    boolean isLocal = address == null ? "localhost".equals(ascii) : address.isLoopback();
    return new TargetHost(ascii.strip().toLowerCase(Locale.ROOT), address, isLocal);
  }

  private static String unwrap(String host) {
    return host.substring(1, host.length() - 1);
  }
}
