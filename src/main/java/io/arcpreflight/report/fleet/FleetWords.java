package io.arcpreflight.report.fleet;

import io.arcpreflight.catalog.Language;
import io.arcpreflight.fleet.FleetDocument.Readiness;
import io.arcpreflight.fleet.SharedKind;
import io.arcpreflight.text.BundledText;
import io.arcpreflight.text.KoreanParticles;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/** The fixed words of a picture of many servers, in one language. */
public final class FleetWords {
  private final Properties texts;

  private FleetWords(Properties texts) {
    this.texts = texts;
  }

  /** Those of a language. */
  public static FleetWords in(Language language) {
    var texts = new Properties();
    try {
      texts.load(
          new StringReader(
              BundledText.read(FleetWords.class, "fleet-" + language.tag() + ".properties")));
      return new FleetWords(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One text, with {@code {0}}, {@code {1}}, … replaced by the values; numbers in groups of three.
   *
   * @throws IllegalStateException when the language lacks it
   */
  public String text(String key, Object... values) {
    var text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no words for " + key);
    }
    var filled = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        filled.append(shown(values[text.charAt(i + 1) - '0']));
        i += 2;
      } else {
        filled.append(text.charAt(i));
      }
    }
    return KoreanParticles.chosen(filled.toString());
  }

  /** One text for one thing, or another for several. */
  public String count(String key, int number) {
    return text(number == 1 ? key + ".one" : key + ".many", number);
  }

  /** What servers can share, as it is called. */
  public String kind(SharedKind kind) {
    return text("kind." + kind.id());
  }

  /** How many are ready, as a sentence. */
  public String verdict(Readiness readiness) {
    var ready = readiness.ready() + readiness.readyWithWarnings();
    var all = readiness.servers() + readiness.notReported().size();
    if (readiness.servers() == 0) {
      return text("verdict.nothing");
    }
    if (ready == all) {
      return count("verdict.all", all);
    }
    return switch (ready) {
      case 0 -> count("verdict.none", all);
      case 1 -> text("verdict.one", ready, all);
      default -> text("verdict.some", ready, all);
    };
  }

  /** In groups of three. */
  public static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String shown(Object value) {
    return value instanceof Integer number ? number(number) : value.toString();
  }
}
