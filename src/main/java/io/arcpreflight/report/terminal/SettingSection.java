package io.arcpreflight.report.terminal;

import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.ReportedSetting;
import java.io.IOException;
import java.util.List;

/** Every setting with where its value came from and what it was preferred to. */
final class SettingSection {
  private static final int INDENT = 2;
  private static final int HANG = 6;
  private static final String GAP = "  ";

  private final PageLayout page;
  private final Labels words;

  SettingSection(PageLayout page, Labels words) {
    this.page = page;
    this.words = words;
  }

  void write(List<ReportedSetting> settings) throws IOException {
    page.blank();
    page.heading(words.text(Label.SETTINGS));
    var widest = 0;
    for (var setting : settings) {
      widest = Math.max(widest, page.widthOf(words.phrase(setting.name())));
    }
    for (var setting : settings) {
      var line =
          page.line()
              .padTo(INDENT)
              .add(words.phrase(setting.name()))
              .padTo(INDENT + widest)
              .add(GAP);
      page.endWrapped(line, HANG, shown(setting));
    }
  }

  private String shown(ReportedSetting setting) {
    var origin =
        setting.overrides().isEmpty()
            ? words.phrase(setting.source())
            : words.phrase(setting.source())
                + ", "
                + words.text(
                    Label.INSTEAD,
                    String.join(", ", setting.overrides().stream().map(words::phrase).toList()));
    return words.phrase(setting.value()) + "  (" + origin + ")";
  }
}
