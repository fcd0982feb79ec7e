package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;

/** Where a Go program such as the agent looks a name up, and in which order. */
public enum NameOrder {
  FILES_DNS("files-dns"),
  DNS_FILES("dns-files"),
  FILES("files"),
  DNS("dns"),
  /** Where the C library does, if the program was built with it. */
  C_LIBRARY("c-library");

  private final String id;

  NameOrder(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
