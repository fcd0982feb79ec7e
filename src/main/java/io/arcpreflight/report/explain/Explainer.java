package io.arcpreflight.report.explain;

import static java.util.Comparator.comparingInt;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.AzcmCode;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Cause;
import io.arcpreflight.catalog.HttpStatus;
import io.arcpreflight.catalog.KnownMessage;
import io.arcpreflight.catalog.Placeholders;
import io.arcpreflight.catalog.RemedyStep;
import io.arcpreflight.concurrent.Lazy;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.message.MessageAnalysis;
import io.arcpreflight.message.MessageAnalysis.Reason;
import io.arcpreflight.message.MessageAnalyzer;
import io.arcpreflight.message.Recognition;
import io.arcpreflight.message.Recognition.CodeFound;
import io.arcpreflight.message.Recognition.MessageFound;
import io.arcpreflight.message.Recognition.UnlistedCode;
import io.arcpreflight.message.StandingRecords;
import io.arcpreflight.message.TextSpan;
import io.arcpreflight.report.explain.Explanation.Issuer;
import io.arcpreflight.report.explain.Explanation.OfArea;
import io.arcpreflight.report.explain.Explanation.OfCause;
import io.arcpreflight.report.explain.Explanation.OfCode;
import io.arcpreflight.report.explain.Explanation.OfMessage;
import io.arcpreflight.report.explain.Explanation.OfStatus;
import io.arcpreflight.report.explain.Explanation.OfTopic;
import io.arcpreflight.report.explain.Explanation.OfUnlistedCode;
import io.arcpreflight.report.remedy.WordsAdvisor;
import io.arcpreflight.text.SecretMasker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what a word or a pasted text is about, and gathers what the catalogue says of it. */
public final class Explainer {
  private final Catalog catalog;
  private final References references;
  private final Lazy<MessageAnalyzer> analyzer;

  public Explainer(Catalog catalog) {
    this.catalog = catalog;
    this.references = new References(catalog);
    this.analyzer = new Lazy<>(() -> new MessageAnalyzer(catalog));
  }

  /** What a single id, code or number stands for. */
  public Optional<Explanation> byId(String id) {
    return new ShortIdLookup(catalog, this).find(id);
  }

  /**
   * All that a pasted text holds: what went wrong first, and the most specific of that; what has
   * worked since comes after what has not.
   */
  public List<Explanation> inText(String text) {
    var records = analyzer.get().analyzeRecords(text);
    var standing = StandingRecords.of(records);
    var explanations = new LinkedHashMap<String, Explanation>();
    addReasons(standing.counting(), explanations);
    addReasons(standing.background(), explanations);
    addReasons(standing.over(), explanations);
    records.stream()
        .flatMap(
            record ->
                record.recognitions().stream()
                    .filter(other -> !isPartOfReason(other, record))
                    .map(other -> new Found(other, record, null)))
        .sorted(comparingInt((Found found) -> found.recognition().weight()).reversed())
        .forEach(found -> addTo(explanations, found));
    return List.copyOf(explanations.values());
  }

  /**
   * What a single word may be that only looks like a code of Azure Resource Manager; it is told of
   * in the same way as within a text.
   */
  public List<Explanation> asCode(String word) {
    return inText("Code: " + word);
  }

  /** What stands within a more specific message means what that does, and nothing besides. */
  private static boolean isPartOfReason(Recognition other, MessageAnalysis record) {
    return other instanceof MessageFound
        && record.reasons().stream()
            .filter(reason -> !reason.recognition().id().equals(other.id()))
            .flatMap(reason -> reason.places().stream())
            .anyMatch(place -> place.contains(other.where()));
  }

  private void addReasons(List<MessageAnalysis> records, Map<String, Explanation> explanations) {
    records.stream()
        .flatMap(
            record ->
                record.reasons().stream()
                    .map(reason -> new Found(reason.recognition(), record, reason)))
        .sorted(Explainer::compareLeadingFirst)
        .forEach(found -> addTo(explanations, found));
  }

  private void addTo(Map<String, Explanation> explanations, Found found) {
    explanations.computeIfAbsent(found.recognition().id(), _ -> explain(found));
  }

  private Explanation explain(Found found) {
    return switch (found.recognition()) {
      case MessageFound message -> {
        var seen = masked(found.record().text(), message.where());
        yield explain(message, found.record(), seen, causes(message.message(), found.reason()));
      }
      case CodeFound(var code, _, _) ->
          explain(code, new WordsAdvisor(catalog, found.record().text()));
      case UnlistedCode(var issuer, var code, _, _) -> unlisted(issuer, code);
    };
  }

  /** What stands before a value may tell that it is secret, or what follows it. */
  private static String masked(String text, TextSpan part) {
    return SecretMasker.byForm().masked(text.substring(0, part.end()), part.start());
  }

  /** Those that the words around the message leave come first. */
  private static List<String> causes(KnownMessage message, @Nullable Reason reason) {
    var causes = new LinkedHashSet<String>();
    if (reason != null) {
      causes.addAll(reason.failure().causes());
    }
    causes.addAll(message.causes());
    return List.copyOf(causes);
  }

  /** A code that is printed at the end says less than any message before it. */
  private static int compareLeadingFirst(Found one, Found other) {
    var byKind =
        Boolean.compare(
            one.recognition() instanceof CodeFound, other.recognition() instanceof CodeFound);
    return byKind != 0
        ? byKind
        : Integer.compare(other.recognition().weight(), one.recognition().weight());
  }

  OfCause explain(Cause cause) {
    var text = catalog.text(cause).filled(placeholders(subjectOf(cause)));
    var newer = Optional.ofNullable(cause.code()).flatMap(catalog::code).map(AzcmCode::replacedBy);
    var others = new ArrayList<>(cause.alsoReportedAs());
    newer.ifPresent(others::remove);
    return new OfCause(
        cause.id(),
        cause.severity(),
        text.title(),
        text.meaning(),
        text.likelyCause(),
        text.remedy(),
        cause.owner(),
        cause.code(),
        newer.orElse(null),
        others,
        references.documented(cause.documented()),
        references.sources(cause.sources()));
  }

  OfCode explain(AzcmCode code) {
    return explain(code, new WordsAdvisor(catalog, ""));
  }

  private OfCode explain(AzcmCode code, WordsAdvisor advisor) {
    var text = catalog.text(code);
    return new OfCode(
        code.code(),
        code.severity(),
        code.exit(),
        code.phase(),
        text.meaning(),
        text.likelyCause(),
        RemedyStep.filled(advisor.possible(text.remedy()), Placeholders.UNKNOWN),
        code.owner(),
        code.documented().in2021(),
        code.documented().inCurrent(),
        code.documented().since(),
        text.change(),
        code.replacedBy(),
        references.causes(code.causes()),
        references.sources(code.sources()));
  }

  OfMessage explain(KnownMessage message) {
    var text = catalog.text(message).filled(placeholders("HOST"));
    var words = References.words(message);
    return explain(message, words, null, text.meaning(), text.remedy(), message.causes());
  }

  private OfMessage explain(
      MessageFound found, MessageAnalysis record, String seen, List<String> causes) {
    var text = catalog.text(found.message());
    var advisor = new WordsAdvisor(catalog, record.text());
    var values = advisor.values(record.hosts(found.places()), "HOST", "PROXY_URL");
    return explain(
        found.message(),
        References.words(found.pattern()),
        seen,
        values.fill(text.meaning()),
        RemedyStep.filled(advisor.possible(text.remedy()), values),
        causes);
  }

  private OfMessage explain(
      KnownMessage message,
      String words,
      @Nullable String seen,
      String meaning,
      List<RemedyStep> remedy,
      List<String> causes) {
    return new OfMessage(
        message.id(),
        message.severity(),
        words,
        seen,
        meaning,
        remedy,
        message.owner(),
        message.code(),
        message.row(),
        message.in2021(),
        message.inCurrent(),
        message.context(),
        references.causes(causes),
        notes(message),
        references.sources(message.sources()));
  }

  OfArea explain(Area area) {
    var causes = new ArrayList<String>();
    for (var cause : catalog.causes()) {
      if (cause.area() == area) {
        causes.add(cause.id());
      }
    }
    return new OfArea(area.id(), references.causes(causes), List.of());
  }

  OfStatus explain(HttpStatus status) {
    return new OfStatus(
        "http-" + status.number(),
        status.number(),
        status.phrase(),
        references.causes(status.causes()),
        references.sources(List.of("rfc9110")));
  }

  OfTopic explain(Topic topic) {
    return new Topics(catalog, references, placeholders("NAME")).explain(topic);
  }

  private OfUnlistedCode unlisted(io.arcpreflight.message.Recognition.Issuer issuer, String code) {
    return switch (issuer) {
      case AGENT -> unlisted(code, Issuer.AGENT, "troubleshoot-onboard");
      case ENTRA -> unlisted(code, Issuer.ENTRA, "entra-error-codes");
      case AZURE -> unlisted(code, Issuer.AZURE, "arm-errors");
    };
  }

  private OfUnlistedCode unlisted(String code, Issuer issuer, String source) {
    return new OfUnlistedCode(code, issuer, references.sources(List.of(source)));
  }

  private List<String> notes(KnownMessage message) {
    var notes = new ArrayList<String>();
    for (var footnote : catalog.guidance().footnotes()) {
      if (footnote.messages().contains(message.id())) {
        notes.add(footnote.id());
      }
    }
    return notes;
  }

  private static String subjectOf(Cause cause) {
    return cause.area().isNetwork() ? "HOST" : "NAME";
  }

  /** The system that a pasted text is of; empty where it does not tell. */
  public Optional<OperatingSystem> systemOf(String text) {
    return new WordsAdvisor(catalog, text).system();
  }

  /** Words that stand out as to be replaced and that no shell acts on. */
  private static Placeholders placeholders(String subject) {
    return new Placeholders(subject, "REGION", "CLOUD", "PROXY_URL");
  }

  /**
   * What stands in a record.
   *
   * @param reason what it comes down to there; nothing where it is not what went wrong
   */
  private record Found(Recognition recognition, MessageAnalysis record, @Nullable Reason reason) {}
}
