package io.arcpreflight.settings.parameter;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.json.JsonMember;
import io.arcpreflight.json.JsonParser;
import io.arcpreflight.json.JsonSyntaxException;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.platform.RegularFile;
import io.arcpreflight.settings.SettingProblems;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The file that azcmagent takes with {@code --config}: flags by their long names, as JSON or YAML.
 *
 * @param given what it sets
 * @param refused what keeps it from being used
 * @param ignored keys that are no flags
 */
public record ConnectConfigFile(
    List<GivenFlag> given, List<SettingProblem> refused, List<SettingProblem> ignored) {
  private static final int MOST_BYTES = 256 * 1024;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  public ConnectConfigFile {
    given = List.copyOf(given);
    refused = List.copyOf(refused);
    ignored = List.copyOf(ignored);
  }

  /** Reads a file. Whatever is wrong with it is told, nothing is thrown. */
  public static ConnectConfigFile read(String path) {
    try {
      return read(path, ConfigText.decode(RegularFile.bytes(Path.of(path), MOST_BYTES)));
    } catch (ConfigSyntaxException e) {
      return unusable(path, because(path, e.sentence()));
    } catch (IOException e) {
      return unusable(path, because(path, RegularFile.reason(e)));
    } catch (InvalidPathException e) {
      return unusable(path, because(path, "is not a path"));
    }
  }

  private static ConnectConfigFile read(String path, String text) throws ConfigSyntaxException {
    var marked = text.startsWith(BYTE_ORDER_MARK);
    var content = marked ? text.substring(1) : text;
    var isJson = isJson(path, content);
    if (isJson && marked) {
      throw new ConfigSyntaxException(
          "it begins with a byte order mark, with which azcmagent refuses JSON; save it without");
    }
    var excerpt = isJson ? ConfigExcerpt.ofJson(content) : ConfigExcerpt.ofYaml(content);
    try {
      var entries = isJson ? json(content) : YamlMappingReader.read(content);
      return new ConfigFlags(path, excerpt).read(entries);
    } catch (ConfigSyntaxException e) {
      var why = because(path, e.sentence());
      return unusable(path, e.position() == null ? why : excerpt.mark(why, e.position()));
    }
  }

  private static List<JsonMember> json(String content) throws ConfigSyntaxException {
    try {
      return JsonParser.parseObject(content).members();
    } catch (JsonSyntaxException e) {
      throw new ConfigSyntaxException(e.problem(), e.position());
    }
  }

  private static boolean isJson(String path, String content) {
    var name = path.toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return false;
    }
    return name.endsWith(".json") || content.stripLeading().startsWith("{");
  }

  private static Fact because(String path, String detail) {
    return Fact.of("parameter.config-unusable")
        .with("file", QuotedText.of(path))
        .with("detail", detail);
  }

  private static ConnectConfigFile unusable(String path, Fact why) {
    var problem = SettingProblems.of(CauseId.PARAMETER_CONFIG_FILE, path, why);
    return new ConnectConfigFile(List.of(), List.of(problem), List.of());
  }
}
