package io.arcpreflight;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the table of ARCHITECTURE.md against the code. */
class RoomsTest {
  private static JavaClasses program;

  @BeforeAll
  static void readProgram() {
    program =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.arcpreflight");
  }

  @Test
  void rooms_knowNoMoreThanTheTableSays() throws IOException {
    var table = table();
    var rooms = layeredArchitecture().consideringOnlyDependenciesInAnyPackage("io.arcpreflight..");
    rooms = rooms.layer("main").definedBy("io.arcpreflight");
    for (var room : table.keySet()) {
      rooms = rooms.optionalLayer(room).definedBy("io.arcpreflight." + room + "..");
    }
    rooms = rooms.whereLayer("main").mayOnlyAccessLayers("cli");
    for (var room : table.entrySet()) {
      var known = room.getValue().toArray(String[]::new);
      rooms =
          known.length == 0
              ? rooms.whereLayer(room.getKey()).mayNotAccessAnyLayer()
              : rooms.whereLayer(room.getKey()).mayOnlyAccessLayers(known);
    }
    rooms.check(program);
  }

  @Test
  void rooms_areAllInTheTable() throws IOException {
    var rooms = new TreeSet<String>();
    for (var type : program) {
      var path = type.getPackageName().split("\\.", -1);
      if (path.length > 2) {
        rooms.add(path[2]);
      }
    }
    rooms.remove("jsonb");
    assertThat(table().keySet()).containsAll(rooms);
  }

  /** The rows of ARCHITECTURE.md: each room with those that it may know. */
  private static Map<String, List<String>> table() throws IOException {
    var table = new LinkedHashMap<String, List<String>>();
    for (var line : Files.readAllLines(Path.of("ARCHITECTURE.md"))) {
      var cells = line.split("\\|", -1);
      if (cells.length == 5 && cells[1].strip().startsWith("`")) {
        table.put(names(cells[1]).getFirst(), names(cells[2]));
        if (cells[2].strip().startsWith("all")) {
          var all = new ArrayList<>(table.keySet());
          all.removeAll(names(cells[2]));
          all.removeAll(names(cells[1]));
          table.put(names(cells[1]).getFirst(), all);
        }
      }
    }
    return table;
  }

  private static List<String> names(String cell) {
    return Pattern.compile("`(\\w+)`").matcher(cell).results().map(it -> it.group(1)).toList();
  }

  @Test
  void packages_formNoCycle() {
    slices().matching("io.arcpreflight.(*)..").should().beFreeOfCycles().check(program);
  }

  @Test
  void picocli_livesInTheCommandLineOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..cli..")
        .should()
        .dependOnClassesThat(resideInAPackage("picocli.."))
        .check(program);
  }

  @Test
  void core_touchesNothingOfTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..cli..", "io.arcpreflight")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(program);
  }
}
