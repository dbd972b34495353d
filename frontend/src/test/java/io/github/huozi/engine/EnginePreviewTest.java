package io.github.huozi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.request.PreviewHost;
import io.github.huozi.request.PreviewRequest;
import io.github.huozi.request.PublishRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A preview in a worker, or in this process, serves its page until it is ended. */
@Tag("long")
class EnginePreviewTest {

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void servesUntilItIsEnded(boolean forked) throws Exception {
    Files.createDirectories(temp.resolve("p/en"));
    Files.writeString(temp.resolve("p/publication.yaml"), "title: T\n");
    Files.writeString(temp.resolve("p/en/1.md"), "# One\n\nText.\n");
    PreviewRequest request =
        new PreviewRequest(
            PublishRequest.of(temp.resolve("p"), temp.resolve("out"))
                .records(temp.resolve("records"))
                .build(),
            0,
            "",
            "en");
    Host host = new Host();
    EngineHost engine = EngineHost.forPreview(TestClassPath.JARS, Path.of("unused"), forked);
    CompletableFuture<Void> running =
        CompletableFuture.runAsync(
            () -> {
              try {
                engine.call(
                    called -> {
                      called.preview(request, ClassPathFonts.SHARED, host);
                      return request;
                    },
                    Duration.ofDays(1),
                    true);
              } catch (Exception e) {
                host.address.completeExceptionally(e);
                throw new IllegalStateException(e);
              }
            });
    URL page = URI.create(host.address.get(1, TimeUnit.MINUTES)).toURL();
    assertThat(text(page)).contains("page.mjs");
    assertThat(text(new URL(page, "pdfjs/legacy/build/pdf.min.mjs"))).contains("getDocument");
    awaitBook(new URL(page, "events"));
    assertThat(host.said).matches("en, 1 pages, in [\\d.]+ s");

    host.end.complete(null);

    running.get(1, TimeUnit.MINUTES);
    Assertions.assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> text(page));
  }

  private static String text(URL url) throws IOException {
    return new String(url.openStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void awaitBook(URL events) throws IOException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(events.openStream(), StandardCharsets.UTF_8))) {
      String line = in.readLine();
      while (line != null && !line.contains("\"book\":1")) {
        line = in.readLine();
      }
      assertThat(line).isNotNull();
    }
  }

  private static final class Host implements PreviewHost {

    private final CompletableFuture<String> address = new CompletableFuture<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile String said = "";

    @Override
    public Path jar(String coordinates) {
      assertThat(coordinates).matches("org\\.webjars\\.npm:pdfjs-dist:[\\d.]+");
      return TestClassPath.find().engine().stream()
          .filter(path -> path.getFileName().toString().startsWith("pdfjs-dist"))
          .findFirst()
          .orElseThrow();
    }

    @Override
    public void serving(String where) {
      address.complete(where);
    }

    @Override
    public void report(String line) {
      said = line;
    }

    @Override
    public CompletionStage<Void> end() {
      return end;
    }
  }
}
