package io.arcpreflight.json;

/**
 * A number as it is written: {@code 1.50} is not {@code 1.5}, and no digit of a long one is lost.
 */
public record JsonNumber(String written, JsonPosition position) implements JsonValue {
  @Override
  public String kind() {
    return "a number";
  }

  /** Whether it is written without fraction and exponent. */
  public boolean isInteger() {
    for (var i = 0; i < written.length(); i++) {
      var c = written.charAt(i);
      if (c != '-' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /** The nearest value; infinite where it is too large. */
  public double toDouble() {
    return Double.parseDouble(written);
  }
}
