package io.arcpreflight.catalog;

import java.util.List;

/** What the catalogue says about an entry in one language. */
public sealed interface Text permits CauseText, CodeText, MessageText {
  String meaning();

  /** What to do, in order. */
  List<RemedyStep> remedy();
}
