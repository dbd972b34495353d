package io.github.huozi.command;

import io.github.huozi.archive.PublicationArchive;
import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.console.ConsolePreview;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.goal.Parameters;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.PreviewHost;
import io.github.huozi.request.PreviewRequest;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.starter.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huozi preview}. */
@Command(
    name = "preview",
    description = "Shows an edition in the browser, and follows the files as they are saved")
final class PreviewCommand implements Callable<Integer> {

  @Mixin private FolderArgument folder;
  @Mixin private OutputOptions output;
  @Mixin private EditionOptions editions;
  @Mixin private PageOptions pages;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description =
          "The port that the page is served at, on this machine only; by default a free one")
  private int port;

  @Option(
      names = "--editor",
      paramLabel = "EDITOR",
      defaultValue = "vscode",
      description =
          "The editor that links open: vscode, vscodium, idea, none, or an address with {file} and {line}")
  private String editor;

  @Mixin private EngineOptions engine;
  @Mixin private RepositoryOptions repositories;
  @Mixin private ConsoleOptions consoles;

  @Override
  public Integer call() throws IOException {
    TerminalConsole console = consoles.open();
    Path base = folder.base();
    ArgumentException.read(() -> request(base, base, ""));
    if (PublicationArchive.isAt(folder.first())) {
      throw new ArgumentException(
          folder.first() + " has an archive; give the folder of one of its publications");
    }
    String producer = engine.producer();
    ArtifactSource artifacts = repositories.open(console);
    FontSource fonts = engine.fonts(artifacts);
    EngineHost host = engine.previewHost(artifacts);
    PreviewHost page =
        new ConsolePreview(artifacts::previewJar, console, Terminal.open().isPresent());
    try {
      PreviewRequest request = request(base, folder.publication(host), producer);
      host.call(
          each -> {
            each.preview(request, fonts, page);
            return request;
          },
          ConsolePreview.UNLIMITED,
          true);
      return ExitCode.DONE;
    } catch (PublishingException e) {
      console.error(
          engine.problemList(Path.of("").toAbsolutePath(), consoles.wording()).of(e.problems()));
      return ExitCode.PROBLEMS;
    } catch (IOException e) {
      throw new IOException("Cannot preview: " + e.getMessage(), e);
    }
  }

  private PreviewRequest request(Path base, Path publication, String producer) {
    Path name = base.getFileName();
    PublishRequest.Builder request =
        PublishRequest.of(publication, output.folder(base))
            .records(output.records(base).resolve("preview"))
            .producer(producer)
            .identity(name == null ? "publication" : name.toString());
    pages.add(request, editions);
    return new PreviewRequest(
        request.build(),
        Parameters.port(port),
        Parameters.editor(editor),
        consoles.wording().language());
  }
}
