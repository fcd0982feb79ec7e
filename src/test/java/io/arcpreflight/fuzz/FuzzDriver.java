package io.arcpreflight.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Where Jazzer comes in, and how {@code scripts/fuzz} gets to know the targets. */
public final class FuzzDriver {
  /**
   * The class and the method, with a hash between; of several, separated by commas, the first byte
   * of an input says which one it is for.
   */
  static final String TARGET = "fuzz.target";

  private static final String SUFFIX = "FuzzTest.class";

  private static final List<Target> CHOSEN = new ArrayList<>();
  private static long[] executions = {};
  private static long[] nanos = {};

  private FuzzDriver() {}

  /** A method that can be tried with any bytes. */
  public record Target(Class<?> type, String name, List<byte[]> seeds, MethodHandle method) {
    void test(byte[] input) throws Throwable {
      method.invokeExact(input);
    }
  }

  /** Jazzer calls this once. What loads classes is no slow input. */
  public static void fuzzerInitialize() throws Throwable {
    for (var name : System.getProperty(TARGET, "").split(",", -1)) {
      var target = find(name);
      target.test(target.seeds().getFirst());
      CHOSEN.add(target);
    }
    executions = new long[CHOSEN.size()];
    nanos = new long[CHOSEN.size()];
  }

  /** Jazzer calls this with each input. */
  public static void fuzzerTestOneInput(byte[] input) throws Throwable {
    if (CHOSEN.size() == 1) {
      CHOSEN.getFirst().test(input);
    } else if (input.length > 0) {
      var number = Byte.toUnsignedInt(input[0]) % CHOSEN.size();
      var begun = System.nanoTime();
      try {
        CHOSEN.get(number).test(Arrays.copyOfRange(input, 1, input.length));
      } finally {
        executions[number]++;
        nanos[number] += System.nanoTime() - begun;
      }
    }
  }

  /** Jazzer calls this at the end. */
  public static void fuzzerTearDown() {
    for (var i = 0; i < CHOSEN.size() && CHOSEN.size() > 1; i++) {
      System.err.println(
          "executed " + CHOSEN.get(i).name() + " " + executions[i] + " " + nanos[i] / 1_000_000);
    }
  }

  /**
   * Prints the names of all targets and their classes, and writes their seeds.
   *
   * @param arguments a folder in which each has one for its seeds, or nothing
   */
  public static void main(String[] arguments) throws Exception {
    for (var target : all()) {
      System.out.println(target.name() + " " + target.type().getName());
      var number = 0;
      for (var folder : arguments) {
        var own = Files.createDirectories(Path.of(folder, target.name()));
        for (var seed : target.seeds()) {
          Files.write(own.resolve("seed-" + number++), seed);
        }
      }
    }
  }

  static Target find(String name) throws Exception {
    var hash = name.indexOf('#');
    for (var target : targetsOf(Class.forName(name.substring(0, hash)))) {
      if (target.name().equals(name.substring(hash + 1))) {
        return target;
      }
    }
    throw new IllegalArgumentException("there is no fuzz target \"" + name + "\"");
  }

  static List<Target> all() throws IOException, URISyntaxException, ClassNotFoundException {
    var source = FuzzDriver.class.getProtectionDomain().getCodeSource().getLocation();
    var root = Path.of(source.toURI());
    var targets = new ArrayList<Target>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(it -> it.toString().endsWith(SUFFIX)).sorted().toList()) {
        var path = root.relativize(file).toString();
        var name = path.substring(0, path.length() - ".class".length());
        targets.addAll(targetsOf(Class.forName(name.replace('/', '.').replace('\\', '.'))));
      }
    }
    return targets;
  }

  static List<Target> targetsOf(Class<?> type) {
    var targets = new ArrayList<Target>();
    for (var method : type.getDeclaredMethods()) {
      var marked = method.getAnnotation(FuzzTarget.class);
      if (marked != null) {
        try {
          method.setAccessible(true);
          var handle = MethodHandles.lookup().unreflect(method);
          targets.add(new Target(type, method.getName(), seeds(method.getName(), marked), handle));
        } catch (IllegalAccessException | IOException | URISyntaxException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    targets.sort(Comparator.comparing(Target::name));
    return targets;
  }

  private static List<byte[]> seeds(String name, FuzzTarget marked)
      throws IOException, URISyntaxException {
    var seeds = new ArrayList<byte[]>();
    for (var text : marked.value()) {
      seeds.add(text.getBytes(UTF_8));
    }
    var folder = FuzzDriver.class.getResource(name);
    if (folder != null) {
      try (var files = Files.list(Path.of(folder.toURI()))) {
        for (var file : files.sorted().toList()) {
          seeds.add(Files.readAllBytes(file));
        }
      }
    }
    return seeds;
  }
}
