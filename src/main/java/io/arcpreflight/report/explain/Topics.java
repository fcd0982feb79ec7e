package io.arcpreflight.report.explain;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Guidance.Footnote;
import io.arcpreflight.catalog.Placeholders;
import io.arcpreflight.report.explain.Explanation.Item;
import io.arcpreflight.report.explain.Explanation.OfTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The guidance of the document of 2021, by topic. */
final class Topics {
  private final Catalog catalog;
  private final References references;
  private final Placeholders placeholders;

  Topics(Catalog catalog, References references, Placeholders placeholders) {
    this.catalog = catalog;
    this.references = references;
    this.placeholders = placeholders;
  }

  List<OfTopic> all() {
    var topics = new ArrayList<OfTopic>();
    topics.add(verboseLog());
    topics.add(logs());
    topics.add(support());
    for (var footnote : catalog.guidance().footnotes()) {
      topics.add(footnote(footnote));
    }
    return topics;
  }

  Optional<OfTopic> find(String id) {
    var name =
        switch (id) {
          case "verbose" -> Topic.VERBOSE_LOG.id();
          case "log" -> Topic.LOGS.id();
          default -> id;
        };
    return all().stream().filter(topic -> topic.id().equals(name)).findFirst();
  }

  private OfTopic verboseLog() {
    var items = new ArrayList<Item>();
    var captions = catalog.guidanceText().verboseConnect();
    for (var connect : catalog.guidance().verboseConnect()) {
      items.add(new Item(captions.getOrDefault(connect.id(), connect.id()), connect.command()));
    }
    return topic(Topic.VERBOSE_LOG, catalog.guidanceText().verboseLog(), items);
  }

  private OfTopic logs() {
    var items = new ArrayList<Item>();
    for (var log : catalog.guidance().logs()) {
      items.add(new Item(SystemNames.of(log.os()), log.path()));
    }
    return topic(Topic.LOGS, null, items);
  }

  private OfTopic support() {
    var items = new ArrayList<Item>();
    var captions = catalog.guidanceText().support();
    for (var channel : catalog.guidance().support()) {
      items.add(new Item(captions.getOrDefault(channel.id(), channel.id()), channel.url()));
    }
    return topic(Topic.SUPPORT, null, items);
  }

  private OfTopic topic(Topic topic, @Nullable String meaning, List<Item> items) {
    return new OfTopic(
        topic.id(),
        topic,
        meaning,
        items,
        List.of(),
        List.of(),
        List.of(),
        references.sources(List.of("troubleshoot-2021")));
  }

  private OfTopic footnote(Footnote footnote) {
    var text =
        requireNonNull(catalog.guidanceText().footnotes().get(footnote.id()), footnote.id())
            .filled(placeholders);
    return new OfTopic(
        footnote.id(),
        Topic.FOOTNOTE,
        text.meaning(),
        List.of(),
        text.remedy(),
        footnote.messages(),
        references.causes(footnote.causes()),
        references.sources(footnote.sources()));
  }
}
