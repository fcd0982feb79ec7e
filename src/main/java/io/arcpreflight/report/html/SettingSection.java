package io.arcpreflight.report.html;

import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.ReportedSetting;
import java.util.List;

/** Every setting with where its value came from and what it was preferred to. */
final class SettingSection {
  private final Labels words;
  private final HtmlOutput out;

  SettingSection(Labels words, HtmlOutput out) {
    this.words = words;
    this.out = out;
  }

  void write(List<ReportedSetting> settings) {
    out.begin("dl", "card settings");
    var left = new LeftOutRest(words, out);
    for (var i = 0; i < settings.size(); i++) {
      var setting = settings.get(i);
      out.begin("div").flag("data-item").begin("dt").text(words.phrase(setting.name())).end();
      out.begin("dd", "value");
      var isEnd = left.begins(settings.size() - i);
      out.text(isEnd ? "" : words.phrase(setting.value())).end();
      out.begin("dd", "source").text(isEnd ? "" : source(setting)).end().end();
      if (isEnd) {
        break;
      }
    }
    out.end();
  }

  private String source(ReportedSetting setting) {
    var source = words.phrase(setting.source());
    if (setting.overrides().isEmpty()) {
      return source;
    }
    var others = setting.overrides().stream().map(words::phrase).toList();
    return source + ", " + words.text(Label.INSTEAD, String.join(", ", others));
  }
}
