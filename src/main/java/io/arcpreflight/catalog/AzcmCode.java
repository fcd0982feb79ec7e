package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error code of the agent or of its installers.
 *
 * @param code such as {@code AZCM0061}
 * @param exit the exit code of azcmagent; none for codes of the installers
 * @param replacedBy the code that today's agents use instead
 * @param causes ids of the causes behind it, likeliest first
 * @param sources ids of the sources
 */
@Json
public record AzcmCode(
    String code,
    @Nullable Integer exit,
    CodeOrigin phase,
    Documented documented,
    CodeChange change,
    @Nullable String replacedBy,
    List<String> causes,
    Owner owner,
    Severity severity,
    List<String> sources) {

  public AzcmCode {
    causes = List.copyOf(causes);
    sources = List.copyOf(sources);
  }

  public int number() {
    return Integer.parseInt(code, 4, code.length(), 10);
  }
}
