package io.arcpreflight.platform.windows.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;

/** Bytes of the firmware and the registry. */
class NativesFuzzTest implements FuzzTargets {
  @FuzzTarget({
    "\u0001\u0019\0\0\u0001\u0002\u0003\u00040123456789abcdef\u0006Contoso\0R740\0\0",
    "\u0003\u0009\0\0\u0001\u0001\u0001\u0001\u0002a\0tag\0\0\u007f\u0004\0\0\0\0"
  })
  static void smbios(byte[] input) {
    var firmware = SmbiosTable.read(input);
    assertThat(firmware.toString().length()).isLessThanOrEqualTo(4 * input.length + 300);
  }

  @FuzzTarget({"a\0b\0\0\0", "\u0001\0\0\0", "12345678"})
  static void registryValue(byte[] input) {
    for (var type = 0; type < 13; type++) {
      assertThat(RegistryData.value(type, input, input.length)).isNotNull();
    }
  }

  @FuzzTarget({
    "<\0\0\0LfLe\u0001\0\0\0\0\0\0\0\0\0\0\0X\u001b\0\0\u0001\0\u0001\0"
        + "\0\0\0\0\0\0\0\0"
        + "8\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0h\0\0\0"
  })
  static void eventRecords(byte[] input) {
    EventRecords.read(
        input,
        event -> {
          assertThat(event.number()).isBetween(0, 0xFFFF);
          assertThat(event.texts().size()).isLessThanOrEqualTo(input.length);
        });
  }
}
