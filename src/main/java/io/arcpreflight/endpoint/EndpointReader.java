package io.arcpreflight.endpoint;

import io.arcpreflight.endpoint.Endpoint.CloudHost;
import io.arcpreflight.endpoint.Endpoint.Discovery;
import io.arcpreflight.json.JsonContentException;
import io.arcpreflight.json.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Reads an endpoint list, the built-in one or somebody's own; says where a bad one is wrong. */
final class EndpointReader {
  private static final List<String> LIST_FIELDS =
      List.of("asOf", "sources", "serviceTags", "endpoints");
  private static final List<String> TAG_FIELDS =
      List.of("tag", "useCases", "endpoints", "remark", "clouds", "sources");
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
  private static final List<String> EXPECTED_ANSWER_FIELDS =
      List.of("headers", "servers", "statuses");
  private static final List<String> DISCOVERY_FIELDS = List.of("finds", "path");
  private static final int HTTPS = 443;

  private EndpointReader() {}

  static EndpointCatalog read(String source, String json) {
    try {
      return read(JsonNode.parse(source, json));
    } catch (JsonContentException e) {
      throw new EndpointListException(e);
    }
  }

  private static EndpointCatalog read(JsonNode root) {
    root.withOnly(LIST_FIELDS);
    var endpoints = new LinkedHashMap<String, Endpoint>();
    for (var item : root.required("endpoints").items()) {
      var endpoint = item.isText() ? plainHost(item) : endpoint(item);
      if (endpoints.putIfAbsent(endpoint.id(), endpoint) != null) {
        throw item.problem("has the id of another endpoint: \"" + endpoint.id() + "\"");
      }
    }
    for (var endpoint : endpoints.values()) {
      var found = endpoint.discovery().map(Discovery::finds).orElse(endpoint.id());
      if (!endpoints.containsKey(found)) {
        throw root.problem(
            "has no endpoint \"" + found + "\", which \"" + endpoint.id() + "\" finds");
      }
    }
    return new EndpointCatalog(
        root.optional("asOf").map(EndpointValues::day),
        List.copyOf(endpoints.values()),
        list(root, "serviceTags", EndpointReader::serviceTag, List.of()));
  }

  private static ServiceTag serviceTag(JsonNode item) {
    item.withOnly(TAG_FIELDS);
    return new ServiceTag(
        item.required("tag").text(),
        constants(item, "useCases", UseCase.values(), List.of(UseCase.CORE)),
        list(item, "endpoints", JsonNode::text, List.of()),
        item.optional("remark").map(JsonNode::text),
        item.optional("clouds").map(EndpointReader::remarks).orElse(Map.of()));
  }

  private static Map<Cloud, String> remarks(JsonNode clouds) {
    clouds.withOnly(Cloud.ids());
    var remarks = new EnumMap<Cloud, String>(Cloud.class);
    for (var name : clouds.names()) {
      remarks.put(Cloud.parse(name).orElseThrow(), clouds.required(name).text());
    }
    return remarks;
  }

  /** A host, or a host and a port with a colon between them, and all else as is usual. */
  private static Endpoint plainHost(JsonNode item) {
    var text = item.text();
    var colon = text.indexOf(':');
    var host = colon < 0 ? text : text.substring(0, colon);
    var port = colon < 0 ? OptionalInt.of(HTTPS) : EndpointValues.port(text.substring(colon + 1));
    if (!EndpointValues.isTemplate(host) || port.isEmpty()) {
      throw item.mustBe("a host, or a host and a port such as lab.test:8443");
    }
    var template = new HostTemplate(host.toLowerCase(Locale.ROOT));
    return new Endpoint(
        text,
        everyCloud(new CloudHost(template, Optional.empty(), PrivateLink.PUBLIC, Optional.empty())),
        List.of(port.orElseThrow()),
        List.of(UseCase.CORE),
        true,
        Set.of(LifecycleStage.ALWAYS),
        Set.of(OperatingSystem.values()),
        Optional.empty(),
        "/",
        ExpectedAnswer.NONE,
        Optional.empty());
  }

  private static Endpoint endpoint(JsonNode item) {
    item.withOnly(ENDPOINT_FIELDS);
    return new Endpoint(
        EndpointValues.id(item.required("id")),
        hosts(item),
        list(item, "ports", EndpointValues::port, List.of(HTTPS)),
        constants(item, "useCases", UseCase.values(), List.of(UseCase.CORE)),
        constant(item, "need", Need.values()).orElse(Need.REQUIRED) == Need.REQUIRED,
        Set.copyOf(
            constants(item, "when", LifecycleStage.values(), List.of(LifecycleStage.ALWAYS))),
        Set.copyOf(
            constants(
                item, "systems", OperatingSystem.values(), List.of(OperatingSystem.values()))),
        constant(item, "bypass", BypassKeyword.values()),
        item.optional("probePath").map(EndpointValues::path).orElse("/"),
        item.optional("proof").map(EndpointReader::expectedAnswer).orElse(ExpectedAnswer.NONE),
        item.optional("discovery").map(EndpointReader::discovery));
  }

  private static Map<Cloud, CloudHost> hosts(JsonNode item) {
    if (!item.has("clouds")) {
      return everyCloud(host(item));
    }
    if (item.has("host")) {
      throw item.problem("has both \"clouds\" and \"host\", which exclude each other");
    }
    var clouds = item.required("clouds").withOnly(Cloud.ids());
    var hosts = new EnumMap<Cloud, CloudHost>(Cloud.class);
    for (var name : clouds.names()) {
      var place = clouds.required(name).withOnly(HOST_FIELDS);
      hosts.put(Cloud.parse(name).orElseThrow(), host(place));
    }
    if (hosts.isEmpty()) {
      throw clouds.mustBe("an object with at least one of " + String.join(", ", Cloud.ids()));
    }
    return hosts;
  }

  private static CloudHost host(JsonNode place) {
    return new CloudHost(
        EndpointValues.template(place.required("host")),
        place.optional("rule").map(EndpointValues::template),
        constant(place, "privateLink", PrivateLink.values()).orElse(PrivateLink.PUBLIC),
        constant(place, "gateway", GatewayRoute.values()));
  }

  private static Map<Cloud, CloudHost> everyCloud(CloudHost host) {
    var hosts = new EnumMap<Cloud, CloudHost>(Cloud.class);
    for (var cloud : Cloud.values()) {
      hosts.put(cloud, host);
    }
    return hosts;
  }

  private static ExpectedAnswer expectedAnswer(JsonNode place) {
    place.withOnly(EXPECTED_ANSWER_FIELDS);
    return new ExpectedAnswer(
        list(place, "headers", EndpointValues::lowerCase, List.of()),
        list(place, "servers", JsonNode::text, List.of()),
        list(place, "statuses", status -> status.integer(100, 599), List.of()));
  }

  private static Discovery discovery(JsonNode place) {
    place.withOnly(DISCOVERY_FIELDS);
    return new Discovery(
        place.required("finds").text(), EndpointValues.path(place.required("path")));
  }

  private static <E extends Identified> Optional<E> constant(JsonNode item, String name, E[] all) {
    return item.optional(name).map(place -> oneOf(place, all));
  }

  private static <E extends Identified> List<E> constants(
      JsonNode item, String name, E[] all, List<E> usual) {
    return list(item, name, place -> oneOf(place, all), usual);
  }

  private static <E extends Identified> E oneOf(JsonNode place, E[] all) {
    Optional<E> found = place.isText() ? Identified.find(all, place.text()) : Optional.empty();
    if (found.isEmpty()) {
      throw place.mustBe("one of " + String.join(", ", Identified.ids(all)));
    }
    return found.orElseThrow();
  }

  private static <T> List<T> list(
      JsonNode item, String name, Function<JsonNode, T> read, List<T> usual) {
    if (!item.has(name)) {
      return usual;
    }
    var values = new ArrayList<T>();
    for (var element : item.required(name).items()) {
      values.add(read.apply(element));
    }
    return values;
  }
}
