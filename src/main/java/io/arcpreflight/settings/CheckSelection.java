package io.arcpreflight.settings;

import java.util.List;

/**
 * Which checks a person wants of those that a run would have.
 *
 * @param only ids, areas or patterns; all are wanted where none is given
 * @param skip ids, areas or patterns of what is not wanted even so
 * @param offline whether nothing may be sent
 */
public record CheckSelection(List<String> only, List<String> skip, boolean offline) {
  /** Everything. */
  public static final CheckSelection ALL = new CheckSelection(List.of(), List.of(), false);

  public CheckSelection {
    only = List.copyOf(only);
    skip = List.copyOf(skip);
  }

  /** Whether nothing is left out. */
  public boolean isAll() {
    return only.isEmpty() && skip.isEmpty() && !offline;
  }
}
