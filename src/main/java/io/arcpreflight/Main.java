package io.arcpreflight;

import io.arcpreflight.cli.ArcPreflight;
import io.arcpreflight.cli.ProcessSurroundings;
import java.util.List;

final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(ArcPreflight.run(List.of(arguments), ProcessSurroundings.current()));
  }
}
