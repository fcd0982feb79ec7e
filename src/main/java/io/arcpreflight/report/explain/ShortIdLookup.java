package io.arcpreflight.report.explain;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.Catalog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the entry that a short form means, such as {@code 61} or {@code azcm 61} for AZCM0061. */
final class ShortIdLookup {
  private static final List<String> BEFORE_A_NUMBER =
      List.of("azcm-", "azcm", "code-", "exit-code-", "exit-status-", "exit-");
  private static final List<String> BEFORE_A_STATUS =
      List.of("http-status-", "http-", "status-", "");
  private static final int STATUS_DIGITS = 3;
  private static final int MOST_AZCM_DIGITS = 4;
  private static final int MOST_DIGITS = 9;

  private final Catalog catalog;
  private final Explainer explainer;

  ShortIdLookup(Catalog catalog, Explainer explainer) {
    this.catalog = catalog;
    this.explainer = explainer;
  }

  Optional<Explanation> find(String written) {
    var id = written.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    return byName(id).or(() -> byNumber(id)).or(() -> byStatus(id));
  }

  private Optional<Explanation> byName(String id) {
    var cause = catalog.cause(id);
    if (cause.isPresent()) {
      return Optional.of(explainer.explain(cause.get()));
    }
    var message = catalog.message(id);
    if (message.isPresent()) {
      return Optional.of(explainer.explain(message.get()));
    }
    Optional<Explanation> topic = Topic.parse(id).map(explainer::explain);
    return topic.or(() -> Area.parse(id).map(explainer::explain));
  }

  private Optional<Explanation> byStatus(String id) {
    for (var prefix : BEFORE_A_STATUS) {
      var number = id.substring(Math.min(prefix.length(), id.length()));
      if (id.startsWith(prefix) && number.length() == STATUS_DIGITS && isNumber(number)) {
        return catalog.status(Integer.parseInt(number)).map(explainer::explain);
      }
    }
    return Optional.empty();
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  private Optional<Explanation> byNumber(String id) {
    var number = id;
    for (var prefix : BEFORE_A_NUMBER) {
      if (id.startsWith(prefix)) {
        number = id.substring(prefix.length());
        break;
      }
    }
    if (number.isEmpty() || number.length() > MOST_DIGITS || !isNumber(number)) {
      return Optional.empty();
    }
    return number.length() <= MOST_AZCM_DIGITS
        ? catalog.code(Integer.parseInt(number)).map(explainer::explain)
        : byName("aadsts-" + number);
  }
}
