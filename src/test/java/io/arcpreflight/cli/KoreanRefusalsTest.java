package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.TestProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a command line or a file is refused is said in Korean, the words of parsers included. */
class KoreanRefusalsTest {
  private final TestProcess process = new TestProcess();
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check --config FILE:x.yaml:location:_[",
        "check --config FILE:x.json:{\"a\"_1}",
        "check --config FILE:x.json:{\"a\":_'x'}",
        "check --config FILE:x.json:{\"a\":_\"x}",
        "check --config FILE:x.yaml:_",
        "check --config FILE:x.yaml:koreacentral",
        "check --config /nonexistent/file",
        "check --config /",
        "check --endpoints FILE:x.json:{\"endpoints\":_[1",
        "check --endpoints /nonexistent/file",
        "check --nosuch",
        "check --location",
        "check --timeout x",
        "check --format x",
        "check --lang x",
        "check --sign-in=x",
        "check --secret-file /nonexistent/file",
        "check --secret-file FILE:x.txt:",
        "check --secret-file - --access-token-file -",
        "check --no-sign-in --sign-in",
        "check --only x",
        "check some words",
        "check --proxy http://:",
        "check --tags a",
        "explain x",
        "explain /nonexistent/file",
        "log /nonexistent/file",
        "endpoints --system x",
        "frobnicate",
      })
  void refusal_isKorean(String line) throws IOException {
    var arguments = line.split(" ");
    for (var i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("FILE:")) {
        var parts = arguments[i].split(":", 3);
        var file = folder.resolve(parts[1]);
        Files.writeString(file, parts[2].replace('_', ' '));
        arguments[i] = file.toString();
      }
    }
    var exit = process.variable("LC_ALL", "ko_KR.UTF-8").run(arguments);
    assertThat(exit).isNotZero();
    var refusal = process.err().lines().findFirst().orElseThrow();
    var withoutQuotes = refusal.replaceAll("'[^']*'|\\([^)]*\\)|[^ ]*/[^ ]*|--?[a-z-]+", "");
    assertThat(refusal).containsPattern("[가-힣]{2}");
    assertThat(withoutQuotes)
        .as(refusal)
        .doesNotContainPattern("\\b(is|not|the|does|cannot|expected|a|an|has|needs|of)\\b");
  }
}
