package io.arcpreflight.fuzz;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static method of bytes that asserts what a parser promises of any input. Its name, which no
 * other target has, is that of a folder beside {@link FuzzDriver} in the resources, if it has one:
 * whatever a fuzzer found wrong is kept there and tried for ever, and so are seeds that are no
 * text.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FuzzTarget {
  /** Well-formed inputs to begin with, as text. */
  String[] value();
}
