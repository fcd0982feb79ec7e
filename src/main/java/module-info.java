/** Says whether a server can be onboarded to Azure Arc, and if not, why. */
module io.arcpreflight {
  requires com.github.oshi;
  requires info.picocli;
  requires io.avaje.json;
  requires io.avaje.jsonb;
  requires okhttp3;
  requires org.dnsjava;
  requires static org.jspecify;
  requires org.snakeyaml.engine;

  provides io.avaje.jsonb.spi.JsonbExtension with
      io.arcpreflight.jsonb.GeneratedJsonComponent,
      io.arcpreflight.report.endpoints.EndpointsJsonComponent,
      io.arcpreflight.tls.TlsJsonComponent;
}
