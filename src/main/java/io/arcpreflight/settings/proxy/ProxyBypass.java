package io.arcpreflight.settings.proxy;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.settings.noproxy.ListText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The groups of endpoints that the agent's {@code proxy.bypass} sends around its proxy. */
public record ProxyBypass(List<Keyword> keywords, List<IgnoredEntry> ignoredEntries) {
  /** The empty list. */
  public static final ProxyBypass NONE = new ProxyBypass(List.of(), List.of());

  private static final Fact ALLOWED = Fact.of("proxy.bypass-keyword");

  public ProxyBypass {
    keywords = List.copyOf(keywords);
    ignoredEntries = List.copyOf(ignoredEntries);
  }

  /** Reads keywords in any case, separated by commas. */
  public static ProxyBypass parse(String list) {
    var keywords = new ArrayList<Keyword>();
    var ignored = new ArrayList<IgnoredEntry>();
    for (var entry : entries(list)) {
      var keyword = Keyword.named(entry);
      if (keyword == null) {
        ignored.add(new IgnoredEntry(ListText.masked(entry), ALLOWED));
      } else if (!keywords.contains(keyword)) {
        keywords.add(keyword);
      }
    }
    return new ProxyBypass(keywords, ignored);
  }

  /**
   * The keyword of this list that covers an endpoint.
   *
   * @param endpointKeywords the endpoint's own keyword, several separated by commas, or null
   */
  public Optional<Keyword> covering(@Nullable String endpointKeywords) {
    if (endpointKeywords != null && !keywords.isEmpty()) {
      for (var entry : entries(endpointKeywords)) {
        var keyword = Keyword.named(entry);
        if (keyword != null && keywords.contains(keyword)) {
          return Optional.of(keyword);
        }
      }
    }
    return Optional.empty();
  }

  /** The keywords, separated by commas. */
  @Override
  public String toString() {
    var ids = new ArrayList<String>();
    keywords.forEach(keyword -> ids.add(keyword.id()));
    return String.join(",", ids);
  }

  private static List<String> entries(String list) {
    return ListText.entries(requireNonNull(list, "list is null"));
  }

  /** A group of endpoints that the agent can reach without its proxy. */
  public enum Keyword {
    AAD("AAD"),
    ARM("ARM"),
    AMA("AMA"),
    ARC("Arc"),
    ARC_DATA("ArcData");

    private final String id;

    Keyword(String id) {
      this.id = id;
    }

    /** The keyword as it is documented. */
    public String id() {
      return id;
    }

    static @Nullable Keyword named(String text) {
      for (var keyword : values()) {
        if (keyword.id.equalsIgnoreCase(text)) {
          return keyword;
        }
      }
      return null;
    }
  }
}
