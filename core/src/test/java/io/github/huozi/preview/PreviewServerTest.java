package io.github.huozi.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole preview, as a browser and as an attacker meet it. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("long")
class PreviewServerTest {

  private static final String TEXT = "# One\n\nFirst paragraph.\n\n## Two\n\nSecond\nparagraph.\n";

  private final ObjectMapper json = new ObjectMapper();

  private Path root;
  private RunningPreview preview;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    root = folder;
    Files.writeString(folder.resolve("secret.txt"), "secret");
    RunningPreview.write(folder, "publication.yaml", "title: T\ncover: none\n");
    RunningPreview.write(folder, "en/1.md", TEXT);
    RunningPreview.write(folder, "ja/1.md", "# 一\n\n本文。\n");
    preview = new RunningPreview(folder, List.of(), false);
    await(state -> state.path("book").asInt() > 0);
  }

  @AfterAll
  void stop() {
    preview.close();
  }

  private HttpURLConnection ask(String path) throws IOException {
    return (HttpURLConnection) URI.create(preview.address() + path).toURL().openConnection();
  }

  private String get(String path) throws IOException {
    return new String(ask(path).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The first state that is so. */
  private JsonNode await(Predicate<JsonNode> wanted) throws IOException {
    HttpURLConnection events = ask("events");
    events.setReadTimeout(60_000);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(events.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("data: ")) {
          JsonNode state = json.readTree(line.substring("data: ".length()));
          if (wanted.test(state)) {
            return state;
          }
        }
      }
    }
    throw new IOException("the stream of events has ended");
  }

  private JsonNode settled() throws IOException {
    return await(state -> !state.path("busy").asBoolean());
  }

  /** The answer to a request that no client of the JDK would send. */
  private String raw(String path, Map<String, String> headers) throws IOException {
    StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
    headers.forEach(
        (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), preview.address().getPort())) {
      socket
          .getOutputStream()
          .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void halfRequestsHoldNeitherThreadsNorOtherReaders() throws Exception {
    settled();
    List<Socket> half = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), preview.address().getPort());
      socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
      half.add(socket);
    }
    HttpURLConnection page = ask("");
    page.setReadTimeout(30_000);
    assertThat(page.getInputStream().readAllBytes()).isNotEmpty();
    long threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("huozi preview"))
            .count();
    assertThat(threads).isLessThan(100);
    for (Socket socket : half) {
      socket.setSoTimeout(30_000);
      try (socket) {
        assertThat(socket.getInputStream().read()).as("the end of the connection").isEqualTo(-1);
      } catch (SocketException e) {
        // The server has closed it while it was writing an answer.
        assertThat(e).hasMessageContaining("reset");
      }
    }
  }

  private String host() {
    return "127.0.0.1:" + preview.address().getPort();
  }

  @Test
  void aFileThatIsSavedIsShownAndMarked() throws Exception {
    int before = settled().path("pdf").asInt();
    preview.save("en/1.md", TEXT.replace("First", "Newest"));
    JsonNode state = await(now -> now.path("pdf").asInt() > before);
    assertThat(state.path("changed")).hasSize(1);
    JsonNode lines = json.readTree(get("lines/" + state.path("pdf").asInt()));
    // The title block and the contents have no lines of their own.
    assertThat(lines.path(0).size()).isPositive();
    assertThat(get("pdf/" + state.path("pdf").asInt() + "/huozi.pdf")).startsWith("%PDF-");
    preview.save("en/1.md", TEXT);
    await(now -> now.path("pdf").asInt() > state.path("pdf").asInt());
    settled();
  }

  @Test
  void aMistakeIsToldAndTheLastPagesStay() throws Exception {
    JsonNode before = settled();
    preview.save("publication.yaml", "titel: T\n");
    JsonNode state = await(now -> now.path("problems").size() > 0 && !now.path("busy").asBoolean());
    assertThat(state.path("problems").path(0).path("place").asText())
        .isEqualTo("publication.yaml:1");
    assertThat(state.path("problems").path(0).path("href").asText()).startsWith("vscode://file/");
    assertThat(state.path("pdf")).isEqualTo(before.path("pdf"));
    assertThat(get("pdf/" + state.path("pdf").asInt() + "/huozi.pdf")).startsWith("%PDF-");
    preview.save("publication.yaml", "title: T\ncover: none\n");
    await(now -> now.path("problems").isEmpty() && !now.path("busy").asBoolean());
  }

  @Test
  void problemsOfAKindAreToldInOneLineWhereThePreviewWasStarted() throws Exception {
    settled();
    int before = preview.reports().size();
    preview.save(
        "en/1.md",
        "# Dead links\n\n" + "A [word](#nowhere).\n\n".repeat(8) + "![A press](press.png)\n");
    await(now -> now.path("problems").size() == 9 && !now.path("busy").asBoolean());
    List<String> told = preview.reports().subList(before, preview.reports().size());
    assertThat(told).hasSize(2);
    assertThat(told.get(0)).startsWith("en/1.md:3: ").contains("and 7 more");
    assertThat(told.get(1)).startsWith("en/1.md:19: ");
    preview.save("en/1.md", TEXT);
    await(now -> now.path("problems").isEmpty() && !now.path("busy").asBoolean());
  }

  @Test
  void headingsHaveTheirPageAndTheirLine() throws Exception {
    JsonNode section = settled().path("sections").path(0);
    JsonNode heading = section.path("headings").path(0);
    assertThat(section.path("title").asText()).isEqualTo("One");
    assertThat(heading.path("title").asText()).isEqualTo("Two");
    assertThat(heading.path("page").asInt(-1)).isZero();
    assertThat(heading.path("source").path("place").asText()).isEqualTo("en/1.md:5");
  }

  @Test
  void aPrintedLineHasItsSource() throws Exception {
    JsonNode lines = json.readTree(get("lines/" + settled().path("pdf").asInt())).path(0);
    int last = lines.path(lines.size() - 3).asInt();
    assertThat(json.readTree(get("source?line=" + last)).path("place").asText())
        .isEqualTo("en/1.md:7");
  }

  @Test
  void aBlockOfTheBookHasItsSource() throws Exception {
    JsonNode state = settled();
    String document = state.path("documents").path(state.path("documents").size() - 1).asText();
    String xhtml = get("book/" + state.path("book").asInt() + "/" + document);
    Matcher section = Pattern.compile("data-section=\"([^\"]+)\"").matcher(xhtml);
    Matcher block = Pattern.compile("<p[^>]* data-line=\"7\"").matcher(xhtml);
    assertThat(section.find()).isTrue();
    assertThat(block.find()).isTrue();
    String source = get("source?section=" + section.group(1) + "&at=7");
    assertThat(json.readTree(source).path("place").asText()).isEqualTo("en/1.md:7");
  }

  @Test
  void aPrintedLineOfAListingHasItsOwnLine() throws Exception {
    int before = settled().path("pdf").asInt();
    preview.save("en/1.md", "# One\n\n```java\nint a;\n\nint b;\n```\n");
    JsonNode state = await(now -> now.path("pdf").asInt() > before);
    JsonNode lines = json.readTree(get("lines/" + state.path("pdf").asInt())).path(0);
    int last = lines.path(lines.size() - 3).asInt();
    assertThat(json.readTree(get("source?line=" + last)).path("place").asText())
        .isEqualTo("en/1.md:6");
    preview.save("en/1.md", TEXT);
    await(now -> now.path("pdf").asInt() > state.path("pdf").asInt());
    settled();
  }

  @Test
  void anotherEditionCanBeChosen() throws Exception {
    choose("edition=ja&size=A6");
    JsonNode state =
        await(now -> now.path("language").asText().equals("ja") && !now.path("busy").asBoolean());
    assertThat(state.path("size").asText()).isEqualTo("A6");
    assertThat(state.path("sections").path(0).path("title").asText()).isEqualTo("一");
    choose("edition=en&size=");
    await(now -> now.path("language").asText().equals("en") && !now.path("busy").asBoolean());
  }

  private void choose(String form) throws IOException {
    // The JDK's clients send no Origin.
    String request =
        "POST "
            + preview.address().getPath()
            + "choose HTTP/1.1\r\nHost: "
            + host()
            + "\r\nOrigin: http://"
            + host()
            + "\r\nConnection: close\r\nContent-Length: "
            + form.length()
            + "\r\n\r\n"
            + form;
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), preview.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void documentsOfTheBookRunNoScript() throws Exception {
    JsonNode state = settled();
    String path =
        "book/" + state.path("book").asInt() + "/" + state.path("documents").path(1).asText();
    HttpURLConnection answer = ask(path);
    assertThat(answer.getContentType()).isEqualTo("application/xhtml+xml; charset=utf-8");
    assertThat(answer.getHeaderField("Content-Security-Policy"))
        .contains("default-src 'none'", "sandbox allow-same-origin")
        .doesNotContain("script-src");
  }

  @Test
  void thePageMayDoNothingElsewhere() throws Exception {
    HttpURLConnection answer = ask("");
    assertThat(answer.getHeaderField("Content-Security-Policy"))
        .contains("default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'");
    assertThat(answer.getHeaderField("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.getHeaderField("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeaderField("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.txt",
        "book/1/../../../../secret.txt",
        "book/1/..%2f..%2fsecret.txt",
        "book/1//etc/passwd",
        "book/99/EPUB/package.opf",
        "pdfjs/../pdf.min.mjs",
        "pdfjs/legacy/build/../../LICENSE",
        "pdfjs/legacy/build/pdf.sandbox.min.mjs",
        "publication.yaml",
        "en/1.md",
        "page.html",
        "pdfjs.properties",
        "PageFiles.class",
        "pdf/99/huozi.pdf",
        "pdf/-1/x",
        "source",
        "source?line=99999",
        "source?line=-1",
        "source?section=none&at=1",
        "source?section=..%2Fen&at=1",
        "source?section=%25&at=1",
        "source?section=%zz&at=1",
        "%00"
      })
  void nothingElseIsServed(String path) throws Exception {
    String answer = raw(preview.address().getPath() + path, Map.of("Host", host()));
    assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("secret\n", "root:");
  }

  @Test
  void nobodyElseIsAnswered() throws Exception {
    String path = preview.address().getPath();
    assertThat(raw(path, Map.of("Host", host()))).startsWith("HTTP/1.1 200");
    assertThat(raw("/", Map.of("Host", host()))).startsWith("HTTP/1.1 403");
    assertThat(raw(path, Map.of("Host", "huozi.example"))).startsWith("HTTP/1.1 403");
    assertThat(raw(path, Map.of("Host", host(), "Origin", "http://example.org")))
        .startsWith("HTTP/1.1 403");
    assertThat(raw(path + "events", Map.of("Host", host(), "Origin", "null")))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void onlyThisMachineIsServed() {
    assertThat(preview.address().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void noFileIsWrittenButTheKeptChapters() throws Exception {
    settled();
    // An only chapter is not kept.
    preview.save("en/2.md", "# Three\n\nLast paragraph.\n");
    preview.save("publication.yaml", "title: T\ntype: book\ncover: none\n");
    JsonNode both = await(now -> now.path("sections").size() == 2 && !now.path("busy").asBoolean());
    assertThat(root.resolve("out")).doesNotExist();
    assertThat(root.resolve("records/publication/chapters")).isDirectory();
    Files.delete(root.resolve("p/en/2.md"));
    preview.save("publication.yaml", "title: T\ncover: none\n");
    int before = both.path("pdf").asInt();
    await(now -> now.path("pdf").asInt() > before && now.path("sections").size() == 1);
    settled();
  }
}
