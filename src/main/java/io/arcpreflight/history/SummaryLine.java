package io.arcpreflight.history;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.json.JsonMember;
import io.arcpreflight.json.JsonNull;
import io.arcpreflight.json.JsonNumber;
import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonParser;
import io.arcpreflight.json.JsonPosition;
import io.arcpreflight.json.JsonString;
import io.arcpreflight.json.JsonSyntaxException;
import io.arcpreflight.json.JsonText;
import io.arcpreflight.json.JsonValue;
import io.arcpreflight.observation.RunMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run as a line of the index.
 *
 * @param text as it stands there
 * @param file the name of the report; empty where this version cannot tell
 * @param run what it says; absent where a newer version wrote it, or where the report is unreadable
 */
record SummaryLine(String text, String file, @Nullable RunSummary run) {
  private static final int FORM = 1;
  private static final JsonPosition NOWHERE = new JsonPosition(1, 1);

  static SummaryLine of(RunSummary run) {
    var members = new ArrayList<JsonMember>();
    add(members, "form", number(FORM));
    add(members, "file", text(run.file()));
    add(members, "startedAt", text(run.startedAt().toString()));
    add(members, "host", text(run.host()));
    add(members, "mode", text(run.mode().id()));
    add(members, "verdict", text(run.verdict().id()));
    add(members, "exitCode", number(run.exitCode()));
    add(members, "durationMs", number(run.durationMs()));
    add(members, "program", text(run.program()));
    add(members, "agent", run.agent() == null ? new JsonNull(NOWHERE) : text(run.agent()));
    var causes = new ArrayList<JsonMember>();
    run.causes().forEach((cause, severity) -> add(causes, cause, text(severity.id())));
    add(members, "causes", new JsonObject(causes, NOWHERE));
    var took = new ArrayList<JsonMember>();
    run.took().forEach((check, ms) -> add(took, check, number(ms)));
    add(members, "tookMs", new JsonObject(took, NOWHERE));
    return new SummaryLine(line(members), run.file(), run);
  }

  /** A report that is not to be read again. */
  static SummaryLine unreadable(String file, String reason) {
    var members = new ArrayList<JsonMember>();
    add(members, "form", number(FORM));
    add(members, "file", text(file));
    add(members, "unreadable", text(reason));
    return new SummaryLine(line(members), file, null);
  }

  /** The turn of the run; 0 where this version cannot tell. */
  long turn() {
    return file.isEmpty() ? 0 : ReportFileName.turn(file);
  }

  private static String line(List<JsonMember> members) {
    return JsonText.of(new JsonObject(members, NOWHERE));
  }

  /** Reads a line; nothing when it is damaged. */
  static @Nullable SummaryLine parse(String text) {
    return parse(text, true);
  }

  /** The same without what only a run that is kept needs: the text and the times. */
  static @Nullable SummaryLine parseBriefly(String text) {
    return parse(text, false);
  }

  private static @Nullable SummaryLine parse(String text, boolean isWhole) {
    try {
      var line = JsonParser.parseObject(text);
      if (line.get("form") == null) {
        return null;
      }
      var file =
          line.get("file") instanceof JsonString(var name, _) && ReportFileName.isOne(name)
              ? name
              : "";
      return new SummaryLine(isWhole ? text : "", file, known(line, file, isWhole));
    } catch (JsonSyntaxException damaged) {
      return null;
    }
  }

  private static @Nullable RunSummary known(JsonObject line, String file, boolean isWhole) {
    try {
      return number(line.get("form")) == FORM && !file.isEmpty() ? run(line, file, isWhole) : null;
    } catch (DateTimeException | IllegalArgumentException newer) {
      return null;
    }
  }

  private static RunSummary run(JsonObject line, String file, boolean isWhole) {
    return new RunSummary(
        file,
        Instant.parse(text(line.get("startedAt"))),
        text(line.get("host")),
        RunMode.named(text(line.get("mode"))).orElseThrow(IllegalArgumentException::new),
        Verdict.named(text(line.get("verdict"))).orElseThrow(IllegalArgumentException::new),
        (int) number(line.get("exitCode")),
        number(line.get("durationMs")),
        text(line.get("program")),
        line.get("agent") instanceof JsonString(var version, _) ? version : null,
        causes(line),
        isWhole ? took(line) : Map.of());
  }

  private static Map<String, Severity> causes(JsonObject line) {
    var causes = new LinkedHashMap<String, Severity>();
    for (var member : members(line, "causes")) {
      causes.put(
          member.name(),
          Severity.named(text(member.value())).orElseThrow(IllegalArgumentException::new));
    }
    return causes;
  }

  private static Map<String, Integer> took(JsonObject line) {
    var took = new LinkedHashMap<String, Integer>();
    for (var member : members(line, "tookMs")) {
      took.put(member.name(), (int) number(member.value()));
    }
    return took;
  }

  private static List<JsonMember> members(JsonObject line, String name) {
    return line.get(name) instanceof JsonObject(var members, _) ? members : List.of();
  }

  private static String text(@Nullable JsonValue value) {
    if (value instanceof JsonString(var text, _)) {
      return text;
    }
    throw new IllegalArgumentException("no text");
  }

  private static long number(@Nullable JsonValue value) {
    if (value instanceof JsonNumber number && number.isInteger()) {
      return Long.parseLong(number.written());
    }
    throw new IllegalArgumentException("no number");
  }

  private static JsonString text(String text) {
    return new JsonString(text, NOWHERE);
  }

  private static JsonNumber number(long number) {
    return new JsonNumber(String.valueOf(number), NOWHERE);
  }

  private static void add(List<JsonMember> members, String name, JsonValue value) {
    members.add(new JsonMember(name, value, NOWHERE));
  }
}
