package io.github.huozi.press;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontFinder;
import io.github.huozi.language.Script;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a press needs, as the tests' class path has it. */
class ClassPathFinder implements FontFinder {

  static final PressJars JARS =
      () ->
          Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
              .map(Path::of)
              .toList();

  @Override
  public List<Found> find(Script script) throws IOException {
    return ClassPathFonts.SHARED.of(script).stream()
        .map(artifact -> new Found(artifact.index(), true))
        .toList();
  }

  @Override
  public String digest(Script script) throws IOException {
    return ClassPathFonts.SHARED.digest(script);
  }
}
