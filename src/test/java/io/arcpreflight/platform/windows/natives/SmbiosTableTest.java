package io.arcpreflight.platform.windows.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.platform.windows.system.MachineFirmware;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SmbiosTableTest {

  /** A structure: type and length, its handle, its fields, its texts. */
  private static byte[] structure(int type, String fields, String... texts) {
    var bytes = new ByteArrayOutputStream();
    var body = HexFormat.of().parseHex(fields);
    bytes.write(type);
    bytes.write(4 + body.length);
    bytes.writeBytes(new byte[2]);
    bytes.writeBytes(body);
    for (var text : texts) {
      bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
      bytes.write(0);
    }
    bytes.writeBytes(new byte[texts.length == 0 ? 2 : 1]);
    return bytes.toByteArray();
  }

  private static byte[] table(byte[]... structures) {
    var bytes = new ByteArrayOutputStream();
    for (var structure : structures) {
      bytes.writeBytes(structure);
    }
    return bytes.toByteArray();
  }

  /** The example of DMTF DSP0134, 7.2.1: 33221100-5544-7766-8899-aabbccddeeff. */
  private static final byte[] SYSTEM =
      structure(
          1,
          "01020304" + "00112233445566778899aabbccddeeff" + "06",
          "Microsoft Corporation",
          "Virtual Machine",
          "7.0",
          "4711");

  /** The asset tag by which Azure marks its virtual machines. */
  private static final byte[] CHASSIS =
      structure(3, "0103020004", "Microsoft Corporation", "7.0", "n", "x");

  @Test
  void table_ofAVirtualMachine_isRead() {
    var chassis =
        structure(
            3, "01030200" + "02", "Microsoft Corporation", "7783-7084-3265-9085-8269-3286-77");
    assertThat(SmbiosTable.read(table(structure(0, "0102"), SYSTEM, chassis, structure(127, ""))))
        .isEqualTo(
            new MachineFirmware(
                "Microsoft Corporation",
                "Virtual Machine",
                "33221100-5544-7766-8899-aabbccddeeff",
                "7783-7084-3265-9085-8269-3286-77"));
  }

  @Test
  void table_cutOffAnywhere_endsThere() {
    var whole = table(SYSTEM, CHASSIS);
    for (var length = 0; length < whole.length; length++) {
      var seen = SmbiosTable.read(Arrays.copyOf(whole, length));
      assertThat(seen.id() == null || seen.id().startsWith("33221100")).isTrue();
    }
  }

  @Test
  void table_withoutTexts_saysNothing() {
    assertThat(SmbiosTable.read(structure(1, "00000000" + "ff".repeat(16))))
        .isEqualTo(new MachineFirmware(null, null, null, null));
  }

  @Test
  void table_withALengthThatCannotBe_ends() {
    assertThat(SmbiosTable.read(new byte[] {1, 2, 0, 0, 0, 0}))
        .isEqualTo(new MachineFirmware(null, null, null, null));
  }
}
