package io.arcpreflight.fleet;

import io.arcpreflight.fleet.ReadProblem.Kind;
import io.arcpreflight.json.JsonPullParser;
import io.arcpreflight.json.JsonSyntaxException;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the reports out of the JSON of one source: one, a list of them, or the records of one on a
 * line each. Of each it takes what the picture of many needs and passes over the rest, which is
 * nearly all of it.
 */
final class ReportReader {
  private final String source;
  private final String ownVersion;
  private final Consumer<ServerRun> runs;
  private final Consumer<ReadProblem> problems;
  private @Nullable RunDraft open;
  private boolean isOrphaned;
  private boolean hasTold;

  /**
   * @param ownVersion the form that this program writes
   * @param runs told of each report
   * @param problems told of each text that is none
   */
  ReportReader(
      String source, String ownVersion, Consumer<ServerRun> runs, Consumer<ReadProblem> problems) {
    this.source = source;
    this.ownVersion = ownVersion;
    this.runs = runs;
    this.problems = problems;
  }

  /** Reads all texts. */
  void read(JsonPullParser json) throws IOException {
    var any = false;
    var previous = 0;
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
        text(json, place);
      } catch (JsonSyntaxException e) {
        any = true;
        var kind = kind(e, json.isInside());
        problem(place, kind, e.position() + ": " + e.problem());
        more = kind != Kind.TOO_LARGE && json.recover();
      }
    }
    finishOpen();
    if (!hasTold) {
      problem(
          source, any ? Kind.FOREIGN : Kind.EMPTY, any ? "no report is in it" : "nothing is in it");
    }
  }

  private static Kind kind(JsonSyntaxException e, boolean isInside) {
    if (e.problem().startsWith("the text has more than")) {
      return Kind.TOO_LARGE;
    }
    return e.isCutOff() || isInside ? Kind.BROKEN : Kind.FOREIGN;
  }

  private void text(JsonPullParser json, String place) throws IOException, JsonSyntaxException {
    if (json.isArray()) {
      finishOpen();
      json.beginArray();
      while (json.nextItem()) {
        if (json.isObject()) {
          document(json, place);
        } else {
          json.skip();
        }
      }
      finishOpen();
    } else if (json.isObject()) {
      document(json, place);
    } else {
      json.skip();
      problem(place, Kind.FOREIGN, "it is JSON and no report");
    }
  }

  /** A report, or one record of it, which belongs to the run before. */
  private void document(JsonPullParser json, String place) throws IOException, JsonSyntaxException {
    var draft = new RunDraft(place, ownVersion);
    @Nullable String record = null;
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "record" -> record = json.stringOrNull();
        case "run" -> {
          draft.isOpen = true;
          RunReader.read(json, draft);
        }
        case "finding" -> {
          if (open != null) {
            open.findings.add(FindingReader.read(json));
          } else {
            json.skip();
          }
        }
        case "check" -> {
          if (open != null) {
            CheckReader.read(json, open);
          } else {
            json.skip();
          }
        }
        default -> RunReader.field(json, name, draft);
      }
    }
    if (draft.isOpen) {
      finishOpen();
      open = draft;
      isOrphaned = false;
    } else if (record == null) {
      finishOpen();
      finish(draft);
    } else if (open == null && isPartOfRun(record) && !isOrphaned) {
      isOrphaned = true;
      problem(place, Kind.BROKEN, "the record of the run that it belongs to is missing");
    }
    // Records of other kinds are those of a later version.
  }

  private static boolean isPartOfRun(String record) {
    return record.equals("finding") || record.equals("check");
  }

  private void finishOpen() {
    if (open != null) {
      finish(open);
      open = null;
    }
  }

  private void finish(RunDraft draft) {
    try {
      var run = draft.finished();
      hasTold = true;
      runs.accept(run);
    } catch (UnusableReportException e) {
      problem(draft.place, e.kind(), String.valueOf(e.getMessage()));
    }
  }

  private void problem(String place, Kind kind, String reason) {
    hasTold = true;
    problems.accept(new ReadProblem(place, kind, reason));
  }
}
