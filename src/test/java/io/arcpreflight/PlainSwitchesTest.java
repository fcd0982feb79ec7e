package io.arcpreflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.SourceProgram;
import io.arcpreflight.fixtures.TypeSwitches;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code scripts/PlainSwitches.java} makes of a jar does the same as before. */
class PlainSwitchesTest {
  private static final List<String> CLASSES =
      List.of(
          "TypeSwitches",
          "TypeSwitches$Shape",
          "TypeSwitches$Circle",
          "TypeSwitches$Pair",
          "TypeSwitches$Colour");

  @TempDir Path folder;
  private Path before = Path.of("");
  private Path after = Path.of("");

  @BeforeEach
  void make() throws IOException, InterruptedException {
    before = folder.resolve("before.jar");
    after = folder.resolve("after.jar");
    Files.createDirectory(folder.resolve("lib"));
    try (var out = new JarOutputStream(Files.newOutputStream(before))) {
      for (var name : CLASSES) {
        out.putNextEntry(new JarEntry(entry(name)));
        var file = "/" + entry(name);
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream(file), file)) {
          in.transferTo(out);
        }
      }
    }
    Files.copy(before, after);
    SourceProgram.run("scripts/PlainSwitches.java", after.toString());
  }

  @Test
  void everySwitchChoosesAsBefore() throws Exception {
    assertThat(told(after)).hasSize(24).isEqualTo(told(before));
  }

  @Test
  void noneOverTypesAloneIsLeftToTheRuntime() throws IOException {
    assertThat(typeSwitches(before, "TypeSwitches$Shape")).isTrue();
    assertThat(typeSwitches(after, "TypeSwitches$Shape")).isFalse();
    // One of its switches has a constant among its labels.
    assertThat(typeSwitches(after, "TypeSwitches")).isTrue();
  }

  private static List<String> told(Path jar) throws Exception {
    try (var loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      var made = loader.loadClass(TypeSwitches.class.getName());
      assertThat(made).isNotSameAs(TypeSwitches.class);
      @SuppressWarnings("unchecked")
      var switches = (Function<Object, List<String>>) made.getConstructor().newInstance();
      return switches.apply('x');
    }
  }

  private static boolean typeSwitches(Path jar, String name) throws IOException {
    try (var file = new JarFile(jar.toFile());
        var in = file.getInputStream(file.getJarEntry(entry(name)))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains("typeSwitch");
    }
  }

  private static String entry(String name) {
    return TypeSwitches.class.getPackageName().replace('.', '/') + "/" + name + ".class";
  }
}
