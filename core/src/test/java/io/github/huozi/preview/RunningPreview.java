package io.github.huozi.preview;

import io.github.huozi.Huozi;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.PreviewHost;
import io.github.huozi.request.PreviewRequest;
import io.github.huozi.request.PublishRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** A preview of a folder, on a thread of its own. */
public final class RunningPreview implements AutoCloseable, PreviewHost {

  private static final long SECONDS = 120;

  private final Path root;
  private final List<String> reports = new CopyOnWriteArrayList<>();
  private final CompletableFuture<String> address = new CompletableFuture<>();
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final ExecutorService threads = EngineThreads.pool();

  /**
   * @param root a folder in which the folder {@code p} is the publication
   * @param embedFonts whether the EPUB has its fonts
   */
  public RunningPreview(Path root, List<String> editions, boolean embedFonts) {
    this.root = root;
    PublishRequest publish =
        PublishRequest.of(root.resolve("p"), root.resolve("out"))
            .records(root.resolve("records"))
            .timestamp(Instant.parse("2026-11-24T00:00:00Z"))
            .editions(editions)
            .embedFonts(embedFonts)
            .build();
    PreviewRequest request = new PreviewRequest(publish, 0, "vscode://file{file}:{line}", "en");
    Thread thread =
        new Thread(
            () -> {
              try {
                new Huozi(threads).preview(request, ClassPathFonts.SHARED, this);
                ended.complete(null);
              } catch (IOException | RuntimeException e) {
                address.completeExceptionally(e);
                ended.completeExceptionally(e);
              }
            },
            "preview");
    thread.setDaemon(true);
    thread.start();
  }

  /** Writes a file of a publication as many editors do: it is there whole, or as it was before. */
  public static void write(Path root, String name, String text) {
    try {
      Path file = root.resolve("p").resolve(name);
      Files.createDirectories(file.getParent());
      Path written = Files.createTempFile(root, "written", "");
      Files.write(written, text.getBytes(StandardCharsets.UTF_8));
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Saves a file. */
  public void save(String name, String text) {
    write(root, name, text);
  }

  /** The address of the page. */
  public URI address() {
    try {
      return URI.create(address.orTimeout(SECONDS, TimeUnit.SECONDS).join());
    } catch (CompletionException e) {
      throw new IllegalStateException("the preview does not start", e.getCause());
    }
  }

  /** What has been told to the build. */
  public List<String> reports() {
    return reports;
  }

  /** The jar of pdf.js on the class path. */
  public static Path pdfJs() throws IOException {
    URL folder =
        RunningPreview.class.getClassLoader().getResource("META-INF/resources/webjars/pdfjs-dist");
    if (folder == null || !(folder.openConnection() instanceof JarURLConnection jar)) {
      throw new IOException("pdf.js is not on the class path");
    }
    try {
      return Path.of(jar.getJarFileURL().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  @Override
  public Path jar(String coordinates) throws IOException {
    return pdfJs();
  }

  @Override
  public void serving(String where) {
    address.complete(where);
  }

  @Override
  public void report(String line) {
    reports.add(line);
  }

  @Override
  public CompletionStage<Void> end() {
    return end;
  }

  /** Ends the preview, and waits until it has ended. */
  @Override
  public void close() {
    end.complete(null);
    ended.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    threads.shutdownNow();
  }
}
