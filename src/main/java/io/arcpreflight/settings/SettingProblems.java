package io.arcpreflight.settings;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.text.MarkedText;
import io.arcpreflight.text.SecretMasker;
import java.util.LinkedHashMap;

/** Makes problems of settings from the causes that the catalogue knows, without secrets. */
public final class SettingProblems {
  private SettingProblems() {}

  /**
   * A problem of this cause.
   *
   * @param subject the setting
   * @param found what was found there
   */
  public static SettingProblem of(CauseId cause, String subject, Fact found) {
    return new SettingProblem(cause.id(), subject, masked(subject, found));
  }

  /** The same with what was written, and where in it the mistake is, if that may be shown. */
  public static Fact marked(Fact found, MarkedText written) {
    var with = written.text().isEmpty() ? found : found.with("value", written.text());
    return written.position() == 0 ? with : with.with("position", written.position());
  }

  /** A value that was put into the wrong place may be a secret. */
  private static Fact masked(String subject, Fact found) {
    var setting = found.values().getOrDefault("flag", subject).toString();
    var values = new LinkedHashMap<String, Object>();
    found
        .values()
        .forEach(
            (name, value) ->
                values.put(
                    name, value instanceof String text ? masked(setting, name, text) : value));
    if (found.values().get("value") instanceof String written
        && found.values().get("position") instanceof Number position) {
      values.remove("position");
      var shown =
          new MarkedText(written, position.intValue())
              .masked((String) requireNonNull(values.get("value")));
      return marked(new Fact(found.id(), values), shown);
    }
    return new Fact(found.id(), values);
  }

  /** The setting's name may tell that what stands there cannot be meant. */
  private static String masked(String setting, String name, String text) {
    return name.equals("value") ? SecretMasker.maskHeader(setting, text) : SecretMasker.mask(text);
  }
}
