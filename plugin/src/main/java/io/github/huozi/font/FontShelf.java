package io.github.huozi.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Font artifacts that have been read, so that a face is parsed once for all who use it. When memory
 * is short, those that nobody is using are let go.
 */
public final class FontShelf {

  private final Map<String, SoftReference<FontArtifact>> artifacts = new ConcurrentHashMap<>();

  /**
   * Reads an artifact, or finds it read.
   *
   * @param index where it says what it holds
   * @throws IOException if it is not as docs/fonts.md says
   */
  public FontArtifact read(URL index) throws IOException {
    FontArtifact[] read = new FontArtifact[1];
    try {
      artifacts.compute(
          index.toString(),
          (name, shelved) -> {
            FontArtifact kept = shelved == null ? null : shelved.get();
            read[0] = kept == null ? parse(index) : kept;
            return kept == null ? new SoftReference<>(read[0]) : shelved;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return read[0];
  }

  private static FontArtifact parse(URL index) {
    try {
      return FontArtifact.read(index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
