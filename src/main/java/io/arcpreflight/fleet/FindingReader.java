package io.arcpreflight.fleet;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.json.JsonPullParser;
import io.arcpreflight.json.JsonSyntaxException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes from one finding of a report what the picture of many needs. */
final class FindingReader {
  private FindingReader() {}

  static FleetFinding read(JsonPullParser json) throws IOException, JsonSyntaxException {
    var cause = "";
    var severity = Severity.ERROR;
    var owner = Owner.HOST;
    @Nullable String code = null;
    var subjects = List.<String>of();
    var summary = "";
    var tolerated = false;
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "cause" -> cause = json.string();
        case "severity" -> severity = Severity.named(json.stringOrNull()).orElse(Severity.ERROR);
        case "owner" -> owner = Owner.named(json.stringOrNull()).orElse(Owner.HOST);
        case "code" -> code = json.stringOrNull();
        case "subjects" -> subjects = json.strings();
        case "summary" -> summary = json.string();
        case "tolerated" -> tolerated = json.isTrue();
        default -> json.skip();
      }
    }
    return new FleetFinding(cause, severity, owner, code, subjects, summary, tolerated);
  }
}
