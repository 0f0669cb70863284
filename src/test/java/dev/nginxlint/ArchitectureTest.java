package dev.nginxlint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  /** Lowest first: a package may use those before it, never those after. */
  private static final List<String> LINE =
      List.of(
          "source",
          "finding",
          "regex",
          "language",
          "syntax",
          "value",
          "validity",
          "config",
          "resolve",
          "rule",
          "taint",
          "check",
          "lint",
          "settings",
          "fix",
          "report",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.nginxlint");

  private static String name(String part) {
    return "dev.nginxlint." + part + "..";
  }

  @Test
  void packagesStandInOneLine() {
    for (int i = 0; i < LINE.size() - 1; i++) {
      String[] above =
          LINE.subList(i + 1, LINE.size()).stream()
              .map(ArchitectureTest::name)
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(name(LINE.get(i)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void librariesStayWhereTheyBelong() {
    only("syntax", "org.antlr..");
    only("cli", "picocli..");
    noClasses()
        .that()
        .resideOutsideOfPackages(name("lint"), name("cli"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void whatThinksTouchesNoFilesProcessesThreadsOrReflection() {
    noClasses()
        .that()
        .resideOutsideOfPackage(name("cli"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.nio.file..", "java.lang.reflect..", "java.util.concurrent..", "java.text..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(name("cli"))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            Process.class, ProcessBuilder.class, Runtime.class, Thread.class, java.io.File.class)
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(name("cli"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  /** The JVM makes a class for each when it is first run; that is half a millisecond of a start. */
  @Test
  void whatEveryStartRunsHasNoLambdas() throws IOException {
    List<String> found = new ArrayList<>();
    for (String part : LINE.subList(0, LINE.indexOf("lint"))) {
      try (Stream<Path> files = Files.walk(Path.of("target/classes/dev/nginxlint", part))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
          String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
          if (bytes.contains("java/lang/invoke/LambdaMetafactory")) {
            found.add(file.toString());
          }
        }
      }
    }
    assertEquals(List.of(), found);
  }

  private static void only(String part, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(name(part))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }
}
