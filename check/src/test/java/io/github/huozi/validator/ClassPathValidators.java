package io.github.huozi.validator;

import io.github.huozi.request.ValidatorSource;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The validators from the tests' class path, which has them as provided dependencies. */
public final class ClassPathValidators implements ValidatorSource {

  public static final ClassPathValidators SHARED = new ClassPathValidators();

  /** The validators that the tests have loaded. */
  public static final ValidatorCache CACHE = new ValidatorCache();

  private ClassPathValidators() {}

  @Override
  public List<Path> classPath(String coordinates) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .map(Path::of)
        .filter(Files::isRegularFile)
        .toList();
  }
}
