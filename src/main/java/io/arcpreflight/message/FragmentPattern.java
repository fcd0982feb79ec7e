package io.arcpreflight.message;

import io.arcpreflight.message.PhraseFinder.Places;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Literal fragments that stand in a text in this order, not far from each other. */
public final class FragmentPattern {
  /** Longer than any message; what is further apart belongs to different messages. */
  private static final int REACH = 1_000;

  private final List<String> literals;
  private final List<String> fragments;
  private final List<String> ordinary;
  private final int[] phrases;
  private final int weight;

  /**
   * @param literals the fragments as the catalogue has them
   * @param unless what may not follow the last of them at once
   * @param dictionary numbers them for the search
   */
  FragmentPattern(List<String> literals, List<String> unless, PhraseDictionary dictionary) {
    this.literals = List.copyOf(literals);
    fragments = folded(literals);
    ordinary = folded(unless);
    phrases = fragments.stream().mapToInt(dictionary::numberOf).toArray();
    weight = fragments.stream().mapToInt(String::length).sum();
  }

  /** As the catalogue has it. */
  List<String> literals() {
    return literals;
  }

  /** The number of the phrase that it begins with. */
  int firstPhrase() {
    return phrases[0];
  }

  /** How specific it is: the characters that have to be there. */
  int weight() {
    return weight;
  }

  /** What it looks for, folded, where that is in one piece. */
  @Nullable String onlyFragment() {
    return fragments.size() == 1 ? fragments.getFirst() : null;
  }

  /**
   * Every place where all of it stands, none within another. The places of each fragment are gone
   * through once, so the time is that of their number.
   */
  List<TextSpan> findAll(NormalizedText text, Places places) {
    for (var phrase : phrases) {
      if (places.count(phrase) == 0) {
        return List.of();
      }
    }
    var found = new ArrayList<TextSpan>();
    var seen = new int[phrases.length];
    var free = 0;
    for (var i = 0; i < places.count(phrases[0]); i++) {
      var start = places.start(phrases[0], i);
      if (start >= free) {
        var end = end(places, seen, start);
        if (end >= 0 && !isOrdinary(text, end)) {
          found.add(TextSpan.of(text, start, end));
          free = end;
        }
      }
    }
    return found;
  }

  private static List<String> folded(List<String> literals) {
    return literals.stream().map(literal -> NormalizedText.of(literal).chars()).toList();
  }

  private boolean isOrdinary(NormalizedText text, int end) {
    for (var following : ordinary) {
      if (text.chars().startsWith(following, end)) {
        return true;
      }
    }
    return false;
  }

  private int end(Places places, int[] seen, int start) {
    var end = start + fragments.getFirst().length();
    for (var i = 1; i < phrases.length; i++) {
      var count = places.count(phrases[i]);
      while (seen[i] < count && places.start(phrases[i], seen[i]) < end) {
        seen[i]++;
      }
      if (seen[i] == count) {
        return -1;
      }
      end = places.start(phrases[i], seen[i]) + fragments.get(i).length();
    }
    return end <= start + REACH ? end : -1;
  }
}
