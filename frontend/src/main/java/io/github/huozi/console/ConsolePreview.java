package io.github.huozi.console;

import io.github.huozi.request.PreviewHost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A preview that the console tells of, and that ends when the author presses Enter. */
public final class ConsolePreview implements PreviewHost {

  /** A preview lasts as long as its author wants. */
  public static final Duration UNLIMITED = Duration.ofDays(36_500);

  private final JarSource jars;
  private final Console console;
  private final boolean hasKeys;
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  /**
   * @param jars finds what shows PDFs in the browser
   * @param hasKeys whether the author has a keyboard; else Ctrl-C ends the preview
   */
  public ConsolePreview(JarSource jars, Console console, boolean hasKeys) {
    this.jars = jars;
    this.console = console;
    this.hasKeys = hasKeys;
  }

  /** Finds the jar of an artifact. */
  @FunctionalInterface
  public interface JarSource {

    /**
     * The jar of an artifact, without what it needs.
     *
     * @throws IOException if it cannot be had, with how to put that right
     */
    Path find(String coordinates) throws IOException;
  }

  @Override
  public Path jar(String coordinates) throws IOException {
    return jars.find(coordinates);
  }

  @Override
  public void serving(String address) {
    console.info("Preview: " + address);
    if (hasKeys) {
      console.info("press Enter or Ctrl-C to end it");
      Thread keys = new Thread(this::awaitEnter, "huozi preview end");
      keys.setDaemon(true);
      keys.start();
    } else {
      console.info("Ctrl-C ends it");
    }
  }

  private void awaitEnter() {
    try {
      int key = System.in.read();
      while (key >= 0 && key != '\n') {
        key = System.in.read();
      }
      if (key == '\n') {
        end.complete(null);
      }
    } catch (IOException e) {
      // Ctrl-C ends it.
      return;
    }
  }

  @Override
  public void report(String line) {
    console.info(line);
  }

  @Override
  public CompletionStage<Void> end() {
    return end;
  }
}
