package io.github.huozi.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.huozi.source.text.ReaderFuzzTest;
import io.github.huozi.testing.Bounds;
import java.util.List;

/** Fuzzes sections in Markdown: each is read or has a problem. */
public final class MarkdownFuzz {

  private MarkdownFuzz() {}

  public static List<byte[]> seeds() {
    return List.of(ReaderFuzzTest.RIGHT.getBytes(UTF_8));
  }

  /** Loads slow classes before the fuzzer measures time. */
  public static void fuzzerInitialize() throws Exception {
    for (byte[] seed : seeds()) {
      fuzzerTestOneInput(seed);
    }
  }

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    Bounds.keep(() -> look(data));
  }

  private static void look(byte[] data) throws Exception {
    FuzzedFolder.read("en/b.md", data);
  }
}
