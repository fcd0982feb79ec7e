package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.concurrent.Lazy;
import io.arcpreflight.message.MessageAnalyzer;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.AzureRead;
import io.arcpreflight.observation.identity.EntraError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of Microsoft Entra and Azure Resource Manager come down to. The messages of the
 * catalogue know it, so that a failure reads alike before and after {@code azcmagent connect}.
 */
public final class ServiceErrors {
  private static final int LONGEST_SENTENCE = 300;
  private static final String ENTRA_CODE = "AADSTS";

  private final Lazy<MessageAnalyzer> analyzer;

  public ServiceErrors(Lazy<MessageAnalyzer> analyzer) {
    this.analyzer = analyzer;
  }

  /** The causes of a refusal of Microsoft Entra, likeliest first; none where it is not known. */
  public List<CauseId> of(EntraError error) {
    var text = new StringBuilder();
    for (var code : error.codes()) {
      var name = ENTRA_CODE + code + ":";
      if (error.description() == null || !error.description().contains(name)) {
        text.append(name).append(' ');
      }
    }
    return of(text + (error.description() == null ? "" : error.description()));
  }

  /** The causes of the code that somebody repeats of Microsoft Entra; none where there is none. */
  public List<CauseId> ofEntra(String said) {
    var start = said.indexOf(ENTRA_CODE);
    if (start < 0) {
      return List.of();
    }
    var end = start + ENTRA_CODE.length();
    while (end < said.length() && Character.isDigit(said.charAt(end))) {
      end++;
    }
    return of(said.substring(start, end));
  }

  /** The causes of a refusal of Azure Resource Manager, likeliest first. */
  public List<CauseId> of(AzureRead read) {
    return read.code() == null ? List.of() : of("Code: " + read.code());
  }

  private List<CauseId> of(String text) {
    var reasons = analyzer.get().analyze(text).reasons();
    return reasons.isEmpty()
        ? List.of()
        : reasons.getFirst().failure().causes().stream()
            .flatMap(id -> CauseId.of(id).stream())
            .toList();
  }

  /** What Microsoft Entra said. */
  public static Fact fact(EntraError error) {
    return Fact.of("identity.entra-said")
        .with("codes", error.codes().stream().map(code -> ENTRA_CODE + code).toList())
        .with("error", error.error())
        .with("description", sentence(withoutCode(error)))
        .with("correlation", error.correlationId());
  }

  /** What it says of a code begins with the code, which stands beside it already. */
  private static @Nullable String withoutCode(EntraError error) {
    var description = error.description();
    for (var code : error.codes()) {
      var name = ENTRA_CODE + code + ":";
      if (description != null && description.startsWith(name)) {
        return description.substring(name.length());
      }
    }
    return description;
  }

  /** What Azure Resource Manager said. */
  public static Fact fact(AzureRead read) {
    return Fact.of("azure.arm-said")
        .with("request", read.request())
        .with("status", read.status() == null ? null : read.status().toString())
        .with("code", read.code())
        .with("description", sentence(read.message()))
        .with("requestId", read.requestId());
  }

  /** Why there is no answer that can be used. */
  public static Fact silence(AzureRead read) {
    return Fact.of("azure.unanswered")
        .with("request", read.request())
        .with("outcome", read.outcome().id())
        .with("status", read.status() == null ? null : read.status().toString())
        .with("code", read.code())
        .with("target", read.redirectedTo())
        .with("wait", read.retryAfterSeconds() == null ? null : read.retryAfterSeconds().toString())
        .with("detail", read.detail() == null ? sentence(read.message()) : read.detail());
  }

  /** The first line says what is wrong; trace ids and times follow it. */
  private static @Nullable String sentence(@Nullable String description) {
    if (description == null) {
      return null;
    }
    var line = description.strip().lines().findFirst().orElse("").strip();
    var trace = line.indexOf(" Trace ID:");
    var told = trace < 0 ? line : line.substring(0, trace);
    return told.isEmpty()
        ? null
        : told.length() <= LONGEST_SENTENCE ? told : told.substring(0, LONGEST_SENTENCE) + "…";
  }
}
