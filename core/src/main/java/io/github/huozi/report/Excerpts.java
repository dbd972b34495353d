package io.github.huozi.report;

import io.github.huozi.check.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Shows places of one finished file: a picture of a part of a page, lines of an entry, or an image.
 */
final class Excerpts implements AutoCloseable {

  /** The number of lines shown before and after the place. */
  private static final int LINES_AROUND = 2;

  /** A longer line is cut to the part around the column. */
  private static final int MAX_CHARACTERS = 160;

  /** A larger entry is not shown. */
  private static final int MAX_BYTES = 1 << 19;

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "svg", "image/svg+xml");

  private final Path file;
  private @Nullable PagePictures pages;
  private boolean unreadable;

  Excerpts(Path file) {
    this.file = file;
  }

  /**
   * An HTML element that shows a place; nothing if the file has no such place. A damaged file has
   * no excerpts from the first failure on, and the report is written without them.
   */
  Optional<Element> of(Place place) {
    if (unreadable) {
      return Optional.empty();
    }
    try {
      return shown(place);
    } catch (IOException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError
        | LinkageError e) {
      unreadable = true;
      return Optional.empty();
    }
  }

  private Optional<Element> shown(Place place) throws IOException {
    if (place instanceof Place.InEntry entry) {
      return entry(entry);
    }
    if (pages == null) {
      pages = new PagePictures(file);
    }
    return pages
        .picture((Place.OnPage) place)
        .map(png -> image("image/png", png, Report.inWords(place)));
  }

  /** The image, or the lines around the place; nothing if there is no such entry or line. */
  private Optional<Element> entry(Place.InEntry place) throws IOException {
    byte[] content;
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry entry = zip.getEntry(place.entry());
      if (entry == null || entry.getSize() > MAX_BYTES) {
        return Optional.empty();
      }
      content = zip.getInputStream(entry).readNBytes(MAX_BYTES + 1);
    }
    if (content.length > MAX_BYTES) {
      return Optional.empty(); // The entry is larger than its header says.
    }
    String extension =
        place.entry().substring(place.entry().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (place.line() > 0) {
      return lines(new String(content, StandardCharsets.UTF_8), place);
    }
    return Optional.ofNullable(MEDIA_TYPES.get(extension))
        .map(type -> image(type, content, place.entry()).addClass("entry"));
  }

  private static Optional<Element> lines(String text, Place.InEntry place) {
    List<String> lines = text.lines().toList();
    if (place.line() > lines.size()) {
      return Optional.empty();
    }
    Element excerpt = new Element("pre").addClass("excerpt");
    int last = Math.min(lines.size(), place.line() + LINES_AROUND);
    for (int number = Math.max(1, place.line() - LINES_AROUND); number <= last; number++) {
      boolean isPlace = number == place.line();
      String line = cut(lines.get(number - 1), isPlace ? place.column() : 0);
      Element row = excerpt.appendElement(isPlace ? "mark" : "span");
      row.text(String.format(Locale.ROOT, "%5d  %s", number, line));
      excerpt.appendText("\n");
    }
    return Optional.of(excerpt);
  }

  private static String cut(String line, int column) {
    if (line.length() <= MAX_CHARACTERS) {
      return line;
    }
    int start = Math.max(0, Math.min(column - MAX_CHARACTERS / 2, line.length() - MAX_CHARACTERS));
    int end = Math.min(line.length(), start + MAX_CHARACTERS);
    // Does not cut between the two code units of a character.
    start += Character.isLowSurrogate(line.charAt(start)) ? 1 : 0;
    end -= Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
    return (start > 0 ? "…" : "") + line.substring(start, end) + (end < line.length() ? "…" : "");
  }

  private static Element image(String mediaType, byte[] content, String description) {
    String data = Base64.getEncoder().encodeToString(content);
    return new Element("img")
        .attr("src", "data:" + mediaType + ";base64," + data)
        .attr("alt", description);
  }

  @Override
  public void close() throws IOException {
    if (pages != null) {
      pages.close();
    }
  }
}
