package io.arcpreflight.report.remedy;

import java.util.Set;

/**
 * Values that are parts of command lines themselves, or lists, and not to be quoted as one word.
 */
final class Fragment {
  private static final Set<String> NAMES =
      Set.of(
          "flags",
          "flagsButProxy",
          "resourceFlags",
          "place",
          "sudo",
          "curlRoute",
          "opensslRoute",
          "proxyUser",
          "proxyOption",
          "names",
          "subjects",
          "folders",
          "addresses",
          "entryText");

  private Fragment() {}

  static boolean isOne(String name) {
    return NAMES.contains(name);
  }
}
