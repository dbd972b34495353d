package io.github.huozi.archive;

import io.github.huozi.output.OutputFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The cover of an EPUB as a file beside it: a catalogue shows it, and cannot look into the EPUB.
 */
final class CoverFile {

  private static final String FOLDER = "EPUB/";
  private static final String PACKAGE = FOLDER + "package.opf";

  /** The item of the package that is the cover. */
  private static final Pattern ITEM =
      Pattern.compile("<item [^>]*href=\"([^\"]+)\"[^>]*properties=\"cover-image\"");

  /** The formats of images that every reader of catalogues shows. */
  private static final Map<String, String> TYPES =
      Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif");

  private CoverFile() {}

  /**
   * Writes the cover, unless it is there already.
   *
   * @return empty if the EPUB has none, or one in another format
   * @throws IOException if the EPUB cannot be read, or the file not be written
   */
  static Optional<Path> write(Path epub) throws IOException {
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      ZipEntry list = zip.getEntry(PACKAGE);
      if (list == null) {
        return Optional.empty();
      }
      String items;
      try (InputStream in = zip.getInputStream(list)) {
        items = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      Matcher item = ITEM.matcher(items);
      ZipEntry cover = item.find() ? zip.getEntry(FOLDER + item.group(1)) : null;
      if (cover == null || !TYPES.containsKey(extension(cover.getName()))) {
        return Optional.empty();
      }
      String name = epub.getFileName().toString().replaceFirst("\\.epub$", "");
      Path file = epub.resolveSibling(name + "-cover." + extension(cover.getName()));
      if (!isThere(file, cover)) {
        try (InputStream in = zip.getInputStream(cover)) {
          OutputFile.write(file, in::transferTo);
        }
      }
      return Optional.of(file);
    }
  }

  /** The media type of a cover. */
  static String type(Path cover) {
    return TYPES.getOrDefault(extension(cover.getFileName().toString()), "image/png");
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isThere(Path file, ZipEntry cover) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != cover.getSize()) {
      return false;
    }
    CRC32 crc = new CRC32();
    try (InputStream in =
        new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), crc)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return crc.getValue() == cover.getCrc();
  }
}
