package io.arcpreflight.platform.windows.system;

import java.util.List;

/** What a value of the registry holds. */
public sealed interface RegistryValue {

  /** REG_SZ and REG_EXPAND_SZ, without the zero at its end and with its variables unexpanded. */
  record Text(String text) implements RegistryValue {}

  /** REG_DWORD and REG_QWORD. */
  record Integral(long number) implements RegistryValue {}

  /** REG_MULTI_SZ. */
  record Texts(List<String> texts) implements RegistryValue {
    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /**
   * Of a type that nothing here reads, or of a size that its type cannot have.
   *
   * @param type as in winnt.h
   */
  record Other(int type) implements RegistryValue {}
}
