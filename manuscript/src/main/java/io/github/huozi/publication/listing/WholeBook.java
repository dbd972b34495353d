package io.github.huozi.publication.listing;

import io.github.huozi.problem.Problems;
import io.github.huozi.source.section.FrontMatter;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells of a file that has the text of a whole book beside its chapters: all is printed twice. */
final class WholeBook {

  /** A file with so many per cent of the text of all others may have the same text. */
  private static final int LIKE = 70;

  private static final int LEAST_FILES = 3;
  private static final int SHORTEST_LINE = 8;

  private WholeBook() {}

  /** Tells of the file, if one of the files has most lines of all others. */
  static void report(List<Path> files, Problems problems) {
    long all = files.stream().mapToLong(WholeBook::size).sum();
    for (Path file : files) {
      long own = size(file);
      if (files.size() >= LEAST_FILES && own * 100 >= (all - own) * LIKE && hasAll(file, files)) {
        new Reporter(file, problems)
            .warning(
                0,
                "the file has the text of the "
                    + (files.size() - 1)
                    + " others, which is printed twice",
                "move it out of the folder, or begin its name with an underscore");
        return;
      }
    }
  }

  private static boolean hasAll(Path whole, List<Path> files) {
    Set<String> lines = new HashSet<>(lines(whole));
    long same = 0;
    long all = 0;
    for (Path file : files) {
      if (!file.equals(whole)) {
        List<String> others = lines(file);
        same += others.stream().filter(lines::contains).count();
        all += others.size();
      }
    }
    return same * 100 >= all * LIKE && same > 0;
  }

  /** The lines that tell one text from another, without the marks of headings. */
  private static List<String> lines(Path file) {
    Reporter ignored = new Reporter(file, new Problems());
    return TextFile.read(ignored).map(text -> FrontMatter.of(text, ignored).text()).stream()
        .flatMap(String::lines)
        .map(line -> line.strip().replaceFirst("^#+ +", ""))
        .filter(line -> line.length() >= SHORTEST_LINE)
        .toList();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // The file is reported where its text is read.
    }
  }
}
