package io.arcpreflight.provocations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands each test a healthy scenario of its own, and clears it away afterwards. */
public final class Scenarios implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(Scenarios.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Scenario.class;
  }

  @Override
  public Scenario resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getStore(NAMESPACE)
        .computeIfAbsent("opened", _ -> new Opened(), Opened.class)
        .scenario;
  }

  /** The test's store closes it. */
  private static final class Opened implements AutoCloseable {
    private final Path root;
    final Scenario scenario;

    Opened() {
      try {
        root = Files.createTempDirectory("scenario");
        scenario = new Scenario(root);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      scenario.close();
      try (var files = Files.walk(root)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
