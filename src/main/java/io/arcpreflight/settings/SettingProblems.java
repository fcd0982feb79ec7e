package io.arcpreflight.settings;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.SettingProblem;
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
    return new Fact(found.id(), values);
  }

  /** The setting's name may tell that what stands there cannot be meant. */
  private static String masked(String setting, String name, String text) {
    return name.equals("value") ? SecretMasker.maskHeader(setting, text) : SecretMasker.mask(text);
  }
}
