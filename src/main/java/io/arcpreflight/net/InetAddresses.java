package io.arcpreflight.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Java's addresses from and to the text that people write. */
public final class InetAddresses {
  private InetAddresses() {}

  /** The shortest usual form, with the zone of a link-local address. */
  public static String text(InetAddress address) {
    var text = IpAddress.of(address.getAddress()).toString();
    if (!(address instanceof Inet6Address six)) {
      return text;
    }
    var written = six.getHostAddress();
    var zone = written.indexOf('%');
    return zone < 0 ? text : text + written.substring(zone);
  }

  /**
   * Reads an address without asking any resolver; nothing when the text is none. The zone of an
   * interface that this machine does not have is left out.
   */
  public static @Nullable InetAddress parse(String text) {
    if (IpAddress.parseWithZone(text) == null) {
      return null;
    }
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException unknownZone) {
      return InetAddress.ofLiteral(text.substring(0, text.indexOf('%')));
    }
  }
}
