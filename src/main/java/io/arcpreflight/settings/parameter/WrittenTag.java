package io.arcpreflight.settings.parameter;

import java.util.List;

/**
 * A tag, and where it stands in the list.
 *
 * @param places the index of each character of its name, and of what follows the name
 */
record WrittenTag(Tag tag, List<Integer> places) {
  WrittenTag {
    places = List.copyOf(places);
  }
}
