package io.github.huozi.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Tells one jar from another by its directory, so that fonts of many megabytes are not unpacked.
 */
public final class JarDigest {

  private JarDigest() {}

  /**
   * The digest of a jar's entries: their names, sizes and checksums.
   *
   * @param jarOrFolder a jar, or a folder of classes as a reactor build has it
   */
  public static String of(Path jarOrFolder) throws IOException {
    if (Files.isDirectory(jarOrFolder)) {
      return Digest.of(InputFiles.in(jarOrFolder, List.of()).of(List.of(), List.of()).toString());
    }
    try (ZipFile jar = new ZipFile(jarOrFolder.toFile())) {
      StringBuilder entries = new StringBuilder();
      for (ZipEntry entry : Collections.list(jar.entries())) {
        entries.append(entry.getName()).append(' ').append(entry.getSize());
        entries.append(' ').append(entry.getCrc()).append('\n');
      }
      return Digest.of(entries.toString());
    }
  }
}
