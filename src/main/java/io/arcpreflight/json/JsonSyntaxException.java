package io.arcpreflight.json;

/** A text that is not JSON. The message holds nothing of it. */
public final class JsonSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final transient JsonPosition position;
  private final boolean cutOff;

  JsonSyntaxException(String problem, JsonPosition position, boolean cutOff) {
    super(position + ": " + problem);
    this.problem = problem;
    this.position = position;
    this.cutOff = cutOff;
  }

  /** What is wrong, without the place. */
  public String problem() {
    return problem;
  }

  public JsonPosition position() {
    return position;
  }

  /** Whether the text may have been JSON before its end was lost. */
  public boolean isCutOff() {
    return cutOff;
  }
}
