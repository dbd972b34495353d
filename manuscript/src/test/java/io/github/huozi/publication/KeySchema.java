package io.github.huozi.publication;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.huozi.model.BuiltInTheme;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.ProblemLevels;
import io.github.huozi.publication.key.PublicationKeys;
import io.github.huozi.publication.print.PrintReader;
import io.github.huozi.request.PageValues;
import io.github.huozi.source.yaml.Key;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Makes the JSON schema of {@code publication.yaml} from the table of its keys. {@code values.json}
 * has the schemas of values, by what the table calls them, and words that are listed elsewhere come
 * from there.
 */
final class KeySchema {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A value that is one of some words. */
  private static final Pattern WORDS = Pattern.compile("`[^`]+`(?:(?:, | or )`[^`]+`)*");

  private static final Path PROFILES =
      Path.of("src/main/resources/io/github/huozi/publication/print/print-profiles.yaml");

  private static final Pattern PROFILE = Pattern.compile("# (.+)\\n([a-z-]+):\\n");

  private static final Pattern CODE = Pattern.compile("`[^`]*`");

  private final ObjectNode values;

  private KeySchema(ObjectNode values) {
    this.values = values;
  }

  static String text() throws IOException {
    try (InputStream in = KeySchema.class.getResourceAsStream("key/values.json")) {
      ObjectNode schema =
          new KeySchema((ObjectNode) MAPPER.readTree(Objects.requireNonNull(in))).schema();
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter()
              .withSeparators(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
              .withObjectIndenter(new DefaultIndenter("  ", "\n"));
      return MAPPER.writer(printer).writeValueAsString(schema) + "\n";
    }
  }

  private ObjectNode schema() throws IOException {
    ObjectNode schema = ((ObjectNode) values.get("schema")).deepCopy();
    ObjectNode definitions = ((ObjectNode) values.get("definitions")).deepCopy();
    PublicationKeys.all()
        .forEach(
            (map, keys) ->
                (map.equals("publication") ? schema : definitions.withObjectProperty(map))
                    .setAll(object(keys)));
    definitions.set("theme", oneOf(BuiltInTheme.named().keySet()));
    definitions.set("profile", oneOf(PrintReader.names()));
    definitions.set("page-format", oneOf(PageValues.namedSizes().keySet()));
    definitions.set("relator", oneOf(ContributorReader.ROLES));
    definitions.set("hazard", oneOf(AccessibilityReader.WORDS.keySet()));
    definitions.set(
        "section-role", oneOf(Stream.of(SectionRole.values()).map(SectionRole::key).toList()));
    definitions.withObjectProperty("profiles").set("properties", profiles());
    definitions.set("problems", problems());
    schema.set("definitions", definitions);
    return schema;
  }

  private ObjectNode object(Map<String, Key> keys) {
    ObjectNode object = MAPPER.createObjectNode();
    object.put("type", "object").put("additionalProperties", false);
    for (Key key : keys.values()) {
      if (isRequired(key)) {
        object.withArrayProperty("required").add(key.name());
      }
      object.withObjectProperty("properties").set(key.name(), property(key));
    }
    return object;
  }

  private static boolean isRequired(Key key) {
    return key.absent().equals("an error");
  }

  private ObjectNode property(Key key) {
    ObjectNode property = MAPPER.createObjectNode();
    if (isRequired(key)) {
      property.withObjectProperty("not").put("type", "null");
    }
    property.put("description", plain(key.meaning()));
    ObjectNode value = value(key);
    if (value.has("$ref")) {
      property.withArrayProperty("allOf").add(value);
    } else {
      property.setAll(value);
    }
    key.usual().ifPresent(usual -> property.set("default", yaml(usual)));
    if (!key.examples().isEmpty()) {
      property.set("examples", yaml("[" + key.examples() + "]"));
    }
    return property;
  }

  private ObjectNode value(Key key) {
    JsonNode known = values.path(key.value());
    if (known.isMissingNode() && WORDS.matcher(key.value()).matches()) {
      ObjectNode words = MAPPER.createObjectNode();
      words.set("enum", words(key).addNull());
      return words;
    } else if (known.isMissingNode()) {
      known = values.path(CODE.matcher(key.value()).replaceAll("…"));
    }
    if (!(known instanceof ObjectNode object)) {
      throw new IllegalStateException("values.json does not say what is a " + key.value());
    }
    return (ObjectNode) filled(object, key);
  }

  /** A schema with the words of a key, or with the bounds of its number. */
  private static JsonNode filled(JsonNode schema, Key key) {
    if (schema instanceof ObjectNode object) {
      ObjectNode filled = MAPPER.createObjectNode();
      object
          .fields()
          .forEachRemaining(field -> filled.set(field.getKey(), filled(field.getValue(), key)));
      return filled;
    } else if (schema instanceof ArrayNode array) {
      ArrayNode filled = MAPPER.createArrayNode();
      array.forEach(item -> filled.add(filled(item, key)));
      return filled;
    }
    return switch (schema.asText()) {
      case "$words" -> words(key);
      case "$1" -> yaml(key.words().get(0));
      case "$2" -> yaml(key.words().get(1));
      default -> schema;
    };
  }

  /** The words of a key; a truth value may be one for YAML, too. */
  private static ArrayNode words(Key key) {
    ArrayNode words = MAPPER.createArrayNode();
    for (String word : key.words()) {
      words.add(word);
      if (yaml(word).isBoolean()) {
        words.add(yaml(word));
      }
    }
    return words;
  }

  /** The built-in profiles, with what the comments before them say. */
  private static ObjectNode profiles() throws IOException {
    ObjectNode profiles = MAPPER.createObjectNode();
    String text = Files.readString(PROFILES);
    for (MatchResult profile : PROFILE.matcher(text).results().toList()) {
      ObjectNode property = MAPPER.createObjectNode();
      property.put("description", profile.group(1) + ".");
      property
          .withArrayProperty("anyOf")
          .add(MAPPER.createObjectNode().put("$ref", "#/definitions/print-profile"))
          .addObject()
          .put("type", "null");
      profiles.set(profile.group(2), property);
    }
    return profiles;
  }

  private static ObjectNode problems() {
    ObjectNode problems = MAPPER.createObjectNode();
    problems.put("type", "object").put("additionalProperties", false);
    ObjectNode finding = oneOf(LevelReader.WORDS);
    finding.put("description", "A finding of verify, by its rule or by the name of its check.");
    problems
        .withObjectProperty("patternProperties")
        .set("^(" + String.join("|", ProblemLevels.CHECKS) + ")(/[A-Za-z0-9./-]{1,80})?$", finding);
    for (String key : ProblemKind.keys()) {
      ProblemKind kind = ProblemKind.of(key).orElseThrow();
      String level = kind.level().name().toLowerCase(Locale.ROOT);
      ObjectNode property = MAPPER.createObjectNode();
      property.put("description", kind.description() + " By default: " + level + ".");
      property.put("default", level);
      property.setAll(oneOf(LevelReader.WORDS));
      problems.withObjectProperty("properties").set(key, property);
    }
    return problems;
  }

  private static ObjectNode oneOf(Collection<String> words) {
    ObjectNode node = MAPPER.createObjectNode();
    words.stream().sorted().forEach(node.withArrayProperty("enum")::add);
    return node;
  }

  /** The words of Markdown without marks and the targets of links. */
  private static String plain(String markdown) {
    return markdown.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1").replace("`", "");
  }

  private static JsonNode yaml(String text) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    return MAPPER.valueToTree(new Load(settings).loadFromString(text));
  }
}
