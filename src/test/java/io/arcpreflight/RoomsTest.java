package io.arcpreflight;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
  void packages_knowNoMoreThanTheTableSays() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("io.arcpreflight..")
        .layer("main")
        .definedBy("io.arcpreflight")
        .layer("observation")
        .definedBy("..observation..")
        .layer("catalog")
        .definedBy("..catalog..")
        .layer("endpoint")
        .definedBy("..endpoint..")
        .layer("log")
        .definedBy("io.arcpreflight.log..")
        .layer("tls")
        .definedBy("io.arcpreflight.tls..")
        .layer("platform")
        .definedBy("..platform..")
        .layer("settings")
        .definedBy("..settings..")
        .layer("probe")
        .definedBy("..probe..")
        .layer("plan")
        .definedBy("..plan..")
        .layer("run")
        .definedBy("..run..")
        .layer("connect")
        .definedBy("..connect..")
        .layer("diagnosis")
        .definedBy("..diagnosis..")
        .layer("report")
        .definedBy("..report..")
        .layer("cli")
        .definedBy("..cli..")
        .whereLayer("observation")
        .mayNotAccessAnyLayer()
        .whereLayer("catalog")
        .mayOnlyAccessLayers("endpoint")
        .whereLayer("endpoint")
        .mayNotAccessAnyLayer()
        .whereLayer("tls")
        .mayNotAccessAnyLayer()
        .whereLayer("log")
        .mayOnlyAccessLayers("catalog")
        .whereLayer("platform")
        .mayOnlyAccessLayers("observation")
        .whereLayer("settings")
        .mayOnlyAccessLayers("endpoint", "observation", "platform")
        .whereLayer("probe")
        .mayOnlyAccessLayers("observation", "platform", "tls")
        .whereLayer("plan")
        .mayOnlyAccessLayers("settings", "endpoint", "probe", "observation")
        .whereLayer("run")
        .mayOnlyAccessLayers("plan", "probe", "observation")
        .whereLayer("connect")
        .mayOnlyAccessLayers("catalog", "observation", "platform")
        .whereLayer("diagnosis")
        .mayOnlyAccessLayers("observation", "catalog", "tls")
        .whereLayer("report")
        .mayOnlyAccessLayers("diagnosis", "catalog", "log", "observation", "settings", "endpoint")
        .whereLayer("main")
        .mayOnlyAccessLayers("cli")
        .check(program);
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
