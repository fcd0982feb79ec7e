package io.arcpreflight.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InetAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "0:0:0:0:0:0:0:0, ::",
    "0:0:0:0:0:0:0:1, ::1",
    "1:0:0:0:0:0:0:0, 1::",
    "2001:0DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:db8:0:0:1:0:0:0, 2001:db8:0:0:1::",
    "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
    "::ffff:192.0.2.1, 192.0.2.1",
    "fe80::1%no-such-interface, fe80::1",
  })
  void text_isTheShortForm(String written, String shortForm) {
    var address = Objects.requireNonNull(InetAddresses.parse(written));
    assertThat(InetAddresses.text(address)).isEqualTo(shortForm);
  }

  @Test
  void text_zoneOfALinkLocalAddress_isKept() throws Exception {
    var linkLocal = new byte[16];
    linkLocal[0] = (byte) 0xfe;
    linkLocal[1] = (byte) 0x80;
    linkLocal[15] = 1;
    assertThat(InetAddresses.text(Inet6Address.getByAddress(null, linkLocal, 7)))
        .isEqualTo("fe80::1%7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "1.2.3", "1.2.3.4.5", "256.1.1.1", "a.b.c.d", "[::1]", "1::2::3", ":"})
  void parse_textThatIsNone_isNothing(String text) {
    assertThat(InetAddresses.parse(text)).isNull();
  }
}
