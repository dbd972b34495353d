package io.github.huozi.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks a drawing in a file and gives the problems that are reported. */
public final class CheckedDrawing {

  private static final FigureFonts FONTS = new FigureFonts();

  private CheckedDrawing() {}

  /** The problems of a drawing. The drawing is refused exactly if one of them is an error. */
  public static List<String> complaints(Path folder, String text, Problems problems)
      throws IOException {
    Path file = folder.resolve("a.svg");
    Files.writeString(file, text);
    boolean read = SvgCheck.read(file, FONTS, problems).isPresent();
    assertThat(read).isEqualTo(!problems.hasErrors());
    return problems.sorted().stream()
        .map(problem -> problem.severity() + " " + problem.format(folder))
        .toList();
  }
}
