package io.arcpreflight.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionsTest {
  private final Regions regions = Regions.load();

  @Test
  void known_perCloud() {
    assertThat(regions.known(Cloud.PUBLIC))
        .isSorted()
        .hasSizeGreaterThan(50)
        .contains("koreacentral", "eastus", "swedencentral");
    assertThat(regions.known(Cloud.US_GOVERNMENT))
        .containsExactly(
            "usdodcentral", "usdodeast", "usgovarizona", "usgovtexas", "usgovvirginia");
    assertThat(regions.known(Cloud.CHINA)).contains("chinaeast2", "chinanorth3");
  }

  @Test
  void known_everyNameIsWellFormed() {
    for (var cloud : Cloud.values()) {
      for (var name : regions.known(cloud)) {
        assertThat(Region.parse(name)).contains(new Region(name));
      }
    }
  }

  @Test
  void isKnown_onlyInItsOwnCloud() {
    var virginia = new Region("usgovvirginia");
    assertThat(regions.isKnown(Cloud.US_GOVERNMENT, virginia)).isTrue();
    assertThat(regions.isKnown(Cloud.PUBLIC, virginia)).isFalse();
    assertThat(regions.cloudOf(virginia)).contains(Cloud.US_GOVERNMENT);
    assertThat(regions.cloudOf(new Region("atlantis"))).isEmpty();
  }

  @Test
  void shard_everyOneObserved() {
    var observed =
        Map.ofEntries(
            Map.entry("eastus", "eus"),
            Map.entry("eastus2", "eus2"),
            Map.entry("westus2", "wus2"),
            Map.entry("westcentralus", "wcus"),
            Map.entry("centralus", "scus"),
            Map.entry("southcentralus", "scus"),
            Map.entry("northeurope", "ne"),
            Map.entry("westeurope", "weu"),
            Map.entry("uksouth", "uks"),
            Map.entry("ukwest", "uks"),
            Map.entry("francecentral", "fc"),
            Map.entry("germanywestcentral", "gwc"),
            Map.entry("swedencentral", "sec"),
            Map.entry("polandcentral", "plc"),
            Map.entry("italynorth", "itn"),
            Map.entry("eastasia", "ea"),
            Map.entry("southeastasia", "sea"),
            Map.entry("japaneast", "je"),
            Map.entry("koreacentral", "kc"),
            Map.entry("australiaeast", "ae"),
            Map.entry("brazilsouth", "brs"),
            Map.entry("southafricanorth", "san"),
            Map.entry("uaenorth", "uaen"),
            Map.entry("qatarcentral", "qac"),
            Map.entry("israelcentral", "ilc"),
            Map.entry("indonesiacentral", "idc"),
            Map.entry("malaysiawest", "myw"));
    for (var name : regions.known(Cloud.PUBLIC)) {
      assertThat(regions.shard(Cloud.PUBLIC, new Region(name)).orElse("-"))
          .as(name)
          .isEqualTo(observed.getOrDefault(name, "-"));
    }
    assertThat(regions.known(Cloud.PUBLIC)).containsAll(observed.keySet());
  }

  @Test
  void shard_unknown() {
    assertThat(regions.shard(Cloud.PUBLIC, new Region("atlantis"))).isEmpty();
    assertThat(regions.shard(Cloud.CHINA, new Region("chinaeast2"))).isEmpty();
    assertThat(regions.shard(Cloud.CHINA, new Region("koreacentral"))).isEmpty();
  }

  @Test
  void suggestions_nearestFirst() {
    assertThat(regions.suggestions(Cloud.PUBLIC, new Region("koreacentrl")))
        .containsExactly("koreacentral");
    assertThat(regions.suggestions(Cloud.PUBLIC, new Region("westeurop"))).startsWith("westeurope");
    assertThat(regions.suggestions(Cloud.PUBLIC, new Region("eastus3")))
        .contains("eastus", "eastus2")
        .hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void suggestions_beginningOfAName() {
    assertThat(regions.suggestions(Cloud.PUBLIC, new Region("korea")))
        .containsExactly("koreacentral", "koreasouth");
  }

  @Test
  void suggestions_nothingNear() {
    assertThat(regions.suggestions(Cloud.PUBLIC, new Region("atlantis"))).isEmpty();
  }
}
