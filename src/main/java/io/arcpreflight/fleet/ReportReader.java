package io.arcpreflight.fleet;

import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.fleet.ReadProblem.Kind;
import io.arcpreflight.json.JsonPullParser;
import io.arcpreflight.json.JsonSyntaxException;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports out of a JSON text: one, a list of them, or the records of one on a line each. Of
 * each it takes what the picture of many needs and passes over the rest, which is nearly all of it.
 */
final class ReportReader {
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,4}\\.[0-9]{1,4}");
  private static final String TOOL = "arc-preflight";

  private final String ownVersion;

  /**
   * @param ownVersion the form that this program writes
   */
  ReportReader(String ownVersion) {
    this.ownVersion = ownVersion;
  }

  /**
   * Reads all texts of a source.
   *
   * @param runs told of each report
   * @param problems told of each text that is none
   */
  void read(
      JsonPullParser json, String source, Consumer<ServerRun> runs, Consumer<ReadProblem> problems)
      throws IOException {
    var any = false;
    var previous = 0;
    @Nullable RunDraft open = null;
    var more = true;
    while (more) {
      var place = source;
      try {
        if (!json.hasText()) {
          break;
        }
        any = true;
        place = previous == 0 && json.line() == 1 ? source : source + ":" + json.line();
        previous = json.line();
        open = text(json, place, open, runs, problems);
      } catch (JsonSyntaxException e) {
        any = true;
        var kind = kind(e, json.isInside());
        problems.accept(new ReadProblem(place, kind, e.position() + ": " + e.problem()));
        more = kind != Kind.TOO_LARGE && json.recover();
      }
    }
    finish(open, runs, problems);
    if (!any) {
      problems.accept(new ReadProblem(source, Kind.EMPTY, "nothing is in it"));
    }
  }

  private static Kind kind(JsonSyntaxException e, boolean isInside) {
    if (e.problem().startsWith("the text has more than")) {
      return Kind.TOO_LARGE;
    }
    return e.isCutOff() || isInside ? Kind.BROKEN : Kind.FOREIGN;
  }

  private @Nullable RunDraft text(
      JsonPullParser json,
      String place,
      @Nullable RunDraft open,
      Consumer<ServerRun> runs,
      Consumer<ReadProblem> problems)
      throws IOException, JsonSyntaxException {
    if (json.isArray()) {
      finish(open, runs, problems);
      json.beginArray();
      while (json.nextItem()) {
        if (json.isObject()) {
          finish(document(json, place, null), runs, problems);
        } else {
          json.skip();
        }
      }
      return null;
    }
    if (!json.isObject()) {
      json.skip();
      problems.accept(new ReadProblem(place, Kind.FOREIGN, "it is JSON and no report"));
      return open;
    }
    var draft = document(json, place, open);
    if (draft != open) {
      finish(open, runs, problems);
    }
    if (draft.isOpen) {
      return draft;
    }
    finish(draft, runs, problems);
    return null;
  }

  private void finish(
      @Nullable RunDraft draft, Consumer<ServerRun> runs, Consumer<ReadProblem> problems) {
    if (draft != null) {
      try {
        runs.accept(draft.finished());
      } catch (UnusableReportException e) {
        problems.accept(new ReadProblem(draft.place, e.kind(), String.valueOf(e.getMessage())));
      }
    }
  }

  /** A report, or one record of it, which belongs to the run before. */
  private RunDraft document(JsonPullParser json, String place, @Nullable RunDraft open)
      throws IOException, JsonSyntaxException {
    var draft = new RunDraft(place, ownVersion);
    var record = "";
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "record" -> record = json.string();
        case "run" -> {
          draft = new RunDraft(place, ownVersion);
          draft.isOpen = true;
          report(json, draft);
        }
        case "finding" -> {
          if (open != null && record.equals("finding")) {
            draft = open;
            draft.findings.add(FindingReader.read(json));
          } else {
            json.skip();
          }
        }
        case "check" -> {
          if (open != null && record.equals("check")) {
            draft = open;
            CheckReader.read(json, draft);
          } else {
            json.skip();
          }
        }
        default -> field(json, name, draft);
      }
    }
    return draft;
  }

  private static void report(JsonPullParser json, RunDraft draft)
      throws IOException, JsonSyntaxException {
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      field(json, name, draft);
    }
  }

  private static void field(JsonPullParser json, String name, RunDraft draft)
      throws IOException, JsonSyntaxException {
    switch (name) {
      case "schemaVersion" -> draft.version = json.stringOrNull();
      case "startedAt" -> draft.startedAt = json.stringOrNull();
      case "verdict" -> draft.verdict = Verdict.named(json.stringOrNull()).orElse(null);
      case "tool" -> draft.tool = json.member("name");
      case "host" -> host(json, draft);
      case "settings" -> settings(json, draft);
      case "findings" -> {
        if (json.isArray()) {
          draft.hasFindings = true;
          json.beginArray();
          while (json.nextItem()) {
            draft.findings.add(FindingReader.read(json));
          }
        } else {
          json.skip();
        }
      }
      case "checks" -> {
        if (json.isArray()) {
          json.beginArray();
          while (json.nextItem()) {
            CheckReader.read(json, draft);
          }
        } else {
          json.skip();
        }
      }
      default -> json.skip();
    }
  }

  private static void host(JsonPullParser json, RunDraft draft)
      throws IOException, JsonSyntaxException {
    if (!json.isObject()) {
      json.skip();
      return;
    }
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "name" -> draft.server = json.stringOrNull();
        case "os" -> draft.share(SharedKind.OPERATING_SYSTEM, json.stringOrNull());
        default -> json.skip();
      }
    }
  }

  private static void settings(JsonPullParser json, RunDraft draft)
      throws IOException, JsonSyntaxException {
    if (!json.isArray()) {
      json.skip();
      return;
    }
    json.beginArray();
    while (json.nextItem()) {
      @Nullable String setting = null;
      @Nullable String value = null;
      json.beginObject();
      for (var name = json.nextName(); name != null; name = json.nextName()) {
        switch (name) {
          case "name" -> setting = json.stringOrNull();
          case "value" -> value = json.stringOrNull();
          default -> json.skip();
        }
      }
      draft.setting(setting, value);
    }
  }

  static boolean isVersion(String version) {
    return VERSION.matcher(version).matches();
  }

  static boolean isTool(@Nullable String name) {
    return TOOL.equals(name);
  }
}
