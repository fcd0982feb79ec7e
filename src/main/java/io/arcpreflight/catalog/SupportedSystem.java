package io.arcpreflight.catalog;

import io.arcpreflight.endpoint.OperatingSystem;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operating system that the agent is made for, or that its installer knows.
 *
 * @param ids as the system names itself
 * @param name for people
 * @param installer the installer looks for one of these in the system's name
 * @param others what becomes of a version that is none of these
 */
@Json
public record SupportedSystem(
    OperatingSystem family,
    List<String> ids,
    String name,
    List<String> installer,
    Edition others,
    List<Version> versions) {
  public SupportedSystem {
    ids = List.copyOf(ids);
    installer = List.copyOf(installer);
    versions = List.copyOf(versions);
  }

  /**
   * One version of it.
   *
   * @param version the system's own number, of which minor ones are left out where any will do
   * @param x64 its edition for 64-bit x86
   * @param arm64 its edition for 64-bit Arm
   * @param until the last day of support; absent while none is announced
   * @param lastAgent the last agent that was made for it; absent while there are more to come
   */
  public record Version(
      String version,
      Edition x64,
      Edition arm64,
      @Nullable LocalDate until,
      @Nullable String lastAgent) {

    /** Its edition for 64-bit Arm, or else for 64-bit x86. */
    public Edition edition(boolean arm) {
      return arm ? arm64 : x64;
    }

    /** Whether this number is one of this version. */
    public boolean includes(String number) {
      return number.equals(version) || number.startsWith(version + ".");
    }
  }

  /** The first version that a number belongs to; nothing when it is none of these. */
  public @Nullable Version version(String number) {
    for (var version : versions) {
      if (version.includes(number)) {
        return version;
      }
    }
    return null;
  }
}
