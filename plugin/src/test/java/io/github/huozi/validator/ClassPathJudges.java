package io.github.huozi.validator;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The tools from the tests' class path, where they lie as provided dependencies. */
public final class ClassPathJudges implements ValidatorSource {

  public static final ClassPathJudges SHARED = new ClassPathJudges();

  private ClassPathJudges() {}

  @Override
  public List<Path> classPath(String coordinates) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .map(Path::of)
        .filter(Files::isRegularFile)
        .toList();
  }
}
