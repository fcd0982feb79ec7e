package io.arcpreflight.report.terminal;

import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.TimeText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Which program looked at which machine, when, for which cloud, and through which proxy. */
final class HeaderSection {
  private static final String BETWEEN = "   ";

  private final PageLayout page;
  private final Labels words;

  HeaderSection(PageLayout page, Labels words) {
    this.page = page;
    this.words = words;
  }

  void writeIdentity(Report report) throws IOException {
    var line = page.line().add(report.tool().name() + " " + report.tool().version());
    for (var part :
        new String[] {
          report.host().name(),
          report.host().os(),
          destination(report),
          TimeText.zoned(report.startedAt())
        }) {
      if (part.isEmpty()) {
        continue;
      }
      if (line.columns() + BETWEEN.length() + page.widthOf(part) > page.style().width()) {
        page.end(line);
        line = page.line().add(part);
      } else {
        line.add(BETWEEN).add(part);
      }
    }
    page.end(line);
  }

  void writeProxy(Report report) throws IOException {
    RequestRoute throughProxy = null;
    var endpoints = 0;
    var direct = 0;
    for (var check : report.checks()) {
      if (check.observation() instanceof EndpointObservation endpoint) {
        endpoints++;
        if (endpoint.route().isDirect()) {
          direct++;
        } else if (throughProxy == null) {
          throughProxy = endpoint.route();
        }
      }
    }
    if (throughProxy != null) {
      var past = direct == 0 ? "" : words.text(Label.PROXY_PAST, direct, endpoints);
      writeProxy(throughProxy, past);
    }
  }

  private void writeProxy(RequestRoute route, String past) throws IOException {
    var label = page.line().add(words.text(Label.PROXY) + " ");
    var text =
        route.proxy()
            + "  ("
            + words.phrase(route.rule())
            + ")"
            + (past.isEmpty() ? "" : ", " + past);
    page.endWrapped(label, label.columns(), text);
  }

  private static String destination(Report report) {
    var cloud = setting(report, "cloud");
    var region = setting(report, "location");
    if (cloud == null || region == null) {
      return cloud == null ? (region == null ? "" : region) : cloud;
    }
    return cloud + "/" + region;
  }

  private static @Nullable String setting(Report report, String name) {
    for (var setting : report.settings()) {
      if (setting.name().equals(name) && !setting.value().isEmpty()) {
        return setting.value();
      }
    }
    return null;
  }
}
