package io.arcpreflight.endpoint;

import io.arcpreflight.file.ReadableFile;
import io.arcpreflight.text.BundledText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A list of endpoints: the built-in one, or one from a file. */
public final class EndpointCatalog {
  private static final int MOST_BYTES = 1 << 20;

  private final Optional<String> asOf;
  private final List<Endpoint> endpoints;
  private final List<ServiceTag> serviceTags;

  EndpointCatalog(Optional<String> asOf, List<Endpoint> endpoints, List<ServiceTag> serviceTags) {
    this.asOf = asOf;
    this.endpoints = List.copyOf(endpoints);
    this.serviceTags = List.copyOf(serviceTags);
  }

  /** The built-in list. */
  public static EndpointCatalog load() {
    return EndpointReader.read(
        "endpoints.json", BundledText.read(EndpointCatalog.class, "endpoints.json"));
  }

  /**
   * A list in the form of the built-in one. An element of its {@code endpoints} may also be a plain
   * host, or a host and port such as {@code "proxy.lab.test:8443"}; it then counts as required.
   *
   * @throws EndpointListException if the file cannot be read or used; its message says why
   */
  public static EndpointCatalog read(Path file) {
    return EndpointReader.read(file.toString(), content(file));
  }

  /** The day whose documentation the list follows, as ISO 8601, where the list says. */
  public Optional<String> asOf() {
    return asOf;
  }

  public List<Endpoint> endpoints() {
    return endpoints;
  }

  /** Whether anything is listed for a use case in a cloud that is not there for others as well. */
  public boolean knows(UseCase useCase, Cloud cloud) {
    var own = useCase == UseCase.ESU_ONLY ? UseCase.ESU : useCase;
    for (var endpoint : endpoints) {
      if (endpoint.hosts().containsKey(cloud)
          && (own == UseCase.SQL_ESU
              ? endpoint.useCases().contains(own)
              : endpoint.useCases().getFirst() == own)) {
        return true;
      }
    }
    return false;
  }

  /** The service tags that cover what a selection has to reach. */
  public List<ServiceTag> serviceTags(EndpointSelection selection) {
    var tags = new ArrayList<ServiceTag>();
    if (selection.cloud() == Cloud.LOCAL) {
      return tags;
    }
    for (var tag : serviceTags) {
      if (!Collections.disjoint(tag.useCases(), selection.useCases())
          && (tag.useCases().contains(UseCase.CORE) || isOf(tag, selection.cloud()))) {
        tags.add(tag);
      }
    }
    return tags;
  }

  /** Whether a cloud has any of the endpoints that a tag covers, where it names some. */
  private boolean isOf(ServiceTag tag, Cloud cloud) {
    if (tag.endpoints().isEmpty()) {
      return true;
    }
    for (var endpoint : endpoints) {
      if (tag.endpoints().contains(endpoint.id()) && endpoint.hosts().containsKey(cloud)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a selection has to reach, in the order of the list. What cannot be probed is there too:
   * its {@link TargetEndpoint#status} says why.
   */
  public List<TargetEndpoint> targets(EndpointSelection selection) {
    var shard = selection.region().flatMap(region -> shard(selection.cloud(), region));
    return new TargetResolver(selection, shard).resolve(endpoints);
  }

  private Optional<String> shard(Cloud cloud, Region region) {
    for (var endpoint : endpoints) {
      var host = endpoint.hosts().get(cloud);
      if (host != null && host.host().needs("shard")) {
        return Regions.load().shard(cloud, region);
      }
    }
    return Optional.empty();
  }

  private static InputStream opened(Path file) throws IOException {
    ReadableFile.requireNamed(file);
    return Files.newInputStream(file);
  }

  private static String content(Path file) {
    try (var in = opened(file)) {
      var bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new EndpointListException(
            file.toString(), "larger than " + MOST_BYTES + " bytes, the limit for a list");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NoSuchFileException e) {
      throw new EndpointListException(file.toString(), "there is no such file", e);
    } catch (CharacterCodingException e) {
      throw new EndpointListException(file.toString(), "not a text file in UTF-8", e);
    } catch (IOException e) {
      throw new EndpointListException(file.toString(), ReadableFile.reason(e), e);
    }
  }
}
