package io.arcpreflight.catalog;

import io.arcpreflight.concurrent.Lazy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue in one language. Each file is read when something in it is first asked for, so that
 * a run that finds nothing reads nothing. Safe for use by several threads.
 */
public final class Catalog {
  private final Lazy<CatalogIndex<Cause>> causes;
  private final Lazy<CatalogIndex<AzcmCode>> codes;
  private final Lazy<CatalogIndex<KnownMessage>> messages;
  private final Lazy<List<KnownSuccess>> successes;
  private final Lazy<List<HttpStatus>> statuses;
  private final Lazy<CatalogIndex<Source>> sources;
  private final Lazy<Guidance> guidance;
  private final Lazy<SupportedSystems> systems;
  private final Lazy<Map<String, CauseText>> causeTexts;
  private final Lazy<Map<String, CodeText>> codeTexts;
  private final Lazy<Map<String, MessageText>> messageTexts;
  private final Lazy<GuidanceText> guidanceText;
  private final Lazy<AgentReleases> agentReleases;
  private final Sentences sentences;

  private Catalog(Language language) {
    var folder = language.tag() + "/";
    causes =
        new Lazy<>(() -> CatalogIndex.of(Resources.list(Cause.class, "causes.json"), Cause::id));
    codes =
        new Lazy<>(
            () -> CatalogIndex.of(Resources.list(AzcmCode.class, "codes.json"), AzcmCode::code));
    messages =
        new Lazy<>(
            () ->
                CatalogIndex.of(
                    Resources.list(KnownMessage.class, "messages.json"), KnownMessage::id));
    successes = new Lazy<>(() -> Resources.list(KnownSuccess.class, "successes.json"));
    statuses = new Lazy<>(() -> Resources.list(HttpStatus.class, "statuses.json"));
    sources =
        new Lazy<>(() -> CatalogIndex.of(Resources.list(Source.class, "sources.json"), Source::id));
    guidance = new Lazy<>(() -> Resources.read(Guidance.class, "guidance.json"));
    systems = new Lazy<>(() -> Resources.read(SupportedSystems.class, "systems.json"));
    causeTexts = new Lazy<>(() -> Resources.map(CauseText.class, folder + "causes.json"));
    codeTexts = new Lazy<>(() -> Resources.map(CodeText.class, folder + "codes.json"));
    messageTexts = new Lazy<>(() -> Resources.map(MessageText.class, folder + "messages.json"));
    guidanceText = new Lazy<>(() -> Resources.read(GuidanceText.class, folder + "guidance.json"));
    agentReleases = new Lazy<>(AgentReleases::read);
    sentences = new Sentences(language);
  }

  public static Catalog load(Language language) {
    return new Catalog(language);
  }

  public Optional<Cause> cause(String id) {
    return causes.get().find(id);
  }

  public List<Cause> causes() {
    return causes.get().all();
  }

  /** The AZCM code with this number, such as 61 for AZCM0061. */
  public Optional<AzcmCode> code(int number) {
    if (number < 0 || number > 9999) {
      return Optional.empty();
    }
    return code("AZCM" + Integer.toString(10_000 + number).substring(1));
  }

  /** The AZCM code of this name, such as {@code AZCM0061}. */
  public Optional<AzcmCode> code(String name) {
    return codes.get().find(name);
  }

  public List<AzcmCode> codes() {
    return codes.get().all();
  }

  public Optional<KnownMessage> message(String id) {
    return messages.get().find(id);
  }

  public List<KnownMessage> messages() {
    return messages.get().all();
  }

  /** What the agent prints when something has worked. */
  public List<KnownSuccess> successes() {
    return successes.get();
  }

  /** An HTTP status that tells of something wrong. */
  public Optional<HttpStatus> status(int number) {
    return statuses.get().stream().filter(status -> status.number() == number).findFirst();
  }

  public Optional<Source> source(String id) {
    return sources.get().find(id);
  }

  public List<Source> sources() {
    return sources.get().all();
  }

  public Guidance guidance() {
    return guidance.get();
  }

  /** The operating systems that the agent is made for. */
  public SupportedSystems systems() {
    return systems.get();
  }

  /** When which version of the agent was released. */
  public AgentReleases agentReleases() {
    return agentReleases.get();
  }

  public CauseText text(Cause cause) {
    return present(causeTexts.get().get(cause.id()), cause.id());
  }

  public CodeText text(AzcmCode code) {
    return present(codeTexts.get().get(code.code()), code.code());
  }

  public MessageText text(KnownMessage message) {
    return present(messageTexts.get().get(message.id()), message.id());
  }

  public GuidanceText guidanceText() {
    return guidanceText.get();
  }

  /**
   * What a fact says.
   *
   * @throws IllegalArgumentException when there is no such fact, or a value of it is missing
   */
  public String sentence(String factId, Map<String, Object> values) {
    return present(sentences.template(factId).orElse(null), factId).filled(sentences.shown(values));
  }

  /** Whether there is a sentence for a fact with these values; a newer version may know more. */
  public boolean hasSentence(String factId, Map<String, Object> values) {
    return sentences
        .template(factId)
        .filter(template -> values.keySet().containsAll(template.requiredNames()))
        .isPresent();
  }

  /** What a check looks at, in a few words; empty for an endpoint, which is called by its host. */
  public Optional<String> checkTitle(String checkId) {
    return sentences.checkTitle(checkId);
  }

  /** What the command line says, in help and in refusals; another text as it is. */
  public String commandLine(String english) {
    return sentences.commandLine(english);
  }

  /** A phrase of this program that observations keep in English; another text as it is. */
  public String phrase(String english) {
    return sentences.phrase(english);
  }

  /** All sentences of facts and all titles of checks. */
  Sentences sentences() {
    return sentences;
  }

  private static <T> T present(@Nullable T text, String id) {
    if (text == null) {
      throw new IllegalArgumentException(id + " is not an entry of the catalogue");
    }
    return text;
  }
}
