package io.arcpreflight.endpoint;

import io.arcpreflight.json.JsonNode;
import io.arcpreflight.text.BundledText;
import io.arcpreflight.text.EditDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The regions that were known when this version was made. */
public final class Regions {
  private static final int MOST_SUGGESTIONS = 3;

  private final Map<Cloud, Map<String, String>> shardsByRegion;

  private Regions(Map<Cloud, Map<String, String>> shardsByRegion) {
    this.shardsByRegion = shardsByRegion;
  }

  public static Regions load() {
    var root = JsonNode.parse("regions.json", BundledText.read(Regions.class, "regions.json"));
    var clouds = new EnumMap<Cloud, Map<String, String>>(Cloud.class);
    for (var cloud : Cloud.values()) {
      var shards = new TreeMap<String, String>();
      root.optional(cloud.id())
          .ifPresent(
              regions ->
                  regions
                      .names()
                      .forEach(name -> shards.put(name, regions.required(name).textOrEmpty())));
      clouds.put(cloud, shards);
    }
    return new Regions(clouds);
  }

  /** The names of a cloud's regions, in alphabetical order. */
  public List<String> known(Cloud cloud) {
    return List.copyOf(regions(cloud).keySet());
  }

  public boolean isKnown(Cloud cloud, Region region) {
    return regions(cloud).containsKey(region.name());
  }

  /** The cloud that a known region belongs to. */
  public Optional<Cloud> cloudOf(Region region) {
    for (var cloud : Cloud.values()) {
      if (isKnown(cloud, region)) {
        return Optional.of(cloud);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a name that no cloud is known to have may be that of a region newer than this version:
   * it is like none that is known, or like one but for its number, as {@code westus4} would be.
   */
  public boolean mayBeNew(Region region) {
    for (var cloud : Cloud.values()) {
      for (var name : suggestions(cloud, region)) {
        if (name.equals(region.name())
            || !withoutNumber(name).equals(withoutNumber(region.name()))) {
          return false;
        }
      }
    }
    return cloudOf(region).isEmpty();
  }

  private static String withoutNumber(String name) {
    var end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }

  /**
   * The first label of the region's identity host, such as {@code kc} for {@code koreacentral}, as
   * others have observed it: only to fall back on where the discovery call cannot be made.
   */
  public Optional<String> shard(Cloud cloud, Region region) {
    return Optional.ofNullable(regions(cloud).get(region.name())).filter(name -> !name.isEmpty());
  }

  /** At most three known names that a mistyped one may have meant, the likeliest first. */
  public List<String> suggestions(Cloud cloud, Region region) {
    var limit = EditDistance.limit(region.name());
    var close = new ArrayList<Suggestion>();
    for (var name : regions(cloud).keySet()) {
      var distance = name.startsWith(region.name()) ? 1 : EditDistance.of(name, region.name());
      if (distance <= limit) {
        close.add(new Suggestion(name, distance));
      }
    }
    close.sort(Comparator.comparingInt(Suggestion::distance));
    var names = new ArrayList<String>();
    for (var suggestion : close.subList(0, Math.min(MOST_SUGGESTIONS, close.size()))) {
      names.add(suggestion.name());
    }
    return List.copyOf(names);
  }

  private Map<String, String> regions(Cloud cloud) {
    return shardsByRegion.getOrDefault(cloud, Map.of());
  }

  private record Suggestion(String name, int distance) {}
}
