package dev.nginxlint.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.nginxlint.rule.BrokenRuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schema that editors check settings files with, and the reader: they agree. */
class SettingsSchemaTest {
  private static final Path SAMPLES = Path.of("testdata/settings");
  private static final Path RESOURCES = Path.of("src/main/resources/settings");

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
        .getSchema(Files.readString(RESOURCES.resolve("nginx-lint.schema.json")));
  }

  private static List<Path> samples(String kind) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(kind))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static JsonNode node(Path file) throws IOException {
    JsonNode node = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file));
    return node.isMissingNode() ? NullNode.getInstance() : node;
  }

  private static SettingsFile read(Path file) throws IOException {
    return SettingsReader.read(Files.readString(file), file.getFileName().toString(), "/site");
  }

  @TestFactory
  Stream<DynamicTest> valid() throws IOException {
    return samples("valid").stream()
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      assertEquals(Set.of(), schema().validate(node(file)));
                      assertEquals(file.getFileName().toString(), read(file).path());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> invalid() throws IOException {
    return samples("invalid").stream()
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      BrokenRuleException broken =
                          assertThrows(BrokenRuleException.class, () -> read(file));
                      String name = file.getFileName().toString().replace(".yaml", ".complaint");
                      assertEquals(
                          Files.readString(file.resolveSibling(name)), broken.getMessage() + "\n");
                      assertFalse(schema().validate(node(file)).isEmpty());
                    }));
  }

  @Test
  void theSchemaHasAllKeys() throws IOException {
    Set<String> properties = new TreeSet<>();
    schema().getSchemaNode().get("properties").fieldNames().forEachRemaining(properties::add);
    assertEquals(new TreeSet<>(SettingsFile.KEYS), properties);
  }

  /** What is written for a start is valid, with and without the marks before its examples. */
  @Test
  void theTemplateIsValidAndNamesAllKeys() throws IOException {
    String template = Files.readString(RESOURCES.resolve("nginx-lint.yaml"));
    SettingsReader.read(template, "template", "/site");
    String on =
        template.substring(template.indexOf("extends:")).replaceAll("(?m)^# (?=[ a-z-]+:|  )", "");
    SettingsFile all = SettingsReader.read(on, "template", "/site");
    Set<String> keys = new TreeSet<>(all.values().keySet());
    keys.addAll(List.of("extends", "rules", "overrides"));
    assertEquals(new TreeSet<>(SettingsFile.KEYS), keys);
    assertEquals(2, all.layers().size());
    assertEquals(1, all.bases().size());
  }
}
