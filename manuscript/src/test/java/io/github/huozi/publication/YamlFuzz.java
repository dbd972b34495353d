package io.github.huozi.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.huozi.testing.Bounds;
import java.util.List;

/** Fuzzes {@code publication.yaml} and front matter: each is read or has a problem. */
public final class YamlFuzz {

  private static final String SEED =
      """
      title: {en: A, ja: 活字}
      subtitle: "b \\u6D3B"
      authors:
        - {name: C, role: trl, sort-as: c, bio: d}
        - name: {en: E, ja: &f F}
      date: 2026-11-25
      type: book
      keywords: [g, *f]
      abstract: |
        h
      cover: none
      editions:
        - language: en
      """;

  private YamlFuzz() {}

  public static List<byte[]> seeds() {
    return List.of(SEED.getBytes(UTF_8));
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
    FuzzedFolder.read("publication.yaml", data);
    String frontMatter = "---\n" + new String(data, UTF_8) + "\n---\n# B\n";
    FuzzedFolder.read("en/b.md", frontMatter.getBytes(UTF_8));
  }
}
