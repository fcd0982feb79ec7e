package io.arcpreflight.endpoint;

/** What the lack of an endpoint means for {@code azcmagent connect}. */
enum Need implements Identified {
  /** It fails. */
  REQUIRED("required"),
  /** It succeeds; something else will be missed. */
  OPTIONAL("optional");

  private final String id;

  Need(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
