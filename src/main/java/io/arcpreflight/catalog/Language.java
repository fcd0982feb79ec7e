package io.arcpreflight.catalog;

/** A language that every text of the catalogue exists in. */
public enum Language {
  ENGLISH("en"),
  KOREAN("ko");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag, which is also the folder of the texts. */
  public String tag() {
    return tag;
  }
}
