package io.github.huozi.wording;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A properties file of messages, with its comments: above a translation stands the English text,
 * and above an English text what its holes are, if that is not plain.
 *
 * @param head the comment at its beginning
 * @param entries by their ids, in order
 */
record MessageFile(List<String> head, Map<String, Entry> entries) {

  /**
   * An entry.
   *
   * @param comment the comment above it, without its mark; empty if there is none
   */
  record Entry(String comment, String text) {}

  static MessageFile read(Path file) throws IOException {
    List<String> head = new ArrayList<>();
    Map<String, Entry> entries = new LinkedHashMap<>();
    String comment = "";
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("##")) {
        if (entries.isEmpty()) {
          head.add(line);
        }
      } else if (line.startsWith("# ")) {
        comment = line.substring(2);
      } else if (!line.isBlank()) {
        Properties one = new Properties();
        one.load(new StringReader(line));
        for (String id : one.stringPropertyNames()) {
          if (entries.put(id, new Entry(comment, one.getProperty(id))) != null) {
            throw new IOException(file + ": two entries " + id);
          }
        }
        comment = "";
      }
    }
    return new MessageFile(head, entries);
  }

  /**
   * Writes the file.
   *
   * @param areas the heading that stands above an entry, by the ids of those that begin an area
   */
  void write(Path file, Map<String, String> areas) throws IOException {
    StringBuilder text = new StringBuilder();
    head.stream()
        .filter(line -> !line.startsWith("## ---"))
        .forEach(line -> text.append(line).append('\n'));
    entries.forEach(
        (id, entry) -> {
          if (areas.containsKey(id)) {
            text.append("\n## --- ").append(areas.get(id)).append("\n\n");
          }
          if (!entry.comment.isEmpty()) {
            text.append("# ").append(entry.comment).append('\n');
          }
          String value = entry.text.replace("\\", "\\\\").replace("\n", "\\n");
          text.append((id + " = " + value).stripTrailing()).append('\n');
        });
    Files.writeString(file, text);
  }
}
