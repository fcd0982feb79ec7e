package io.arcpreflight.catalog;

import java.util.Optional;

/** Stub. */
public interface Catalog {
  Optional<Cause> cause(String id);
}
