package io.arcpreflight.endpoint;

import io.arcpreflight.endpoint.Endpoint.CloudHost;
import io.arcpreflight.endpoint.Endpoint.Discovery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads an endpoint list, the built-in one or somebody's own; says where a bad one is wrong. */
final class EndpointReader {
  private static final List<String> LIST_FIELDS = List.of("asOf", "sources", "endpoints");
  private static final List<String> HOST_FIELDS = List.of("host", "rule", "privateLink", "gateway");
  private static final List<String> ENDPOINT_FIELDS =
      List.of(
          "id",
          "clouds",
          "host",
          "rule",
          "privateLink",
          "gateway",
          "ports",
          "useCases",
          "need",
          "when",
          "systems",
          "bypass",
          "probePath",
          "proof",
          "discovery",
          "notes",
          "sources");
  private static final int HTTPS = 443;

  private EndpointReader() {}

  static EndpointCatalog read(String source, String json) {
    var root = JsonPlace.parse(source, json);
    var fields = root.fields(LIST_FIELDS);
    var endpoints = new LinkedHashMap<String, Endpoint>();
    for (var item : required(root, fields, "endpoints").items()) {
      var endpoint = item.isText() ? plainHost(item) : endpoint(item);
      if (endpoints.putIfAbsent(endpoint.id(), endpoint) != null) {
        throw item.problem("a second endpoint with the id \"" + endpoint.id() + "\"");
      }
    }
    for (var endpoint : endpoints.values()) {
      var found = endpoint.discovery().map(Discovery::finds).orElse(endpoint.id());
      if (!endpoints.containsKey(found)) {
        throw root.problem("\"" + endpoint.id() + "\" finds \"" + found + "\", which is no endpoint");
      }
    }
    return new EndpointCatalog(
        Optional.ofNullable(fields.get("asOf")).map(JsonPlace::text),
        List.copyOf(endpoints.values()));
  }

  /** A host, or a host and a port with a colon between them, and all else as is usual. */
  private static Endpoint plainHost(JsonPlace item) {
    var text = item.text();
    var colon = text.indexOf(':');
    var host = EndpointValues.template(item, colon < 0 ? text : text.substring(0, colon));
    var port = colon < 0 ? HTTPS : EndpointValues.port(item, text.substring(colon + 1));
    return new Endpoint(
        text,
        everyCloud(new CloudHost(host, Optional.empty(), PrivateLink.PUBLIC, Optional.empty())),
        List.of(port),
        List.of(UseCase.CORE),
        true,
        Set.of(Moment.ALWAYS),
        Set.of(OperatingSystem.values()),
        Optional.empty(),
        "/",
        Proof.NONE,
        Optional.empty());
  }

  private static Endpoint endpoint(JsonPlace item) {
    var fields = item.fields(ENDPOINT_FIELDS);
    return new Endpoint(
        EndpointValues.id(required(item, fields, "id")),
        hosts(item, fields),
        list(fields, "ports", EndpointValues::port, List.of(HTTPS)),
        list(fields, "useCases", place -> place.oneOf(UseCase.values()), List.of(UseCase.CORE)),
        required(fields),
        Set.copyOf(
            list(fields, "when", place -> place.oneOf(Moment.values()), List.of(Moment.ALWAYS))),
        Set.copyOf(
            list(
                fields,
                "systems",
                place -> place.oneOf(OperatingSystem.values()),
                List.of(OperatingSystem.values()))),
        optional(fields, "bypass").map(place -> place.oneOf(BypassKeyword.values())),
        optional(fields, "probePath").map(EndpointValues::path).orElse("/"),
        optional(fields, "proof").map(EndpointReader::proof).orElse(Proof.NONE),
        optional(fields, "discovery").map(EndpointReader::discovery));
  }

  private static Map<Cloud, CloudHost> hosts(JsonPlace item, Map<String, JsonPlace> fields) {
    var clouds = fields.get("clouds");
    if (clouds == null) {
      return everyCloud(host(item, fields));
    }
    if (fields.containsKey("host")) {
      throw item.problem("\"clouds\" and \"host\" exclude each other");
    }
    var hosts = new EnumMap<Cloud, CloudHost>(Cloud.class);
    for (var entry : clouds.fields(Cloud.ids()).entrySet()) {
      var cloud = Cloud.parse(entry.getKey()).orElseThrow();
      hosts.put(cloud, host(entry.getValue(), entry.getValue().fields(HOST_FIELDS)));
    }
    if (hosts.isEmpty()) {
      throw clouds.expected("an object with at least one of " + String.join(", ", Cloud.ids()));
    }
    return hosts;
  }

  private static CloudHost host(JsonPlace place, Map<String, JsonPlace> fields) {
    return new CloudHost(
        EndpointValues.template(required(place, fields, "host")),
        optional(fields, "rule").map(EndpointValues::template),
        optional(fields, "privateLink")
            .map(value -> value.oneOf(PrivateLink.values()))
            .orElse(PrivateLink.PUBLIC),
        optional(fields, "gateway").map(value -> value.oneOf(GatewayRoute.values())));
  }

  private static Map<Cloud, CloudHost> everyCloud(CloudHost host) {
    var hosts = new EnumMap<Cloud, CloudHost>(Cloud.class);
    for (var cloud : Cloud.values()) {
      hosts.put(cloud, host);
    }
    return hosts;
  }

  private static boolean required(Map<String, JsonPlace> fields) {
    return optional(fields, "need").map(place -> place.oneOf(Need.values())).orElse(Need.REQUIRED)
        == Need.REQUIRED;
  }

  private static Proof proof(JsonPlace place) {
    var fields = place.fields(List.of("headers", "servers", "statuses"));
    return new Proof(
        list(fields, "headers", EndpointValues::lowerCase, List.of()),
        list(fields, "servers", JsonPlace::text, List.of()),
        list(fields, "statuses", status -> status.integer(100, 599), List.of()));
  }

  private static Discovery discovery(JsonPlace place) {
    var fields = place.fields(List.of("finds", "path"));
    return new Discovery(
        required(place, fields, "finds").text(),
        EndpointValues.path(required(place, fields, "path")));
  }

  private static JsonPlace required(JsonPlace place, Map<String, JsonPlace> fields, String name) {
    return optional(fields, name).orElseThrow(() -> place.missing(name));
  }

  private static Optional<JsonPlace> optional(Map<String, JsonPlace> fields, String name) {
    return Optional.ofNullable(fields.get(name));
  }

  private static <T> List<T> list(
      Map<String, JsonPlace> fields, String name, Function<JsonPlace, T> read, List<T> usual) {
    var place = fields.get(name);
    if (place == null) {
      return usual;
    }
    var values = new ArrayList<T>();
    for (var item : place.items()) {
      values.add(read.apply(item));
    }
    return values;
  }
}
