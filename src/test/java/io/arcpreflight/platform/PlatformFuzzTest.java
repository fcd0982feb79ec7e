package io.arcpreflight.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzFolder;
import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import io.arcpreflight.net.InetAddresses;
import java.io.IOException;

/** What every system has: the hosts file, output of programs, certificates. */
class PlatformFuzzTest implements FuzzTargets {
  private static final FuzzFolder FOLDER = new FuzzFolder();

  @FuzzTarget({
    "127.0.0.1 localhost\n10.1.2.3\tgbl.his.arc.azure.com # pinned\n",
    "::1 a b GBL.his.arc.azure.com.\r\n",
    "fe80::1%eth0 gbl.his.arc.azure.com\n\0\n#gbl.his.arc.azure.com"
  })
  static void hosts(byte[] input) throws IOException {
    var file = FOLDER.file("hosts", input);
    var hosts = new HostsFile("/etc/hosts", file);
    var entries = hosts.entries("gbl.his.arc.azure.com");
    assertThat(entries.addresses()).hasSize(entries.lines().size()).doesNotHaveDuplicates();
    assertThat(entries.addresses()).allMatch(it -> InetAddresses.parse(it) != null);
    var text = new String(input, UTF_8);
    for (var word : PlainText.words(text)) {
      hosts.entries(word);
    }
    for (var length = 0; length <= Math.min(text.length(), 40); length++) {
      assertThat(hosts.entries(text.substring(text.length() - length)).lines()).isNotNull();
    }
  }

  @FuzzTarget({"one\ntwo\tthree", "\u001b[31mred", "client_secret=x y\n", "\u202e"})
  static void plainText(byte[] input) {
    var text = new String(input, UTF_8);
    for (var line : PlainText.lines(text, 50)) {
      assertThat(line).hasSizeLessThanOrEqualTo(50);
      assertThat(line.chars().allMatch(c -> c == '\t' || !Character.isISOControl(c))).isTrue();
    }
    assertThat(PlainText.words(text)).noneMatch(String::isEmpty);
  }

  @FuzzTarget({"0\u0082\u0001\n0\u0081", "0\u0003\u0002\u0001\u0000"})
  static void certificateOutline(byte[] input) {
    var raw = new String(input, UTF_8).getBytes(ISO_8859_1);
    for (var bytes : new byte[][] {input, raw}) {
      var subject = CertificateOutline.subjectIn(bytes);
      assertThat(subject == null || subject.remaining() <= bytes.length).isTrue();
    }
  }
}
