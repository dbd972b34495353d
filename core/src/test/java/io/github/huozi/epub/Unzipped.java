package io.github.huozi.epub;

import io.github.huozi.epub.book.EpubBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files inside an EPUB, in their order. */
record Unzipped(Map<String, byte[]> files) {

  static Unzipped of(EpubBook book) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(SampleBooks.write(book)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Unzipped(files);
  }

  List<String> names() {
    return List.copyOf(files.keySet());
  }

  String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  byte[] bytes(String name) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new AssertionError("no " + name + " in " + names());
    }
    return bytes;
  }
}
