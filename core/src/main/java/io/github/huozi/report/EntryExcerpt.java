package io.github.huozi.report;

import io.github.huozi.check.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.nodes.Element;

/** What an EPUB has at a place: some lines of a text, or an image. */
final class EntryExcerpt {

  /** Lines before and after the one that is meant. */
  private static final int AROUND = 2;

  /** Of a long line the part around the column is shown. */
  private static final int MOST_CHARACTERS = 160;

  private static final int MOST_BYTES = 1 << 19;

  private static final Map<String, String> IMAGES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "svg", "image/svg+xml");

  private EntryExcerpt() {}

  /** Nothing if there is no such entry, or it has no such line. */
  static Optional<Element> of(Path epub, Place.InEntry place) throws IOException {
    byte[] content;
    try (ZipFile zip = new ZipFile(epub.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry entry = zip.getEntry(place.entry());
      if (entry == null || entry.getSize() > MOST_BYTES) {
        return Optional.empty();
      }
      content = zip.getInputStream(entry).readNBytes(MOST_BYTES + 1);
    }
    if (content.length > MOST_BYTES) {
      return Optional.empty(); // larger than it says
    }
    String extension =
        place.entry().substring(place.entry().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (place.line() > 0) {
      return lines(new String(content, StandardCharsets.UTF_8), place);
    }
    return Optional.ofNullable(IMAGES.get(extension))
        .map(type -> EmbeddedImage.of(type, content, place.entry()).addClass("entry"));
  }

  private static Optional<Element> lines(String text, Place.InEntry place) {
    List<String> lines = text.lines().toList();
    if (place.line() > lines.size()) {
      return Optional.empty();
    }
    Element excerpt = new Element("pre").addClass("excerpt");
    int last = Math.min(lines.size(), place.line() + AROUND);
    for (int number = Math.max(1, place.line() - AROUND); number <= last; number++) {
      boolean meant = number == place.line();
      String line = cut(lines.get(number - 1), meant ? place.column() : 0);
      Element row = excerpt.appendElement(meant ? "mark" : "span");
      row.text(String.format(Locale.ROOT, "%5d  %s", number, line));
      excerpt.appendText("\n");
    }
    return Optional.of(excerpt);
  }

  private static String cut(String line, int column) {
    if (line.length() <= MOST_CHARACTERS) {
      return line;
    }
    int start =
        Math.max(0, Math.min(column - MOST_CHARACTERS / 2, line.length() - MOST_CHARACTERS));
    int end = Math.min(line.length(), start + MOST_CHARACTERS);
    // Not in the middle of a character of two units.
    start += Character.isLowSurrogate(line.charAt(start)) ? 1 : 0;
    end -= Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
    return (start > 0 ? "…" : "") + line.substring(start, end) + (end < line.length() ? "…" : "");
  }
}
