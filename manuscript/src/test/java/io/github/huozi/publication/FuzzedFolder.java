package io.github.huozi.publication;

import io.github.huozi.model.Manuscript;
import io.github.huozi.source.text.ReaderFuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A publication with one file from a fuzzer. */
final class FuzzedFolder {

  private static final Path ROOT = root();

  private FuzzedFolder() {}

  private static Path root() {
    try {
      Path root = Files.createTempDirectory("huozi-fuzz");
      new Folder(root)
          .with("publication.yaml", "title: T\n")
          .with("en/a.md", "# A\n")
          .with("en/i.png", Picture.of("png"));
      return root.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the publication twice, and checks that both results are valid and equal. */
  static void read(String path, byte[] content) throws IOException {
    Path file = ROOT.resolve(path);
    byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    try {
      String first = read(new Folder(ROOT).with(path, content));
      String again = read(new Folder(ROOT));
      if (!first.equals(again)) {
        throw new AssertionError(first + "\nand then\n" + again);
      }
    } finally {
      if (before.length > 0) {
        Files.write(file, before);
      } else {
        Files.delete(file);
      }
    }
  }

  private static String read(Folder folder) {
    List<Manuscript> editions = folder.editions();
    ReaderFuzzTest.check(editions, ROOT);
    List<String> problems = folder.problems();
    for (String problem : problems) {
      if (problem.contains("Exception") || problem.codePoints().anyMatch(Character::isISOControl)) {
        throw new AssertionError(problem);
      }
    }
    return problems + "\n" + editions;
  }
}
