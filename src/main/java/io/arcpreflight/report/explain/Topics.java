package io.arcpreflight.report.explain;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Placeholders;
import io.arcpreflight.report.explain.Explanation.Item;
import io.arcpreflight.report.explain.Explanation.OfTopic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The guidance of the document of 2021, by topic. */
final class Topics {
  private static final List<String> SOURCES = List.of("troubleshoot-2021");

  private final Catalog catalog;
  private final References references;
  private final Placeholders placeholders;

  Topics(Catalog catalog, References references, Placeholders placeholders) {
    this.catalog = catalog;
    this.references = references;
    this.placeholders = placeholders;
  }

  OfTopic explain(Topic topic) {
    return switch (topic) {
      case VERBOSE_LOG -> topic(topic, catalog.guidanceText().verboseLog(), verboseConnect());
      case LOGS -> topic(topic, null, logs());
      case SUPPORT -> topic(topic, null, support());
      case FOOTNOTE -> footnote(topic.id());
    };
  }

  private List<Item> verboseConnect() {
    var items = new ArrayList<Item>();
    var captions = catalog.guidanceText().verboseConnect();
    for (var connect : catalog.guidance().verboseConnect()) {
      items.add(new Item(captions.getOrDefault(connect.id(), connect.id()), connect.command()));
    }
    return items;
  }

  private List<Item> logs() {
    var items = new ArrayList<Item>();
    for (var log : catalog.guidance().logs()) {
      items.add(new Item(log.os().displayName(), log.path()));
    }
    return items;
  }

  private List<Item> support() {
    var items = new ArrayList<Item>();
    var captions = catalog.guidanceText().support();
    for (var channel : catalog.guidance().support()) {
      items.add(new Item(captions.getOrDefault(channel.id(), channel.id()), channel.url()));
    }
    return items;
  }

  private OfTopic topic(Topic topic, @Nullable String meaning, List<Item> items) {
    return new OfTopic(
        topic.id(), meaning, items, List.of(), List.of(), List.of(), references.sources(SOURCES));
  }

  private OfTopic footnote(String id) {
    var footnotes = catalog.guidance().footnotes();
    var footnote = footnotes.stream().filter(each -> each.id().equals(id)).findFirst();
    var text = requireNonNull(catalog.guidanceText().footnotes().get(id), id).filled(placeholders);
    return new OfTopic(
        id,
        text.meaning(),
        List.of(),
        text.remedy(),
        footnote.orElseThrow().messages(),
        references.causes(footnote.orElseThrow().causes()),
        references.sources(footnote.orElseThrow().sources()));
  }
}
