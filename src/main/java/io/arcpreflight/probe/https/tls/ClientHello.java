package io.arcpreflight.probe.https.tls;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A ClientHello as Go 1.24 and newer send it, by which its way through a network can be tried; its
 * keys are of no use. The post-quantum key share makes it larger than one packet.
 *
 * @see <a href="https://go.dev/src/crypto/tls/handshake_client.go">handshake_client.go</a>
 */
public final class ClientHello {
  private static final int POST_QUANTUM = 0x11ec; // X25519MLKEM768
  private static final int X25519 = 0x001d;
  private static final int MODULUS = 3329;
  private static final int COEFFICIENTS = 768;
  private static final int SEED = 32;
  private static final int KEY = 32;
  private static final String CIPHERS = "c02bc02fc02cc030cca9cca8c009c013c00ac014130113021303";
  private static final String SIGNATURES = "0904090509060804040308070805080604010501060105030603";
  private static final HexFormat HEX = HexFormat.of();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private ClientHello() {}

  /** With the post-quantum key share. */
  public static byte[] large(String host) {
    return record(host, true);
  }

  /** Without it: the same in all else. */
  public static byte[] small(String host) {
    return record(host, false);
  }

  private static byte[] record(String host, boolean postQuantum) {
    var body = new ClientHello();
    body.hex("0303").random(KEY).number(KEY, 1).random(KEY);
    body.list(2, HEX.parseHex(CIPHERS)).hex("0100");
    body.list(2, extensions(host, postQuantum));
    var message = new ClientHello().hex("01").list(3, body.bytes());
    return new ClientHello().hex("160301").list(2, message.bytes()).bytes();
  }

  private static byte[] extensions(String host, boolean postQuantum) {
    var name = new ClientHello().hex("00").list(2, host.getBytes(StandardCharsets.US_ASCII));
    var all = new ClientHello();
    all.extension(0x0000, new ClientHello().list(2, name.bytes()));
    all.extension(0x0005, new ClientHello().hex("0100000000"));
    var groups = (postQuantum ? "11ec" : "") + "001d001700180019";
    all.extension(0x000a, new ClientHello().list(2, HEX.parseHex(groups)));
    all.extension(0x000b, new ClientHello().hex("0100"));
    all.extension(0xff01, new ClientHello().hex("00"));
    all.extension(0x0017, new ClientHello());
    all.extension(0x0012, new ClientHello());
    all.extension(0x000d, new ClientHello().list(2, HEX.parseHex(SIGNATURES)));
    all.extension(0x0010, new ClientHello().hex("000c02683208687474702f312e31")); // h2, http/1.1
    all.extension(0x002b, new ClientHello().hex("0403040303"));
    all.extension(0x0033, new ClientHello().list(2, keyShares(postQuantum)));
    return all.bytes();
  }

  private static byte[] keyShares(boolean postQuantum) {
    var shares = new ClientHello();
    if (postQuantum) {
      shares.number(POST_QUANTUM, 2).list(2, new ClientHello().postQuantumKey().bytes());
    }
    return shares.number(X25519, 2).list(2, new ClientHello().random(KEY).bytes()).bytes();
  }

  /** Servers look whether each coefficient is below the modulus (FIPS 203, 7.2). */
  private ClientHello postQuantumKey() {
    var chance = ThreadLocalRandom.current();
    for (var i = 0; i < COEFFICIENTS; i += 2) {
      var one = chance.nextInt(MODULUS);
      var other = chance.nextInt(MODULUS);
      out.write(one);
      out.write(one >> 8 | other << 4);
      out.write(other >> 4);
    }
    return random(SEED).random(KEY);
  }

  private void extension(int type, ClientHello content) {
    number(type, 2).list(2, content.bytes());
  }

  private ClientHello hex(String digits) {
    out.writeBytes(HEX.parseHex(digits));
    return this;
  }

  private ClientHello random(int count) {
    var bytes = new byte[count];
    ThreadLocalRandom.current().nextBytes(bytes);
    out.writeBytes(bytes);
    return this;
  }

  private ClientHello number(int value, int width) {
    for (var shift = (width - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      out.write(value >> shift);
    }
    return this;
  }

  private ClientHello list(int width, byte[] content) {
    number(content.length, width);
    out.writeBytes(content);
    return this;
  }

  private byte[] bytes() {
    return out.toByteArray();
  }
}
