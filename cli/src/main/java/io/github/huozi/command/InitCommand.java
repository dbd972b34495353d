package io.github.huozi.command;

import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.starter.BookFolder;
import io.github.huozi.starter.InitReport;
import io.github.huozi.starter.NewFile;
import io.github.huozi.starter.NewFiles;
import io.github.huozi.starter.NewPublication;
import io.github.huozi.starter.StarterParameters;
import io.github.huozi.starter.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huozi init}. */
@Command(
    name = "init",
    description =
        "Begins a publication in a folder, or adds what an existing one lacks; no file is"
            + " overwritten")
final class InitCommand implements Callable<Integer> {

  @Mixin private FolderArgument folder;

  @Option(
      names = "--languages",
      paramLabel = "TAGS",
      description = "The languages, such as en,zh-Hans; asked on a terminal, or else en")
  private @Nullable String languages;

  @Option(
      names = "--type",
      paramLabel = "article|book",
      description = "What is begun; asked on a terminal, or else an article")
  private @Nullable String type;

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "The title; asked on a terminal, or else that of the example")
  private @Nullable String title;

  @Mixin private EngineOptions engine;
  @Mixin private RepositoryOptions repositories;
  @Mixin private ConsoleOptions consoles;

  @Override
  public Integer call() throws IOException {
    TerminalConsole console = consoles.open();
    StarterParameters parameters = new StarterParameters(languages, type, title);
    ArgumentException.read(parameters::read);
    Path base = folder.create();
    ArtifactSource artifacts = repositories.open(console);
    BookFolder book = folder.book(engine.host(artifacts));
    InitReport report = new InitReport(console, base, consoles.wording());
    List<NewFile> files =
        new ArrayList<>(new NewPublication(base, parameters, Terminal.open(), report).files(book));
    files.add(new NewFile(".gitignore", OutputOptions.USUAL + "/\n"));
    report.files(NewFiles.write(files, base));
    console.info("now run: huozi publish" + folder.written());
    return ExitCode.DONE;
  }
}
