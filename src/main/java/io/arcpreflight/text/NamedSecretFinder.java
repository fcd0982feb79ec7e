package io.arcpreflight.text;

import static io.arcpreflight.text.SecretForms.LONGER_FLAGS;
import static io.arcpreflight.text.SecretForms.NO_VALUES;
import static io.arcpreflight.text.SecretForms.PROSE;

import io.arcpreflight.text.SecretName.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the secrets that have their name before them. */
final class NamedSecretFinder {
  private static final int LONGEST_WORD = 64;

  /** Most words end otherwise. */
  private static final boolean[] LAST_LETTERS = lastLetters();

  private final DecodedText text;
  private final MaskedSpans spans;
  private final ValueReader values;
  private final CredentialsFinder credentials;

  NamedSecretFinder(DecodedText text, MaskedSpans spans) {
    this.text = text;
    this.spans = spans;
    this.values = new ValueReader(text);
    this.credentials = new CredentialsFinder(text, values, spans);
  }

  private static boolean[] lastLetters() {
    var letters = new boolean[128];
    for (var name : SecretForms.NAMES) {
      letters[name.name().charAt(name.name().length() - 1)] = true;
    }
    return letters;
  }

  void find() {
    var commandLine = false;
    for (var i = 0; i < text.length(); i++) {
      if (text.isLineFeed(i)) {
        commandLine = false;
      } else if (commandLine && isShortFlag(i)) {
        i = Math.max(i, shortFlag(i + 2) - 1);
      } else if (text.isLetterOrDigit(i) && endsWord(i)) {
        commandLine |= isProgram(i);
        i = Math.max(i, examine(i) - 1);
      }
    }
  }

  private boolean endsWord(int index) {
    var next = text.at(index + 1);
    return text.isJoint(index + 1)
        || !(text.isNamePart(index + 1)
            && (next == '_' || text.isLetterOrDigit(index + 1) || text.isLetterOrDigit(index + 2)));
  }

  private int wordStart(int index) {
    var start = index;
    while (start > 0
        && index - start < LONGEST_WORD
        && text.isNamePart(start - 1)
        && !text.isJoint(start)) {
      start--;
    }
    return start;
  }

  private boolean isProgram(int last) {
    for (var program : SecretForms.PROGRAMS) {
      if (text.endsWord(program, last)) {
        return true;
      }
    }
    return false;
  }

  private boolean isShortFlag(int index) {
    return text.at(index) == '-'
        && text.at(index + 1) == 'p'
        && (!text.isNamePart(index - 1) || text.isJoint(index));
  }

  /** The secret is the next argument, or the rest of this one. */
  private int shortFlag(int after) {
    var separator = Separator.after(text, after, true);
    if (separator != null) {
      return value(separator, SecretName.ending("p"));
    }
    var rest = new Separator(Separator.Kind.EQUALS, after, 0);
    return LONGER_FLAGS.contains(values.word(after - 1, wordEnd(after)))
        ? after
        : value(rest, SecretName.ending("p"));
  }

  private int wordEnd(int from) {
    var end = from;
    while (text.isLetterOrDigit(end)) {
      end++;
    }
    return end;
  }

  /** As tests print their results. */
  private boolean isShouted(int start, int last) {
    return Character.isUpperCase(text.at(start)) && Character.isUpperCase(text.at(last));
  }

  /**
   * @param last the place where a word ends
   * @return where to go on
   */
  private int examine(int last) {
    var found = nameEndingAt(last);
    if (found == null) {
      return credentials.afterScheme(last);
    }
    var name = found.name();
    var start = wordStart(found.start());
    var separator = Separator.after(text, last + 1, text.at(start) == '-');
    if (separator == null
        || (separator.kind() != Separator.Kind.EQUALS && text.at(start - 1) == '/')
        || isWorkingDirectory(start, last, separator)) {
      return last + 1;
    }
    return switch (name.kind()) {
      case VALUE, GENERATED_VALUE, IDENTIFIER -> value(separator, name);
      case SHORT_NAME -> isShouted(found.start(), last) ? last + 1 : value(separator, name);
      case CREDENTIALS -> credentials.ofHeader(separator);
      case WHOLE_LINE -> credentials.wholeLine(separator);
    };
  }

  private int value(Separator separator, SecretName name) {
    var quoted = text.isQuote(separator.end());
    var start = separator.end() + (quoted ? 1 : 0);
    var end = quoted ? values.quotedEnd(separator.end()) : values.end(start, separator);
    if (end - start < name.shortest() || isNoSecret(start, end, quoted, separator, name)) {
      return Math.max(start, separator.end());
    }
    spans.add(text.start(start), text.endBefore(end));
    return end;
  }

  private boolean isNoSecret(
      int start, int end, boolean quoted, Separator separator, SecretName name) {
    var word = values.word(start, end);
    if (NO_VALUES.contains(word) || values.isPlaceholder(start, end)) {
      return true;
    }
    if (name.kind() == Kind.IDENTIFIER) {
      return !values.isMixed(start, end) || values.isMeaningful(start, end);
    }
    if (name.kind() == Kind.SHORT_NAME && !values.isPassword(start, end, separator)) {
      return true;
    }
    if (separator.kind() == Separator.Kind.BLANK) {
      return !values.isGenerated(start, end);
    }
    if (quoted || !separator.isOfSentences()) {
      return false;
    }
    return PROSE.contains(word)
        || values.isMeaningful(start, end)
        || isLinkOfAChain(start, end)
        || (name.kind() == Kind.GENERATED_VALUE && !values.isGenerated(start, end));
  }

  /** Whether it is a word and a colon, as where one error gives another as its reason. */
  private boolean isLinkOfAChain(int start, int end) {
    if (text.at(end) != ':') {
      return false;
    }
    for (var i = start; i < end; i++) {
      if (!text.isLetterOrDigit(i) || Character.isDigit(text.at(i))) {
        return false;
      }
    }
    return true;
  }

  /** The variable of this name that every shell has. */
  private boolean isWorkingDirectory(int start, int last, Separator separator) {
    var name = text.substring(start, last + 1);
    return (name.equals("PWD") || name.equals("OLDPWD"))
        && text.at(separator.end()) == '/'
        && text.at(start - 1) != ';';
  }

  private @Nullable Found nameEndingAt(int last) {
    var letter = Character.toLowerCase(text.at(last));
    if (letter >= LAST_LETTERS.length || !LAST_LETTERS[letter]) {
      return null;
    }
    for (var name : SecretForms.NAMES) {
      var start = startOf(name.name(), last);
      if (start >= 0 && isPart(start, name.part())) {
        return new Found(name, start);
      }
    }
    return null;
  }

  private boolean isPart(int start, SecretName.Part part) {
    return switch (part) {
      case END -> true;
      case WHOLE -> isWordStart(start);
      case LAST ->
          !text.isLetterOrDigit(start - 1)
              || text.isJoint(start)
              || (Character.isUpperCase(text.at(start))
                  && Character.isLowerCase(text.at(start - 1)));
    };
  }

  private boolean isWordStart(int index) {
    return !text.isNamePart(index - 1) || text.isJoint(index);
  }

  /** Where the name begins that ends there, or less than nothing. */
  private int startOf(String name, int last) {
    var at = last;
    for (var i = name.length() - 1; i >= 0; i--) {
      if (i < name.length() - 1 && (text.at(at) == '_' || text.at(at) == '-')) {
        at--;
      }
      if (Character.toLowerCase(text.at(at)) != name.charAt(i)) {
        return -1;
      }
      at--;
    }
    return at + 1;
  }

  private record Found(SecretName name, int start) {}
}
