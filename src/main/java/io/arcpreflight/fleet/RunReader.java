package io.arcpreflight.fleet;

import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.json.JsonPullParser;
import io.arcpreflight.json.JsonSyntaxException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes from one report what the picture of many needs. */
final class RunReader {
  private RunReader() {}

  static void read(JsonPullParser json, RunDraft draft) throws IOException, JsonSyntaxException {
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      field(json, name, draft);
    }
  }

  static void field(JsonPullParser json, String name, RunDraft draft)
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
}
