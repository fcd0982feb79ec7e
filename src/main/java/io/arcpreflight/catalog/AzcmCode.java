package io.arcpreflight.catalog;

import io.arcpreflight.endpoint.OperatingSystem;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An error code of the agent or of its installers.
 *
 * @param code such as {@code AZCM0061}
 * @param exit the exit code of azcmagent; none for codes of the installers
 * @param system the one that alone has it; none where both do, or nobody says
 * @param replacedBy the code that today's agents use instead
 * @param causes ids of the causes behind it, likeliest first
 * @param sources ids of the sources
 */
@Json
public record AzcmCode(
    String code,
    @Nullable Integer exit,
    CodeOrigin phase,
    @Nullable OperatingSystem system,
    Documented documented,
    CodeChange change,
    @Nullable String replacedBy,
    List<String> causes,
    Owner owner,
    Severity severity,
    List<String> sources) {

  private static final Set<String> GENERAL = Set.of("AZCM0001", "AZCM0002", "AZCM0062");

  public AzcmCode {
    causes = List.copyOf(causes);
    sources = List.copyOf(sources);
  }

  /** Whether azcmagent ends with it when the messages before it say more. */
  public static boolean isGeneral(String code) {
    return GENERAL.contains(code);
  }

  public int number() {
    return Integer.parseInt(code, 4, code.length(), 10);
  }
}
