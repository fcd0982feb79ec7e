package io.arcpreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineRulesTest {
  private final MachineRules rules = MachineRules.known();
  private final ResourceNameRules names = rules.resourceName();

  @ParameterizedTest
  @ValueSource(strings = {"srv-db-07", "a", "SRV_1.corp.example", "loging"})
  void nameOfLettersDigitsAndFewSigns_isTaken(String name) {
    assertThat(names.flaw(name)).isEmpty();
  }

  @Test
  void resourceName_flawBeginsWhereTheNameGoesWrong() {
    var names = MachineRules.known().resourceName();

    assertThat(names.flaw("srv db").orElseThrow().index("srv db")).isEqualTo(3);
    assertThat(names.flaw("srv-").orElseThrow().index("srv-")).isEqualTo(3);
    var long55 = "a".repeat(55);
    assertThat(names.flaw(long55).orElseThrow().index(long55)).isEqualTo(54);
    for (var name : new String[] {"my-Microsoft-1", "ßßßßßßßßßßßßMicrosoft"}) {
      assertThat(names.reservation(name).orElseThrow().index(name))
          .isEqualTo(name.indexOf("Microsoft"));
    }
    assertThat(names.reservation("azure").orElseThrow().index("azure")).isNegative();
    assertThat(names.reservation("windows-07").orElseThrow().index("windows-07")).isZero();
  }

  @Test
  void nameThatCannotBeWrittenSo_isToldByItsFlaw() {
    assertThat(names.flaw("x".repeat(54))).isEmpty();
    assertThat(names.flaw("x".repeat(55))).contains(new ResourceNameFlaw.TooLong(55, 54));
    assertThat(names.flaw("srv db")).contains(new ResourceNameFlaw.ForbiddenCharacter(3));
    assertThat(names.flaw("서버")).contains(new ResourceNameFlaw.ForbiddenCharacter(0));
    assertThat(names.flaw("srv-")).contains(new ResourceNameFlaw.ForbiddenEnd());
    assertThat(names.flaw("")).contains(new ResourceNameFlaw.ForbiddenEnd());
  }

  @Test
  void everyReservedWord_isReserved() {
    assertThat(names.reserved()).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    for (var word : names.reserved()) {
      assertThat(names.reservation(word.toLowerCase(Locale.ROOT)))
          .contains(new ResourceNameFlaw.Reserved());
    }
    for (var word : names.reservedAnywhere()) {
      assertThat(names.reservation("my" + word + "server"))
          .contains(new ResourceNameFlaw.HoldsReserved(word));
    }
    for (var word : names.reservedAtStart()) {
      assertThat(names.reservation(word + "-01"))
          .contains(new ResourceNameFlaw.BeginsWithReserved(word));
    }
    assertThat(names.reservation("azure-01")).isEmpty();
  }

  @Test
  void reservedWords_areInUpperCaseAndAccountsInLower() {
    assertThat(
            Stream.of(names.reserved(), names.reservedAnywhere(), names.reservedAtStart())
                .flatMap(words -> words.stream()))
        .allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)));
    assertThat(rules.serviceAccounts())
        .isNotEmpty()
        .allMatch(account -> account.equals(account.toLowerCase(Locale.ROOT)));
  }

  @Test
  void audiences_areThoseOfEveryCloud() {
    assertThat(ResourceManagerAudience.matches(ResourceManagerAudience.USUAL)).isTrue();
    assertThat(ResourceManagerAudience.matches("https://MANAGEMENT.chinacloudapi.cn")).isTrue();
    assertThat(ResourceManagerAudience.matches("https://graph.microsoft.com")).isFalse();
  }
}
