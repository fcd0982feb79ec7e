package io.arcpreflight.report.json;

import io.arcpreflight.json.JsonArray;
import io.arcpreflight.json.JsonMember;
import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonValue;
import io.arcpreflight.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A report of a newer form, without the checks and findings of kinds that this version does not
 * know.
 *
 * @param leftOut how many those are
 */
record NewerReport(JsonObject document, int leftOut) {
  private static final Pattern VERSION = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})");
  private static final List<String> LISTS = List.of("settings", "findings", "checks");

  /** Whether a form is newer than the one that this version writes. */
  static boolean isNewer(String version) {
    var theirs = VERSION.matcher(version);
    var ours = VERSION.matcher(Report.SCHEMA_VERSION);
    if (!theirs.matches() || !ours.matches()) {
      return false;
    }
    var major = Integer.compare(number(theirs.group(1)), number(ours.group(1)));
    return major > 0 || (major == 0 && number(theirs.group(2)) > number(ours.group(2)));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  static NewerReport of(JsonObject document, ReportSchema schema) {
    var members = new ArrayList<JsonMember>();
    var leftOut = 0;
    for (var member : document.members()) {
      if (LISTS.contains(member.name()) && member.value() instanceof JsonArray(var items, var at)) {
        var known = new ArrayList<JsonValue>();
        for (var item : items) {
          if (schema.isItemOf(member.name(), item)) {
            known.add(item);
          }
        }
        leftOut += items.size() - known.size();
        members.add(new JsonMember(member.name(), new JsonArray(known, at), member.position()));
      } else {
        members.add(member);
      }
    }
    return new NewerReport(new JsonObject(members, document.position()), leftOut);
  }
}
