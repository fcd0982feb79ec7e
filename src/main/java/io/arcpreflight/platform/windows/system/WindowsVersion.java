package io.arcpreflight.platform.windows.system;

/** Which Windows runs, as its kernel says it. */
public record WindowsVersion(int major, int minor, int build, Product product) {

  /** What it is made for. */
  public enum Product {
    WORKSTATION,
    DOMAIN_CONTROLLER,
    SERVER
  }
}
