package io.arcpreflight.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of the page, in light, in dark and on paper, by the formula of WCAG 2.2. */
class ContrastTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{3,6})");

  /** Each block of colours that the style has. */
  private static List<Map<String, String>> themes() {
    var themes = new ArrayList<Map<String, String>>();
    for (var block : PageAssets.read().styles().getFirst().text().split(":root \\{", -1)) {
      var colours = new LinkedHashMap<String, String>();
      COLOUR
          .matcher(block.substring(0, block.indexOf('}') < 0 ? 0 : block.indexOf('}')))
          .results()
          .forEach(it -> colours.put(it.group(1), it.group(2)));
      if (!colours.isEmpty()) {
        themes.add(colours);
      }
    }
    return themes;
  }

  @Test
  void text_canBeReadEverywhere() {
    assertThat(themes()).hasSize(3);
    for (var theme : themes()) {
      for (var ground : List.of("page", "card", "sunk")) {
        for (var ink :
            List.of("text", "soft", "link", "good", "warn", "bad", "note", "open", "none")) {
          assertThat(contrast(theme, ink, ground))
              .as(ink + " on " + ground)
              .isGreaterThanOrEqualTo(4.5);
        }
      }
      for (var tone : List.of("good", "warn", "bad", "note", "open", "none")) {
        assertThat(contrast(theme, tone, tone + "-tint")).as(tone).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(theme, "text", tone + "-tint"))
            .as("text on " + tone)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @Test
  void barsOfPhases_canBeSeen() {
    for (var theme : themes()) {
      for (var lane : Lane.values()) {
        assertThat(contrast(theme, lane.id(), "card")).as(lane.id()).isGreaterThanOrEqualTo(3);
      }
    }
  }

  private static double contrast(Map<String, String> theme, String ink, String ground) {
    var one = luminance(theme.getOrDefault(ink, ""));
    var other = luminance(theme.getOrDefault(ground, ""));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(String colour) {
    var digits = colour.substring(1);
    if (digits.length() == 3) {
      digits = digits.replaceAll("(.)", "$1$1");
    }
    var weights = new double[] {0.2126, 0.7152, 0.0722};
    var sum = 0.0;
    for (var i = 0; i < 3; i++) {
      var part = Integer.parseInt(digits, 2 * i, 2 * i + 2, 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
