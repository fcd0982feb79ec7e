package io.arcpreflight.report;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.text.BundledText;
import io.arcpreflight.text.KoreanParticles;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The fixed words of the layout in one language. */
public final class Labels {
  private static final String FALLBACK = "en";
  private static final String GROUP = "group.";
  private static final String DETAIL = "detail.";

  private final Properties texts;
  private final Catalog catalog;

  private Labels(Properties texts, Catalog catalog) {
    this.texts = texts;
    this.catalog = catalog;
  }

  /**
   * The words of a language, or the English ones where there are none.
   *
   * @param language its two letters, as "ko"
   */
  public static Labels in(String language) {
    var isKnown = Labels.class.getResource(file(language)) != null;
    var texts = new Properties();
    try {
      texts.load(
          new StringReader(BundledText.read(Labels.class, file(isKnown ? language : FALLBACK))));
      return new Labels(texts, Catalog.load(language(language)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One text, with {@code {0}}, {@code {1}}, … replaced by the values.
   *
   * @throws IllegalStateException when the language lacks it
   */
  public String text(Label word, Object... values) {
    var text = texts.getProperty(word.key());
    if (text == null) {
      throw new IllegalStateException("no words for " + word.key());
    }
    return filled(text, values);
  }

  /** In one pass, so that a value that looks like a placeholder stays as it is. */
  private static String filled(String text, Object[] values) {
    var filled = new StringBuilder(text.length() + 32);
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        filled.append(values[text.charAt(i + 1) - '0']);
        i += 2;
      } else {
        filled.append(text.charAt(i));
      }
    }
    return KoreanParticles.chosen(filled.toString());
  }

  /** One text for one thing, or another for several. */
  public String count(int number, Label one, Label many) {
    return number == 1 ? text(one) : text(many, number);
  }

  /** The heading over the checks whose ids begin with this word; the word itself if unnamed. */
  public String group(String prefix) {
    return texts.getProperty(GROUP + prefix, prefix);
  }

  /** The label beside a detail of what was seen. */
  public String detail(String key) {
    return texts.getProperty(DETAIL + key, key);
  }

  /** What a fact says. */
  public String sentence(Fact fact) {
    return catalog.sentence(fact.id(), fact.values());
  }

  /** A phrase of this program that a saved report keeps in English; another text as it is. */
  public String phrase(String english) {
    return catalog.phrase(english);
  }

  private static Language language(String tag) {
    for (var language : Language.values()) {
      if (language.tag().equals(tag)) {
        return language;
      }
    }
    return Language.ENGLISH;
  }

  private static String file(String language) {
    return language + "/labels.properties";
  }
}
