package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.azure.AzureRead;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.tls.Issuers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs of which nothing is known but what Microsoft Entra and Azure answered. */
public final class AzureRun {
  public static final String SUBSCRIPTION = "11111111-1111-4111-8111-111111111111";
  public static final String TENANT = "22222222-2222-4222-8222-222222222222";
  public static final String GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/rg-arc";

  private AzureRun() {}

  /** Judges what was seen. */
  public static Diagnosis judge(Observation... seen) {
    var checks = new ArrayList<CheckRecord>();
    for (var observation : seen) {
      checks.add(
          new CheckRecord("azure." + checks.size(), "it", true, 1, new Outcome.Seen(observation)));
    }
    return new Diagnostician(Catalog.load(Language.ENGLISH), Issuers.bundled())
        .diagnose(new RunRecord(RunContext.ofCheck(false, false, false, List.of()), checks));
  }

  /** An answer that was hoped for. */
  public static AzureRead answered() {
    return read(ReadOutcome.ANSWERED, 200, null, null);
  }

  /** An answer that was not. */
  public static AzureRead read(
      ReadOutcome outcome,
      @Nullable Integer status,
      @Nullable String code,
      @Nullable String message) {
    return new AzureRead(
        outcome,
        "GET management.azure.com" + GROUP,
        status,
        code,
        message,
        "req-1",
        null,
        1,
        1,
        null,
        0,
        1,
        null);
  }
}
