package io.github.huozi.theme;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tells of style sheets in a theme that no template links. */
final class UnusedSheets {

  private UnusedSheets() {}

  static void tell(Theme theme, Path folder, Problems problems) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      StringBuilder templates = new StringBuilder();
      for (Path file : files) {
        if (file.toString().matches("(?is).*\\.ft[a-z]+")) {
          templates.append(Theme.text(file));
        }
      }
      for (Path file : files) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.matches("(?is).*\\.(?:css|scss|sass|less)")
            && !name.startsWith(Theme.FONTS + "/")
            && (!name.endsWith(".css") || theme.own(name).isPresent())
            && !isBuiltIn(theme, name)
            && templates.indexOf(file.getFileName().toString()) < 0) {
          problems.add(
              ProblemKind.UNREAD_FILE,
              SourceLocation.of(file),
              "no template uses the style sheet",
              "write its rules in theme/css/theme.css, or link it in a template");
        }
      }
    } catch (IOException | UncheckedIOException | Theme.NotUtf8Exception e) {
      // The checks of the theme report it.
    }
  }

  private static boolean isBuiltIn(Theme theme, String name) throws IOException {
    try (InputStream builtIn = theme.builtIn().open(name)) {
      return builtIn != null;
    }
  }
}
