package io.arcpreflight.platform.windows.system;

/** Programs of 32 bits see some keys elsewhere than those of 64. */
public enum RegistryView {
  OF_64_BITS,
  OF_32_BITS
}
