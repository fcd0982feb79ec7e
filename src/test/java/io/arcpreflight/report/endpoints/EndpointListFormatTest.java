package io.arcpreflight.report.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndpointListFormatTest {
  @Test
  void parse_anyCase() {
    assertThat(EndpointListFormat.parse("Squid")).contains(EndpointListFormat.SQUID);
    assertThat(EndpointListFormat.parse("xml")).isEmpty();
  }

  @Test
  void writer_ofEachFormat() {
    assertThat(EndpointListFormat.TABLE.writer()).isInstanceOf(TableEndpointList.class);
    assertThat(EndpointListFormat.CSV.writer()).isInstanceOf(CsvEndpointList.class);
    assertThat(EndpointListFormat.JSON.writer()).isInstanceOf(JsonEndpointList.class);
    assertThat(EndpointListFormat.SQUID.writer()).isInstanceOf(SquidEndpointList.class);
  }
}
