package io.github.huozi.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for where finished files are. */
final class OutputOptions {

  /** Tools leave out folders whose names begin so, and huozi does. */
  static final String USUAL = "_publication";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "The folder of the finished files; by default _publication in the folder")
  private @Nullable Path output;

  /** The folder of the finished files. */
  Path folder(Path base) {
    return output == null ? base.resolve(USUAL) : output.toAbsolutePath().normalize();
  }

  /** The folder of the records of what finished files were made from. */
  Path records(Path base) {
    return folder(base).resolve(".huozi");
  }
}
