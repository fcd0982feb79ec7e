package io.arcpreflight.catalog;

import static java.util.Comparator.comparingInt;

import io.arcpreflight.catalog.CodeSpotter.Spotted;
import io.arcpreflight.catalog.Recognition.CodeFound;
import io.arcpreflight.catalog.Recognition.Issuer;
import io.arcpreflight.catalog.Recognition.MessageFound;
import io.arcpreflight.catalog.Recognition.UnlistedCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells which known messages and codes a text holds, whatever hosts, addresses, ids, times, quotes
 * or line breaks it carries. The time it takes grows with the length of the text, not faster.
 */
public final class MessageRecognizer {
  private final Catalog catalog;
  private final List<Candidate> candidates = new ArrayList<>();

  public MessageRecognizer(Catalog catalog) {
    this.catalog = catalog;
    for (var message : catalog.messages()) {
      candidates.add(
          new Candidate(message, message.patterns().stream().map(FragmentPattern::of).toList()));
    }
  }

  /** All that is recognised, the most specific first; each entry once. */
  public List<Recognition> recognize(String text) {
    var folded = FoldedText.of(text);
    var found = new ArrayList<Recognition>();
    for (var candidate : candidates) {
      var match = candidate.find(folded);
      if (match != null) {
        found.add(match);
      }
    }
    var spotter = new CodeSpotter(text, folded);
    addOnce(found, spotter.azcm(), Issuer.AGENT);
    addOnce(found, spotter.entra(), Issuer.ENTRA);
    addOnce(found, spotter.azure(), Issuer.AZURE);
    found.sort(
        comparingInt(Recognition::weight)
            .reversed()
            .thenComparingInt(recognition -> recognition.where().start()));
    return List.copyOf(found);
  }

  private void addOnce(List<Recognition> found, List<Spotted> codes, Issuer issuer) {
    var seen = new HashSet<String>();
    for (var spotted : codes) {
      if (seen.add(spotted.folded()) && !isMessage(spotted.folded())) {
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

  private boolean isMessage(String code) {
    return candidates.stream().anyMatch(candidate -> candidate.standsFor(code));
  }

  private record Candidate(KnownMessage message, List<FragmentPattern> patterns) {

    @Nullable MessageFound find(FoldedText text) {
      MessageFound best = null;
      for (var pattern : patterns) {
        if (best == null || pattern.weight() > best.weight()) {
          var where = pattern.find(text);
          if (where != null) {
            best = new MessageFound(message, where, pattern.weight());
          }
        }
      }
      return best;
    }

    boolean standsFor(String code) {
      return patterns.stream()
          .anyMatch(
              pattern ->
                  pattern.fragments().size() == 1 && pattern.fragments().getFirst().endsWith(code));
    }
  }
}
