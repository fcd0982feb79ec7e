package io.arcpreflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubnetsTest {
  @ParameterizedTest
  @CsvSource({
    "10.20.30.40, 10.20.30.0/24, 10.20.0.0/16",
    "10.20.30.40:40122, 10.20.30.0/24, 10.20.0.0/16",
    "255.255.255.255, 255.255.255.0/24, 255.255.0.0/16",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64, 2001:db8:1::/48",
    "[2001:db8:1:2::6]:443, 2001:db8:1:2::/64, 2001:db8:1::/48"
  })
  void anAddress_isInASubnetAndANetwork(String source, String subnet, String network) {
    assertThat(Subnets.subnet(source)).contains(subnet);
    assertThat(Subnets.network(source)).contains(network);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:9", "::1", "", "host", "[", "[]", "]:1", ":1"})
  void whatIsNoAddressOfANetwork_isInNone(String source) {
    assertThat(Subnets.subnet(source)).isEmpty();
    assertThat(Subnets.network(source)).isEmpty();
  }
}
