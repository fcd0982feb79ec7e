package io.arcpreflight.settings.proxy;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.endpoint.BypassKeyword;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.settings.noproxy.ListText;
import java.util.ArrayList;
import java.util.List;

/** The groups of endpoints that the agent's {@code proxy.bypass} sends around its proxy. */
public record ProxyBypass(List<BypassKeyword> keywords, List<IgnoredEntry> ignoredEntries) {
  /** The empty list. */
  public static final ProxyBypass NONE = new ProxyBypass(List.of(), List.of());

  private static final Fact ALLOWED = Fact.of("proxy.bypass-keyword");

  public ProxyBypass {
    keywords = List.copyOf(keywords);
    ignoredEntries = List.copyOf(ignoredEntries);
  }

  /** Reads keywords in any case, separated by commas. */
  public static ProxyBypass parse(String list) {
    var keywords = new ArrayList<BypassKeyword>();
    var ignored = new ArrayList<IgnoredEntry>();
    var entries = ListText.entries(requireNonNull(list, "list is null"));
    for (int number = 0; number < entries.size(); number++) {
      var entry = entries.get(number).text();
      var keyword = BypassKeyword.parse(entry);
      if (keyword.isEmpty()) {
        var place = ListText.marked(list, entries, number, 0);
        ignored.add(new IgnoredEntry(ListText.masked(entry), ALLOWED, place));
      } else if (!keywords.contains(keyword.get())) {
        keywords.add(keyword.get());
      }
    }
    return new ProxyBypass(keywords, ignored);
  }

  /**
   * Whether an endpoint of this keyword is reached around the proxy. What the Azure Monitor agent
   * needs includes Resource Manager, so its keyword covers that, too.
   */
  public boolean covers(BypassKeyword endpointKeyword) {
    return keywords.contains(endpointKeyword)
        || (endpointKeyword == BypassKeyword.ARM && keywords.contains(BypassKeyword.AMA));
  }

  /** The keywords, separated by commas. */
  @Override
  public String toString() {
    var ids = new ArrayList<String>();
    keywords.forEach(keyword -> ids.add(keyword.id()));
    return String.join(",", ids);
  }
}
