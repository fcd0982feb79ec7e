package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cause in words.
 *
 * @param title the headline of a finding, at most 60 columns wide and free of placeholders
 * @param meaning what it comes down to, for a reader who knows neither TLS nor proxies
 * @param variants other words where more is known; absent where there are none
 */
@Json
public record CauseText(
    String title,
    String meaning,
    String likelyCause,
    List<RemedyStep> remedy,
    @Nullable List<Variant> variants)
    implements Text {

  public CauseText {
    remedy = List.copyOf(remedy);
    variants = variants == null ? List.of() : List.copyOf(variants);
  }

  /** One that is the same whatever else was seen. */
  public CauseText(String title, String meaning, String likelyCause, List<RemedyStep> remedy) {
    this(title, meaning, likelyCause, remedy, List.of());
  }

  @Override
  public List<Variant> variants() {
    return variants == null ? List.of() : variants;
  }

  /** For whoever has no run at hand: without the steps of what only a run can have seen. */
  public CauseText filled(Placeholders values) {
    var usual = remedy.stream().filter(step -> !isOfVariant(step)).toList();
    return new CauseText(
        title,
        values.fill(meaning),
        values.fill(likelyCause),
        RemedyStep.filled(usual, values),
        variants);
  }

  private boolean isOfVariant(RemedyStep step) {
    for (var variant : variants()) {
      if (variant.fact != null && variant.fact.equals(step.fact())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The words for a run in which this holds.
   *
   * @param facts ids of what was seen wherever the cause was
   */
  public CauseText given(Set<String> facts, Set<Circumstance> circumstances) {
    for (var variant : variants()) {
      if ((variant.fact == null || facts.contains(variant.fact))
          && (variant.when == null || circumstances.contains(variant.when))) {
        return new CauseText(
            variant.title == null ? title : variant.title,
            variant.meaning,
            variant.likelyCause,
            remedy);
      }
    }
    return this;
  }

  /**
   * The words where more is known than the cause itself says.
   *
   * @param fact what was seen as well, if it depends on that
   * @param when what holds for the run, if it depends on that
   * @param title absent where it stays
   */
  @Json
  public record Variant(
      @Nullable String fact,
      @Nullable Circumstance when,
      @Nullable String title,
      String meaning,
      String likelyCause) {}
}
