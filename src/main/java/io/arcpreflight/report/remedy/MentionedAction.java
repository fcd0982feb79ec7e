package io.arcpreflight.report.remedy;

import io.arcpreflight.catalog.ConnectRights;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The action of Azure's that words say is not allowed, and where.
 *
 * @param role the least powerful of Azure's own that allows it
 * @param scope where to assign it; empty where the words do not tell
 */
record MentionedAction(String role, Optional<String> scope) {
  private static final Pattern ACTION =
      Pattern.compile("perform action '(Microsoft\\.[\\w./-]{1,200})'", Pattern.CASE_INSENSITIVE);
  private static final Pattern SCOPE =
      Pattern.compile(
          "scope '(/subscriptions/[\\w-]{1,64}(?:/resourceGroups/[\\w.()-]{1,90})?)[/']",
          Pattern.CASE_INSENSITIVE);

  static Optional<MentionedAction> in(String words) {
    var action = ACTION.matcher(words);
    if (!action.find()) {
      return Optional.empty();
    }
    var scope = SCOPE.matcher(words);
    return ConnectRights.known()
        .leastRole(action.group(1))
        .map(
            role ->
                new MentionedAction(
                    role.name(),
                    scope.find(action.end()) ? Optional.of(scope.group(1)) : Optional.empty()));
  }

  /** What stands in for the places in texts. */
  Map<String, String> values() {
    var values = new HashMap<String, String>();
    values.put("role", '"' + role + '"');
    scope.ifPresent(where -> values.put("scope", where));
    return values;
  }
}
