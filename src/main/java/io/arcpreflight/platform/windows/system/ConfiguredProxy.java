package io.arcpreflight.platform.windows.system;

/**
 * A proxy that Windows has for programs which ask it, of which the agent is none.
 *
 * @param store who keeps it: WinHTTP or WinINET
 * @param servers as it was written, such as {@code http=a:80;https=b:8080}
 * @param bypass as it was written
 */
public record ConfiguredProxy(Store store, String servers, String bypass) {

  /** Who keeps it. */
  public enum Store {
    WIN_HTTP,
    WIN_INET
  }
}
