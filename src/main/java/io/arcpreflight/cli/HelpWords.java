package io.arcpreflight.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The help in the language of the person. The commands describe themselves in English; another
 * language is laid over that by the keys with which picocli looks texts up.
 *
 * @param translation from an English text; what it does not know it leaves as it is
 */
record HelpWords(UnaryOperator<String> translation) {
  private static final String SYNOPSIS = "Usage: ";

  String text(String english) {
    return translation.apply(english);
  }

  /** Lays this language over a command and those below it. */
  void layOver(CommandSpec spec) {
    var texts = new LinkedHashMap<String, String>();
    englishTexts(spec).forEach((key, english) -> texts.put(key, text(english)));
    spec.resourceBundle(new Texts(texts));
    for (var sub : spec.subcommands().values()) {
      layOver(sub.getCommandSpec());
    }
  }

  /** All that a command's help says, by picocli's keys. */
  static Map<String, String> englishTexts(CommandSpec spec) {
    var texts = new LinkedHashMap<String, String>();
    var usage = spec.usageMessage();
    texts.put("usage.synopsisHeading", SYNOPSIS);
    addLines(texts, "usage.description", usage.description());
    addLines(texts, "usage.footer", usage.footer());
    if (!usage.exitCodeList().isEmpty()) {
      texts.put("usage.exitCodeListHeading", usage.exitCodeListHeading());
      var number = 0;
      for (var exitCode : usage.exitCodeList().entrySet()) {
        texts.put("usage.exitCodeList." + number++, exitCode.getKey() + ":" + exitCode.getValue());
      }
    }
    for (var option : spec.options()) {
      texts.put(key(option), String.join("", option.description()));
    }
    for (var positional : spec.positionalParameters()) {
      texts.put(
          positional.paramLabel() + "[" + positional.index() + "]",
          String.join("", positional.description()));
    }
    for (var group : spec.argGroups()) {
      texts.put(group.headingKey(), group.heading());
    }
    return texts;
  }

  private static void addLines(Map<String, String> texts, String key, String[] lines) {
    for (var i = 0; i < lines.length; i++) {
      texts.put(key + "." + i, lines[i]);
    }
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  /** Whether help is what a command line asks for. */
  static boolean areWanted(CommandLine.ParseResult given) {
    for (var part = given; part != null; part = part.hasSubcommand() ? part.subcommand() : null) {
      if (part.isUsageHelpRequested() || part.commandSpec().name().equals("help")) {
        return true;
      }
    }
    return false;
  }

  private static final class Texts extends ResourceBundle {
    private final Map<String, String> texts;

    Texts(Map<String, String> texts) {
      this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
      return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
      return Collections.enumeration(List.copyOf(texts.keySet()));
    }
  }
}
