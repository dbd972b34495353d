package io.github.huozi.font;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a user's font artifact with one face, called Small. */
public final class FontJar {

  private static final String INDEX =
      """
      languages: [mul]
      faces:
        - {file: fonts/Small.ttf, family: Small, generic: serif, weight: 400, style: normal}
      """;

  private FontJar() {}

  /**
   * Writes a jar.
   *
   * @param packed whether the font is compressed in it
   */
  public static void write(Path jar, byte[] font, boolean packed) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry(FontIndex.PATH));
      zip.write(INDEX.getBytes(StandardCharsets.UTF_8));
      ZipEntry entry = new ZipEntry("META-INF/huozi/fonts/Small.ttf");
      if (!packed) {
        CRC32 sum = new CRC32();
        sum.update(font);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(font.length);
        entry.setCrc(sum.getValue());
      }
      zip.putNextEntry(entry);
      zip.write(font);
    }
  }

  /** Writes the artifact as a folder of classes. */
  public static void write(Path folder, byte[] font) throws IOException {
    Path index = folder.resolve(FontIndex.PATH);
    Files.createDirectories(index.resolveSibling("fonts"));
    Files.writeString(index, INDEX);
    Files.write(index.resolveSibling("fonts/Small.ttf"), font);
  }
}
