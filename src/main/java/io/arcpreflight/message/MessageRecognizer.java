package io.arcpreflight.message;

import static java.util.Comparator.comparingInt;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.KnownMessage;
import io.arcpreflight.catalog.KnownSuccess;
import io.arcpreflight.concurrent.Lazy;
import io.arcpreflight.message.ErrorCodeFinder.Spotted;
import io.arcpreflight.message.MessageAnalysis.SuccessFound;
import io.arcpreflight.message.Recognition.CodeFound;
import io.arcpreflight.message.Recognition.Issuer;
import io.arcpreflight.message.Recognition.MessageFound;
import io.arcpreflight.message.Recognition.UnlistedCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells which known messages and codes a text holds, whatever hosts, addresses, ids, times, quotes
 * or line breaks it carries. Runs in linear time.
 */
public final class MessageRecognizer {
  private final Catalog catalog;
  private final List<Candidate<KnownMessage>> messages = new ArrayList<>();
  private final List<Candidate<KnownSuccess>> successes = new ArrayList<>();
  private final PhraseFinder phrases;

  private final Lazy<List<RequiredLiteral>> required = new Lazy<>(this::findRequiredLiterals);

  private final Lazy<CodesOfMessages> messageCodes = new Lazy<>(this::findCodes);

  /** By the number of a phrase, the messages that begin with it. */
  private final @Nullable BitSet[] beginning;

  public MessageRecognizer(Catalog catalog) {
    this.catalog = catalog;
    var dictionary = new PhraseDictionary();
    for (var message : catalog.messages()) {
      messages.add(Candidate.of(message, message.patterns(), message.unless(), dictionary));
    }
    for (var success : catalog.successes()) {
      successes.add(Candidate.of(success, success.patterns(), List.of(), dictionary));
    }
    phrases = dictionary.finder();
    beginning = new BitSet[dictionary.size()];
    for (var number = 0; number < messages.size(); number++) {
      for (var pattern : messages.get(number).patterns()) {
        var phrase = pattern.firstPhrase();
        var known = beginning[phrase];
        var those = known == null ? new BitSet(messages.size()) : known;
        those.set(number);
        beginning[phrase] = those;
      }
    }
  }

  /** All failures that are recognised, the most specific first; each entry once. */
  public List<Recognition> recognize(String text) {
    return read(text).failures();
  }

  /** All that is recognised, failures and successes. */
  RecognizedText read(String text) {
    var folded = NormalizedText.of(text);
    var places = phrases.find(folded);
    var found = new ArrayList<Recognition>();
    var possible = possible(places);
    for (var number = possible.nextSetBit(0);
        number >= 0;
        number = possible.nextSetBit(number + 1)) {
      var candidate = messages.get(number);
      var match = candidate.find(folded, places);
      if (match != null) {
        found.add(
            new MessageFound(candidate.entry(), match.pattern(), match.places(), match.weight()));
      }
    }
    var spotter = new ErrorCodeFinder(text, folded);
    addOnce(found, spotter.azcm(), Issuer.AGENT);
    addOnce(found, spotter.entra(), Issuer.ENTRA);
    addOnce(found, spotter.azure(), Issuer.AZURE);
    found.sort(
        comparingInt(Recognition::weight)
            .reversed()
            .thenComparingInt(recognition -> recognition.where().start()));
    return new RecognizedText(found, successes(folded, places));
  }

  /** At least one of these stands in every text that something is recognised in. */
  public List<RequiredLiteral> requiredLiterals() {
    return required.get();
  }

  private List<RequiredLiteral> findRequiredLiterals() {
    var literals = new RequiredLiterals();
    catalog.messages().forEach(message -> literals.add(message.patterns()));
    catalog.successes().forEach(success -> literals.add(success.patterns()));
    return literals.all();
  }

  /** The numbers of the messages whose beginning stands there: few, however many there are. */
  private BitSet possible(PhraseFinder.Places places) {
    var possible = new BitSet(messages.size());
    var present = places.present();
    for (var phrase = present.nextSetBit(0); phrase >= 0; phrase = present.nextSetBit(phrase + 1)) {
      var those = beginning[phrase];
      if (those != null) {
        possible.or(those);
      }
    }
    return possible;
  }

  private List<SuccessFound> successes(NormalizedText folded, PhraseFinder.Places places) {
    var found = new ArrayList<SuccessFound>();
    for (var candidate : successes) {
      var match = candidate.find(folded, places);
      if (match != null) {
        found.add(new SuccessFound(candidate.entry(), match.places().getLast()));
      }
    }
    return found;
  }

  private void addOnce(List<Recognition> found, List<Spotted> codes, Issuer issuer) {
    var seen = new HashSet<String>();
    for (var spotted : codes) {
      if (seen.add(spotted.folded()) && !messageCodes.get().contains(spotted.folded())) {
        found.add(recognition(spotted, issuer));
      }
    }
  }

  private Recognition recognition(Spotted spotted, Issuer issuer) {
    var weight = spotted.folded().length();
    var code = catalog.code(spotted.folded().toUpperCase(Locale.ROOT));
    return code.isPresent()
        ? new CodeFound(code.get(), spotted.where(), weight)
        : new UnlistedCode(issuer, spotted.spelling(), spotted.where(), weight);
  }

  private CodesOfMessages findCodes() {
    var codes = new CodesOfMessages();
    for (var candidate : messages) {
      for (var pattern : candidate.patterns()) {
        var only = pattern.onlyFragment();
        if (only != null) {
          codes.add(only);
        }
      }
    }
    return codes;
  }

  /** An entry of the catalogue that is looked for. */
  private record Candidate<T>(T entry, List<FragmentPattern> patterns) {

    static <T> Candidate<T> of(
        T entry, List<List<String>> patterns, List<String> unless, PhraseDictionary dictionary) {
      return new Candidate<>(
          entry,
          patterns.stream()
              .map(literals -> new FragmentPattern(literals, unless, dictionary))
              .toList());
    }

    /** The heaviest of its patterns that stands in the text. */
    @Nullable Match find(NormalizedText text, PhraseFinder.Places places) {
      Match best = null;
      for (var pattern : patterns) {
        if (best == null || pattern.weight() > best.weight()) {
          var found = pattern.findAll(text, places);
          if (!found.isEmpty()) {
            best = new Match(pattern.literals(), found, pattern.weight());
          }
        }
      }
      return best;
    }
  }

  private record Match(List<String> pattern, List<TextSpan> places, int weight) {}

  /**
   * What a text holds.
   *
   * @param failures the most specific first
   */
  record RecognizedText(List<Recognition> failures, List<SuccessFound> successes) {
    public RecognizedText {
      failures = List.copyOf(failures);
      successes = List.copyOf(successes);
    }
  }
}
