package io.github.huozi.input;

import io.github.huozi.problem.FrontEnd;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Digests of jars by their directory, so that fonts of many megabytes are not unpacked. */
public final class JarDigest {

  private JarDigest() {}

  /**
   * The digest of a jar's entries: their names, sizes and checksums.
   *
   * @param jarOrFolder a jar, or a folder of classes as a reactor build has it
   * @throws IOException if the jar is damaged, with its name and how to put it right
   */
  public static String of(Path jarOrFolder) throws IOException {
    if (Files.isDirectory(jarOrFolder)) {
      return Digest.of(InputFiles.in(jarOrFolder, List.of()).of(List.of(), List.of()).toString());
    }
    try (ZipFile jar = open(jarOrFolder)) {
      StringBuilder entries = new StringBuilder();
      for (ZipEntry entry : Collections.list(jar.entries())) {
        entries.append(entry.getName()).append(' ').append(entry.getSize());
        entries.append(' ').append(entry.getCrc()).append('\n');
      }
      return Digest.of(entries.toString());
    }
  }

  /**
   * Checks that a jar can be read. A class loader skips a damaged jar without an error.
   *
   * @throws IOException if it cannot be read, with its name and how to put it right
   */
  public static void requireReadable(Path jar) throws IOException {
    open(jar).close();
  }

  private static ZipFile open(Path jar) throws IOException {
    try {
      return new ZipFile(jar.toFile());
    } catch (NoSuchFileException e) {
      throw new IOException(
          jar + ": there is no such file; first build the project that makes it", e);
    } catch (AccessDeniedException e) {
      throw new IOException(jar + ": cannot be read; give the build permission to read it", e);
    } catch (IOException e) {
      throw new IOException(
          jar
              + ": the jar is damaged or truncated ("
              + e.getMessage()
              + "); delete it, so that "
              + FrontEnd.current().choose("Maven", "huozi")
              + " fetches or builds it again",
          e);
    }
  }
}
