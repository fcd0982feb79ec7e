package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which operating system this is, in its own words.
 *
 * @param family "linux" or "windows"
 * @param id as in os-release, such as "ubuntu"; for Windows "server" or "client"; absent if unknown
 * @param name what the agent's installer goes by, such as "Ubuntu"
 * @param version such as "24.04"; for Windows the build number
 * @param like the systems that it says it descends from
 * @param prettyName for people
 * @param architecture as the running program knows it
 * @param source what this was read from
 * @param detail what could not be read, and why
 * @param seenOn the day, by this machine's clock
 */
@Json
public record OperatingSystemObservation(
    String family,
    @Nullable String id,
    @Nullable String name,
    @Nullable String version,
    List<String> like,
    @Nullable String prettyName,
    String architecture,
    String source,
    @Nullable String detail,
    LocalDate seenOn)
    implements HostObservation {
  public OperatingSystemObservation {
    like = List.copyOf(like);
  }
}
