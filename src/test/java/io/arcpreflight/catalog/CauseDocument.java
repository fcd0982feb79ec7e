package io.arcpreflight.catalog;

import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the catalogue in Markdown, in English: a page of everything, and one for each cause. */
final class CauseDocument {
  private static final Map<String, String> AREAS =
      Map.ofEntries(
          Map.entry("dns", "Name resolution"),
          Map.entry("tcp", "Connections"),
          Map.entry("tls", "Encryption and certificates"),
          Map.entry("proxy", "Proxy"),
          Map.entry("http", "HTTP answers"),
          Map.entry("network", "The network as a whole"),
          Map.entry("host", "This machine"),
          Map.entry("agent", "The agent"),
          Map.entry("parameter", "Parameters"),
          Map.entry("identity", "Signing in"),
          Map.entry("azure", "Azure"),
          Map.entry("connect", "The run of azcmagent connect"),
          Map.entry("checker", "The checker itself"));

  private final Catalog catalog;
  private final PrintedFindings printed;
  private final Labels labels = Labels.in("en");
  private final StringBuilder page = new StringBuilder();

  CauseDocument(Catalog catalog) {
    this.catalog = catalog;
    this.printed = new PrintedFindings(catalog);
  }

  /** The page of everything, which leads to those of the causes. */
  String write() {
    page.setLength(0);
    line("# Causes, codes and messages");
    line("");
    line("Generated from the catalogue; `CausesDocumentTest` says how to regenerate it.");
    line("Words in angle brackets are filled in by a run. \"Rows\" are those of the");
    line("[document of 2021](%s).".formatted(source("troubleshoot-2021").url()));
    line("");
    line("- [Causes](#causes), each with a page of its own");
    line("- [AZCM codes](#azcm-codes)");
    line("- [Messages](#messages)");
    line("- [The verbose log](#the-verbose-log)");
    line("- [Where to ask](#where-to-ask)");
    causes();
    codes();
    messages();
    verboseLog();
    support();
    return page.toString();
  }

  /** The page that a finding can lead to. */
  String write(Cause cause) {
    page.setLength(0);
    cause(cause, catalog.text(cause).filled(Placeholders.UNKNOWN));
    return page.toString();
  }

  private void causes() {
    line("");
    line("## Causes");
    var area = "";
    for (var cause : catalog.causes()) {
      if (!cause.area().id().equals(area)) {
        area = cause.area().id();
        line("");
        line("**%s**".formatted(Objects.requireNonNull(AREAS.get(area), area)));
      }
      var code = cause.code() == null ? "" : ", %s".formatted(cause.code());
      line("");
      line("### " + cause.id());
      line("");
      line(
          "%s (%s%s). [What it means and what to do](causes/%s.md)"
              .formatted(
                  escaped(catalog.text(cause).filled(Placeholders.UNKNOWN).title()),
                  cause.severity().id(),
                  code,
                  cause.id()));
    }
  }

  private void cause(Cause cause, CauseText text) {
    line("# " + cause.id());
    line("");
    line("**%s**".formatted(escaped(text.title())));
    line("");
    line("| Severity | AZCM code | Who can fix it |");
    line("| --- | --- | --- |");
    line("| %s | %s | %s |".formatted(cause.severity().id(), codes(cause), who(cause.owner())));
    line("");
    line("## What it means");
    line("");
    line(escaped(text.meaning()));
    line("");
    line("*Likely cause:* " + escaped(text.likelyCause()));
    line("");
    line("## What to do");
    remedy(text.remedy());
    printed
        .of(cause.id())
        .ifPresent(
            example -> {
              line("");
              line("## What it looks like");
              line("");
              line(
                  "Printed in the [fault lab](../../scripts/lab/README.md), scenario `%s`:"
                      .formatted(example.scenario()));
              line("");
              line("```");
              line(example.block());
              line("```");
            });
    line("");
    line("## More");
    line("");
    if (!cause.documented().isEmpty()) {
      line(
          "- In the [document of 2021](%s): %s"
              .formatted(
                  source("troubleshoot-2021").url(),
                  cause.documented().stream().map(this::row).collect(Collectors.joining("; "))));
    }
    if (!cause.sources().isEmpty()) {
      line("- Sources: " + links(cause.sources()));
    }
    line("- The same in a terminal: `arc-preflight explain %s`".formatted(cause.id()));
    line("- [All causes](../causes.md#%s)".formatted(cause.id().replace(".", "")));
  }

  private String who(Owner owner) {
    return labels.text(Label.of(owner));
  }

  private static String codes(Cause cause) {
    if (cause.code() == null) {
      return "none";
    }
    var others = cause.alsoReportedAs();
    var also = others.isEmpty() ? "" : ", also reported as " + String.join(", ", others);
    return cause.code() + also;
  }

  private void remedy(List<RemedyStep> steps) {
    line("");
    for (var i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      line("%d. %s".formatted(i + 1, escaped(step.text())));
      if (step.linux() != null && step.linux().equals(step.windows())) {
        command("", step.linux());
      } else {
        command("Linux: ", step.linux());
        command("Windows: ", step.windows());
      }
    }
  }

  private void command(String system, @Nullable String command) {
    if (command != null) {
      line("   - %s`%s`".formatted(system, command));
    }
  }

  private void codes() {
    line("");
    line("## AZCM codes");
    line("");
    line("| Code | Exit | Meaning | Since 2021 | Causes | Who can fix it |");
    line("| --- | --- | --- | --- | --- | --- |");
    for (var code : sorted(catalog.codes())) {
      var text = catalog.text(code);
      var exit = code.exit() == null ? "installer" : code.exit().toString();
      var change = text.change() == null ? code.change().id() : escaped(text.change());
      line(
          "| %s | %s | %s | %s | %s | %s |"
              .formatted(
                  code.code(),
                  exit,
                  escaped(text.meaning()),
                  change,
                  causeLinks(code.causes()),
                  who(code.owner())));
    }
  }

  private void messages() {
    line("");
    line("## Messages");
    line("");
    line("| Row | Fragments | Meaning | Causes | Code |");
    line("| --- | --- | --- | --- | --- |");
    for (var message : catalog.messages()) {
      line(
          "| %s | %s | %s | %s | %s |"
              .formatted(
                  message.row() == null ? "" : message.row().toString(),
                  message.patterns().stream()
                      .map(CauseDocument::fragments)
                      .collect(Collectors.joining("<br>")),
                  escaped(catalog.text(message).filled(Placeholders.UNKNOWN).meaning()),
                  causeLinks(message.causes()),
                  message.code() == null ? "" : message.code()));
    }
  }

  private void verboseLog() {
    line("");
    line("## The verbose log");
    line("");
    line(catalog.guidanceText().verboseLog());
    line("");
    for (var log : catalog.guidance().logs()) {
      line("- %s: `%s`".formatted(log.os().id(), log.path()));
    }
    for (var connect : catalog.guidance().verboseConnect()) {
      line("");
      line(catalog.guidanceText().verboseConnect().get(connect.id()) + ":");
      line("");
      line("```");
      line(connect.command());
      line("```");
    }
    for (var footnote : catalog.guidance().footnotes()) {
      var text =
          Objects.requireNonNull(catalog.guidanceText().footnotes().get(footnote.id()))
              .filled(Placeholders.UNKNOWN);
      line("");
      line("## " + row(footnote.id()));
      line("");
      line(escaped(text.meaning()));
      remedy(text.remedy());
    }
  }

  private void support() {
    line("");
    line("## Where to ask");
    line("");
    for (var channel : catalog.guidance().support()) {
      line(
          "- [%s](%s)"
              .formatted(catalog.guidanceText().support().get(channel.id()), channel.url()));
    }
  }

  private String row(String id) {
    var number = id.substring(id.indexOf('-') + 1);
    return switch (id.substring(0, id.indexOf('-'))) {
      case "code" -> "AZCM" + number;
      case "message" -> "connection messages, row " + number;
      case "footnote" -> "Footnote " + number;
      default -> throw new IllegalArgumentException(id);
    };
  }

  private static String fragments(List<String> fragments) {
    return fragments.stream()
        .map(fragment -> "`" + fragment.replace("|", "\\|") + "`")
        .collect(Collectors.joining(" … "));
  }

  private static String causeLinks(List<String> causes) {
    return causes.stream()
        .map(id -> "[%s](causes/%s.md)".formatted(id, id))
        .collect(Collectors.joining(", "));
  }

  private String links(List<String> sources) {
    return sources.stream()
        .map(this::source)
        .map(source -> "[%s](%s)".formatted(source.title(), source.url()))
        .collect(Collectors.joining("; "));
  }

  private Source source(String id) {
    return catalog.source(id).orElseThrow();
  }

  private static List<AzcmCode> sorted(List<AzcmCode> codes) {
    return codes.stream().sorted(Comparator.comparing(AzcmCode::code)).toList();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("<", "\\<").replace("*", "\\*").replace("|", "\\|");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
