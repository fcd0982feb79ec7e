package io.arcpreflight.report.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCollection;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.catalog.Placeholders;
import io.arcpreflight.catalog.RemedyStep;
import io.arcpreflight.endpoint.OperatingSystem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsAdvisorTest {
  private static final Pattern ABOUT_WINDOWS =
      Pattern.compile("Windows|PowerShell|[Gg]roup [Pp]olicy|그룹 정책|[Rr]egistry|레지스트리");
  private static final Pattern ABOUT_LINUX =
      Pattern.compile("(?<!SE)Linux|SELinux|systemd|systemctl|resolv\\.conf|dpkg|\\brpm\\b|/etc/");

  /** Codes, messages and causes, in every language. */
  @ParameterizedTest
  @EnumSource(OperatingSystem.class)
  void stepsOfEveryEntryOnAKnownSystem_areOfThatSystem(OperatingSystem system) {
    var words =
        switch (system) {
          case LINUX -> ABOUT_WINDOWS;
          case WINDOWS -> ABOUT_LINUX;
        };
    for (var language : Language.values()) {
      var remedies = remedies(Catalog.load(language), system);
      assertThat(remedies).hasSizeGreaterThan(500);
      remedies.forEach(
          (entry, steps) -> {
            for (var step : steps) {
              assertThat(step.text()).as(entry).doesNotContainPattern(words);
              var command = step.command(system);
              if (command != null) {
                assertThat(command).as(entry).doesNotContainPattern(RemedyCommands.ofOther(system));
              }
            }
          });
    }
  }

  /** Not one of them is left without anything to do by a system that it is about. */
  @Test
  void everyEntry_hasAStepOnSomeSystem() {
    var catalog = Catalog.load(Language.ENGLISH);
    var onLinux = remedies(catalog, OperatingSystem.LINUX);
    var onWindows = remedies(catalog, OperatingSystem.WINDOWS);
    onLinux.forEach(
        (entry, steps) ->
            assertThat(steps.size() + Objects.requireNonNull(onWindows.get(entry)).size())
                .as(entry)
                .isPositive());
  }

  @Test
  void unknownSystem_hasTheStepsOfBoth() {
    var advisor = new WordsAdvisor(Catalog.load(Language.ENGLISH), "AZCM0147");
    assertThat(codeSteps(advisor, "AZCM0147"))
        .extracting(RemedyStep::text)
        .satisfiesExactly(
            linux -> assertThat(linux).contains("versions"),
            windows -> assertThat(windows).startsWith("On Windows"));
  }

  @ParameterizedTest
  @CsvSource({
    "dpkg: error processing package azcmagent, dpkg --configure -a",
    "'Error: Transaction failed, see dnf.log', dnf reinstall -y azcmagent",
    "zypper: Installation of azcmagent failed, zypper install --force -y azcmagent",
  })
  void packageManagerOfTheWords_isTheOneThatIsTyped(String words, String command) {
    assertThatCollection(messageSteps(words, "package-script-failed"))
        .extracting(RemedyStep::linux)
        .containsExactly(command);
  }

  @ParameterizedTest
  @CsvSource({
    "lookup gbl.his.arc.azure.com on 127.0.0.53:53: server misbehaving, resolvectl status",
    "lookup gbl.his.arc.azure.com on 10.10.2.53:53: i/o timeout, cat /etc/resolv.conf",
  })
  void resolverOfTheWords_isTheOneThatIsLookedAt(String words, String command) {
    assertThatCollection(messageSteps(words, "name-resolution-failing"))
        .extracting(RemedyStep::linux)
        .containsExactly(command);
  }

  @Test
  void proxy_isNotMentionedWhereTheWordsDialAzureItself() {
    var plain = "dial tcp 20.190.128.10:443: http: server gave HTTP response to HTTPS client";
    assertThatCollection(messageSteps(plain, "tls-plain-answer"))
        .noneMatch(step -> step.text().contains("proxy"));
    assertThatCollection(messageSteps("proxyconnect tcp: tls: first record", "tls-plain-answer"))
        .anyMatch(step -> step.text().contains("proxy"));
  }

  private static List<RemedyStep> messageSteps(String words, String id) {
    var catalog = Catalog.load(Language.ENGLISH);
    var message = catalog.message(id).orElseThrow();
    return new WordsAdvisor(catalog, words).possible(catalog.text(message).remedy());
  }

  private static List<RemedyStep> codeSteps(WordsAdvisor advisor, String id) {
    var catalog = Catalog.load(Language.ENGLISH);
    return advisor.possible(catalog.text(catalog.code(id).orElseThrow()).remedy());
  }

  private static Map<String, List<RemedyStep>> remedies(Catalog catalog, OperatingSystem system) {
    var advisor = new WordsAdvisor(catalog, "", Optional.of(system));
    var remedies = new LinkedHashMap<String, List<RemedyStep>>();
    for (var code : catalog.codes()) {
      remedies.put(code.code(), shown(advisor.possible(catalog.text(code).remedy())));
    }
    for (var message : catalog.messages()) {
      remedies.put(message.id(), shown(advisor.possible(catalog.text(message).remedy())));
    }
    for (var cause : catalog.causes()) {
      remedies.put(cause.id(), shown(advisor.ofCause(cause.id(), catalog.text(cause).remedy())));
    }
    return remedies;
  }

  private static List<RemedyStep> shown(List<RemedyStep> steps) {
    return RemedyStep.filled(steps, Placeholders.UNKNOWN);
  }
}
