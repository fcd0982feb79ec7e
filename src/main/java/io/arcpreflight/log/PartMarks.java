package io.arcpreflight.log;

import java.util.Arrays;

/** Places in a part of a log, in its order: behind its line feeds, and where to look closer. */
final class PartMarks {
  private int[] feeds = new int[1_024];
  private int feedCount;
  private int[] hits = new int[64];
  private int hitCount;
  private boolean isAllHit;

  void clear() {
    feedCount = 0;
    hitCount = 0;
    isAllHit = false;
  }

  /** Nobody has looked: every record is worth a closer look. */
  void lookEverywhere(byte[] bytes, int from, int to) {
    clear();
    isAllHit = true;
    for (var at = from; at < to; at++) {
      if (bytes[at] == '\n') {
        addFeed(at + 1 - from);
      }
    }
  }

  void addFeed(int place) {
    if (feedCount == feeds.length) {
      feeds = Arrays.copyOf(feeds, 2 * feedCount);
    }
    feeds[feedCount++] = place;
  }

  void addHit(int place) {
    if (hitCount == hits.length) {
      hits = Arrays.copyOf(hits, 2 * hitCount);
    }
    hits[hitCount++] = place;
  }

  int feedCount() {
    return feedCount;
  }

  int feed(int number) {
    return feeds[number];
  }

  int hitCount() {
    return hitCount;
  }

  int hit(int number) {
    return hits[number];
  }

  boolean isAllHit() {
    return isAllHit;
  }
}
