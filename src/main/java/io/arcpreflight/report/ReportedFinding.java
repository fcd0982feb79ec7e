package io.arcpreflight.report;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.catalog.Source;
import io.arcpreflight.diagnosis.Affected;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.observation.Fact;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding with its words.
 *
 * @param cause the stable id
 * @param code the AZCM code that azcmagent would end with; null unless an error
 * @param documented the rows of the 2021 troubleshooting document that this matches
 * @param summary one line
 * @param evidence what was seen, in sentences
 * @param facts the same as data, one for each sentence, and then what was sent for each endpoint;
 *     older reports leave it out
 * @param likelyCause what is mostly behind it; older reports leave it out
 * @param remedy the steps, in order
 * @param tolerated whether somebody said to go on in spite of it
 * @param sources where more can be read; older reports leave it out
 */
@Json
public record ReportedFinding(
    String cause,
    Severity severity,
    @Nullable String code,
    List<String> alsoReportedAs,
    List<String> documented,
    List<String> subjects,
    @Nullable Affected affected,
    String summary,
    List<String> evidence,
    @Nullable List<Fact> facts,
    String meaning,
    @Nullable String likelyCause,
    List<Step> remedy,
    Owner owner,
    Confidence confidence,
    boolean tolerated,
    @Nullable List<Source> sources) {
  public ReportedFinding {
    alsoReportedAs = List.copyOf(alsoReportedAs);
    documented = List.copyOf(documented);
    subjects = List.copyOf(subjects);
    evidence = List.copyOf(evidence);
    facts = facts == null ? List.of() : List.copyOf(facts);
    remedy = List.copyOf(remedy);
    sources = sources == null ? List.of() : List.copyOf(sources);
  }

  /** None in an older report. */
  @Override
  public List<Fact> facts() {
    return facts == null ? List.of() : facts;
  }

  /** None in an older report. */
  @Override
  public List<Source> sources() {
    return sources == null ? List.of() : sources;
  }

  /**
   * One step of a remedy.
   *
   * @param command what to type on this machine, where there is something
   */
  @Json
  public record Step(String text, @Nullable String command) {}
}
