package io.github.huozi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.huozi.artifact.ArtifactFonts;
import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.artifact.ArtifactValidators;
import io.github.huozi.input.Digest;
import io.github.huozi.language.Script;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command says why it cannot fetch a file, or why it refuses one. */
class FailedTransferTest {

  private static final String ARTIFACT = "org.example:type:1";
  private static final String JAR = "/org/example/type/1/type-1.jar";
  private static final String SUBJECT = "the library org.example:type:jar:1 of pdf.js ";

  private static final String ZEROS_DIGEST = Digest.of(new byte[1000]);

  @TempDir Path temp;

  private final Map<String, byte[]> served = new HashMap<>();
  private int status = 404;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    System.setProperty(FrontEnd.PROPERTY, "command");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    System.clearProperty(FrontEnd.PROPERTY);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] content = served.get(exchange.getRequestURI().getPath());
    if (content == null) {
      exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"here\"");
      exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"here\"");
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    }
    exchange.close();
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  /** A port at which nobody listens. */
  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String proxy(int port) {
    return "<proxies><proxy><host>127.0.0.1</host><port>" + port + "</port></proxy></proxies>";
  }

  /** The repository of the server, in the place of Maven Central. */
  private ArtifactSource source(String address, String more, boolean offline) throws IOException {
    Path settings =
        Files.writeString(
            temp.resolve("settings.xml"),
            "<settings><localRepository>"
                + temp.resolve("local")
                + "</localRepository>"
                + more
                + "<profiles><profile><id>p</id><repositories><repository><id>central</id><url>"
                + address
                + "</url><releases><checksumPolicy>fail</checksumPolicy></releases></repository>"
                + "</repositories></profile></profiles>"
                + "<activeProfiles><activeProfile>p</activeProfile></activeProfiles></settings>");
    PrintWriter out = new PrintWriter(new StringWriter(), true);
    return new MavenRepositories(MavenSettings.read(settings), offline)
        .open(null, new TerminalConsole(out, out, false, false, false, Wording.ENGLISH));
  }

  private void assertFails(ArtifactSource source, String message) {
    assertThatIOException().isThrownBy(() -> source.previewJar(ARTIFACT)).withMessage(message);
  }

  private void serve(String path, byte[] content) throws Exception {
    served.put(path, content);
    served.put(
        path + ".sha1",
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-1").digest(content))
            .getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void itIsInNoRepository() throws IOException {
    assertFails(
        source(address(), "", false),
        SUBJECT
            + "cannot be found in central ("
            + address()
            + "); list a repository that has it in settings.xml");
  }

  @Test
  void nothingIsFetchedOffline() throws Exception {
    serve(JAR, new byte[1000]);
    assertFails(
        source(address(), "", true),
        SUBJECT
            + "cannot be fetched offline; run once without --offline and without <offline> in"
            + " settings.xml");
    assertThat(source(address(), "", false).previewJar(ARTIFACT)).isNotEmptyFile();
    assertThat(source(address(), "", true).previewJar(ARTIFACT)).isNotEmptyFile();
  }

  @Test
  void itDoesNotMatchTheChecksumOfTheRepository() throws Exception {
    serve(JAR, new byte[1000]);
    served.put(JAR, new byte[999]);
    assertFails(
        source(address(), "", false),
        SUBJECT
            + "cannot be fetched: what the repository central ("
            + address()
            + ") sends does not match its checksum; run again, or give a mirror in settings.xml");
  }

  @Test
  void nobodyListens() throws IOException {
    String address = "http://localhost:" + closedPort() + "/";
    assertFails(
        source(address, "", false),
        SUBJECT
            + "cannot be fetched: the repository central ("
            + address
            + ") cannot be reached; connect to the network, or give a proxy or a mirror in"
            + " settings.xml");
  }

  @Test
  void theProxyIsNotThere() throws IOException {
    int port = closedPort();
    assertFails(
        source("http://repository.invalid/", proxy(port), false),
        SUBJECT
            + "cannot be fetched: the proxy 127.0.0.1:"
            + port
            + " cannot be reached; correct its <host> and <port> in settings.xml");
  }

  @Test
  void theProxyAsksForAPassword() throws IOException {
    status = 407;
    int port = server.getAddress().getPort();
    assertFails(
        source("http://repository.invalid/", proxy(port), false),
        SUBJECT
            + "cannot be fetched: the proxy 127.0.0.1:"
            + port
            + " answers 407; add a <username> and a <password> to it in settings.xml");
  }

  @ParameterizedTest
  @CsvSource({"401", "403"})
  void theRepositoryAsksForAPassword(int answer) throws IOException {
    status = answer;
    assertFails(
        source(address(), "", false),
        SUBJECT
            + "cannot be fetched: the repository central ("
            + address()
            + ") answers "
            + answer
            + "; add a <server> with the id central, a user name and a password to settings.xml");
  }

  @Test
  void theRepositoryFails() throws IOException {
    status = 500;
    assertThatIOException()
        .isThrownBy(() -> source(address(), "", false).previewJar(ARTIFACT))
        .withMessageStartingWith(SUBJECT + "cannot be fetched: ")
        .withMessageContaining("500")
        .withMessageEndingWith("; run again, or give a mirror in settings.xml");
  }

  @Test
  void fontsAndValidatorsHaveASubjectAndAnotherWay() throws IOException {
    ArtifactSource source = source(address(), "", false);
    ArtifactFonts fonts = new ArtifactFonts(source, getClass().getClassLoader(), List.of());
    assertThatIOException()
        .isThrownBy(() -> fonts.find(Script.KOREAN))
        .withMessageMatching(
            "the fonts io\\.github\\.huozi:huozi-fonts-ko:jar:[0-9.]+ cannot be found in .*");
    assertThatIOException()
        .isThrownBy(() -> new ArtifactValidators(source).classPath("org.w3c:epubcheck:0.1"))
        .withMessageStartingWith("the library org.w3c:epubcheck:")
        .withMessageContaining(":0.1 of EPUBCheck cannot be found in central (")
        .withMessageEndingWith(", or add its check to --skip-checks");
  }

  /** A repository that sends something else, with a checksum that fits it. */
  @Test
  void aFileOfAnotherContentIsRefused() throws Exception {
    String coordinates = pinned("org.webjars.npm:pdfjs-dist:");
    String version = coordinates.substring(coordinates.lastIndexOf(':') + 1);
    String path = "org/webjars/npm/pdfjs-dist/" + version + "/pdfjs-dist-" + version + ".jar";
    serve("/" + path, new byte[1000]);
    Path file = temp.resolve("local").resolve(path);
    assertThatIOException()
        .isThrownBy(() -> source(address(), "", false).previewJar(coordinates))
        .withMessageMatching(
            "\\Q"
                + file
                + "\\E: is not the file that huozi was built with: its SHA-256 digest is "
                + ZEROS_DIGEST
                + " and should be [0-9a-f]{64}; delete it, so that it is fetched again, and use"
                + " another repository if that does not help");
    assertThatIOException()
        .as("nor is it taken when it has been fetched")
        .isThrownBy(() -> source(address(), "", true).previewJar(coordinates))
        .withMessageStartingWith(file.toString());
  }

  /** Each library of a validator is looked at, and no pom can add one. */
  @Test
  void aLibraryOfAValidatorIsRefused() throws Exception {
    String coordinates = pinned("org.w3c:epubcheck:");
    for (String line : list()) {
      String[] fields = line.strip().split("[: ]", -1);
      if (line.startsWith(" ")) {
        boolean classified = fields.length > 5;
        String version = fields[classified ? 4 : 3];
        serve(
            "/%s/%s/%s/%s-%s%s.jar"
                .formatted(
                    fields[0].replace('.', '/'),
                    fields[1],
                    version,
                    fields[1],
                    version,
                    classified ? "-" + fields[3] : ""),
            new byte[1000]);
      }
    }
    assertThatIOException()
        .isThrownBy(
            () -> new ArtifactValidators(source(address(), "", false)).classPath(coordinates))
        .withMessageContaining("epubcheck-")
        .withMessageContaining(ZEROS_DIGEST);
    assertThat(temp.resolve("local/org/w3c/epubcheck"))
        .isDirectoryRecursivelyContaining("glob:**.jar")
        .isDirectoryNotContaining("glob:**.pom");
  }

  /** huozi has not chosen that one. */
  @Test
  void anotherVersionIsTakenAsItIs() throws Exception {
    String path = "/org/w3c/epubcheck/99/epubcheck-99";
    serve(path + ".jar", new byte[1000]);
    serve(
        path + ".pom",
        """
        <project><modelVersion>4.0.0</modelVersion>
          <groupId>org.w3c</groupId><artifactId>epubcheck</artifactId><version>99</version>
          <dependencies>
            <dependency><groupId>org.example</groupId><artifactId>type</artifactId><version>1</version></dependency>
          </dependencies>
        </project>
        """
            .getBytes(StandardCharsets.UTF_8));
    serve(
        JAR.replace(".jar", ".pom"),
        """
        <project><modelVersion>4.0.0</modelVersion>
          <groupId>org.example</groupId><artifactId>type</artifactId><version>1</version></project>
        """
            .getBytes(StandardCharsets.UTF_8));
    serve(JAR, new byte[1000]);
    assertThat(
            new ArtifactValidators(source(address(), "", false)).classPath("org.w3c:epubcheck:99"))
        .containsExactly(temp.resolve("local" + path + ".jar"), temp.resolve("local" + JAR));
  }

  private static String pinned(String artifact) throws IOException {
    return list().stream().filter(line -> line.startsWith(artifact)).findFirst().orElseThrow();
  }

  private static List<String> list() throws IOException {
    try (var in = ArtifactSource.class.getResourceAsStream("pins.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
