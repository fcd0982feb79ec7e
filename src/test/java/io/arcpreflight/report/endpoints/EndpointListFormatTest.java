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
    assertThat(EndpointListFormat.TABLE.writer(80)).isInstanceOf(TableEndpointList.class);
    assertThat(EndpointListFormat.CSV.writer(80)).isInstanceOf(CsvEndpointList.class);
    assertThat(EndpointListFormat.JSON.writer(80)).isInstanceOf(JsonEndpointList.class);
    assertThat(EndpointListFormat.SQUID.writer(80)).isInstanceOf(SquidEndpointList.class);
  }
}
