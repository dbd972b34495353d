package io.github.huozi.pdf.chapter;

import io.github.huozi.input.Digest;
import io.github.huozi.pdf.style.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a document, with a record of those that one chapter has opened. */
final class RecordedResources implements Resources {

  /** Stands for the digest of a file that does not exist. */
  private static final String NONE = "";

  private final Resources resources;
  private final SortedMap<String, String> opened =
      Collections.synchronizedSortedMap(new TreeMap<>());

  RecordedResources(Resources resources) {
    this.resources = resources;
  }

  @Override
  public Optional<InputStream> open(String name) throws IOException {
    Optional<byte[]> content = content(resources, name);
    opened.put(name, content.map(Digest::of).orElse(NONE));
    return content.map(ByteArrayInputStream::new);
  }

  /** The digests of the files that have been opened, by their names. */
  Map<String, String> opened() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(opened));
  }

  /** The digest of a file as {@link #opened} has it. */
  static String digest(Resources resources, String name) throws IOException {
    return content(resources, name).map(Digest::of).orElse(NONE);
  }

  private static Optional<byte[]> content(Resources resources, String name) throws IOException {
    Optional<InputStream> file = resources.open(name);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = file.get()) {
      return Optional.of(in.readAllBytes());
    }
  }
}
