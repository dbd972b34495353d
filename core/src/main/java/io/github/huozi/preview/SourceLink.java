package io.github.huozi.preview;

import io.github.huozi.problem.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Leads to a line of the author's files.
 *
 * @param folder the publication's, from which paths are shown
 * @param editor the address that opens an editor; empty for none
 */
record SourceLink(Path folder, String editor) {

  /** The file, the line and the address that opens it, as the page takes them. */
  Map<String, Object> to(SourceLocation place) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("place", place.format(folder));
    link.put("line", place.line());
    link.put("href", address(place));
    return link;
  }

  /** The address that opens an editor at a place; empty if there is none. */
  String address(SourceLocation place) {
    String path = place.path().toString().replace('\\', '/');
    return editor
        .replace("{file}", encoded(path.startsWith("/") ? path : "/" + path))
        .replace("{line}", String.valueOf(Math.max(1, place.line())));
  }

  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if ((c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || "/-_.~:".indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(Integer.toHexString(0x100 | c), 1, 3);
      }
    }
    return encoded.toString();
  }
}
