package io.github.huozi.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The JSON schema of {@code publication.yaml}, by which editors check it. */
final class PublicationSchema {

  static final Path FILE = Path.of("../docs/publication.schema.json");

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V7);

  private final ObjectNode root;

  PublicationSchema() {
    try {
      root = (ObjectNode) MAPPER.readTree(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode root() {
    return root;
  }

  /** What editors find wrong with a text of YAML. */
  List<String> errors(String yaml) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    return errors(MAPPER.valueToTree(new Load(settings).loadFromString(yaml)), root);
  }

  /** What is wrong with a value by a part of the schema. */
  List<String> errors(JsonNode value, JsonNode part) {
    ObjectNode schema = part.deepCopy();
    schema.set("definitions", root.get("definitions"));
    schema.remove("$id");
    return messages(FACTORY.getSchema(schema).validate(value));
  }

  /** What is wrong with the schema itself. */
  List<String> faults() {
    return messages(FACTORY.getSchema(SchemaLocation.of(SchemaId.V7)).validate(root));
  }

  private static List<String> messages(Iterable<ValidationMessage> found) {
    List<String> messages = new ArrayList<>();
    found.forEach(message -> messages.add(message.getMessage()));
    return messages;
  }
}
