package io.arcpreflight.probe.dns;

import org.jspecify.annotations.Nullable;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Message;

/** The reason that a server may add to its answer (RFC 8914): blocked, censored, stale, … */
final class ExtendedDnsError {
  private ExtendedDnsError() {}

  static @Nullable String text(Message message) {
    var opt = message.getOPT();
    if (opt == null) {
      return null;
    }
    for (var option : opt.getOptions(EDNSOption.Code.EDNS_EXTENDED_ERROR)) {
      if (option instanceof ExtendedErrorCodeOption error) {
        var words = error.getText();
        var name = ExtendedErrorCodeOption.text(error.getErrorCode());
        return "the server says: " + name + (words == null || words.isEmpty() ? "" : ": " + words);
      }
    }
    return null;
  }
}
