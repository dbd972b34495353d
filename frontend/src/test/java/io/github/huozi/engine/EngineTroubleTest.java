package io.github.huozi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.message.ClassArchive;
import io.github.huozi.message.Message;
import io.github.huozi.message.MessageChannel;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.testing.InParts;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails: it is told, nobody waits for ever, and others go on. */
@Timeout(600)
@Tag("long")
class EngineTroubleTest {

  private static final FontSource FONTS = ClassPathFonts.SHARED;

  private static final Duration MUCH = Duration.ofHours(1);

  @TempDir Path temp;

  /** The engine in jars, of whose classes alone Java makes an archive. */
  private static EngineHost.ClassPathSource jars = TestClassPath.JARS;

  /** The archive of a process that has published. */
  private static Path archive = Path.of("unused");

  @BeforeAll
  static void anArchive(@TempDir Path folder) throws Exception {
    EngineClassPath found = TestClassPath.find();
    EngineClassPath packed =
        new EngineClassPath(
            packed(found.shared(), folder.resolve("api")),
            packed(found.engine(), folder.resolve("engine")));
    jars = () -> packed;
    Path archives = folder.resolve("local repository").resolve("archives");
    assertThat(publish(new EngineHost(jars, archives, true), folder.resolve("one"), FONTS, true))
        .hasSize(2);
    archive = awaitArchive(archives);
    assertThat(Files.size(archive)).isGreaterThan(5_000_000);
  }

  @InParts(2)
  @ParameterizedTest
  @ValueSource(strings = {"half", "noise"})
  void anArchiveThatIsDamaged(String damage) throws Exception {
    byte[] whole = Files.readAllBytes(archive);
    Path archives = Files.createDirectories(temp.resolve("local repository").resolve("archives"));
    Files.write(
        archives.resolve(archive.getFileName()),
        damage.equals("half") ? Arrays.copyOf(whole, whole.length / 2) : noise(whole));

    assertThat(publish(new EngineHost(jars, archives, true), "two")).hasSize(2);

    assertThat(Files.size(awaitArchive(archives))).isGreaterThan(5_000_000);
  }

  /** Otherwise each later process looks for them in the jars. */
  @Test
  void anArchiveHoldsAllThatIsLoaded() throws Exception {
    Path loaded = temp.resolve("loaded.txt");
    String log = "-Xlog:class+load:file=" + loaded;
    Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", log);

    publish(new EngineHost(jars, archive.getParent(), true, environment), "two");

    assertThat(loaded).content().contains("io.github.huozi.pdf.PdfWriter source: shared");
    assertThat(Files.readAllLines(loaded))
        .filteredOn(line -> line.contains(" io.github.huozi.") && !line.contains("Lambda"))
        .allSatisfy(line -> assertThat(line).contains("source: shared"));
  }

  /** With a debugger, a virtual machine records nothing for an archive. */
  @Test
  void aDebugger() throws Exception {
    Map<String, String> debugger =
        Map.of(
            "JAVA_TOOL_OPTIONS",
            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:0");
    Path archives = temp.resolve("archives");

    assertThat(
            publish(
                new EngineHost(jars, archives, true, debugger), temp.resolve("one"), FONTS, true))
        .hasSize(2);

    assertThat(archives).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
  void aCollectorOfSomebodyElses(String variable) throws Exception {
    WorkerCommand command =
        new WorkerCommand(
            TestClassPath.find().all(),
            Path.of("unused"),
            false,
            Map.of(variable, "-XX:+UseSerialGC -Dx=y"));
    WorkerProcess process = command.start();
    WorkerSession.open(process);
    process.close();
    assertThat(process.ending()).contains("exit code 0");
  }

  @Test
  void aProcessThatCannotStart() {
    WorkerCommand command =
        new WorkerCommand(
            List.of(Path.of("no.jar")),
            Path.of("unused"),
            false,
            Map.of("JAVA_TOOL_OPTIONS", "-Dx=y"));
    assertThatIOException()
        .isThrownBy(() -> WorkerSession.open(command.start()))
        .withMessageContaining("huozi's process ended with exit code 1; run without it: <fork>")
        .withMessageContaining("io.github.huozi.worker.WorkerMain");
  }

  /** The message is for everyone, the place for {@code mvn -e}. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theTraceIsNoMessage(boolean forked) {
    FontSource none =
        script -> {
          throw new IOException("no fonts", new IOException("401 Unauthorized"));
        };
    EngineHost host = new EngineHost(TestClassPath.JARS, Path.of("unused"), forked);

    assertThatIOException()
        .isThrownBy(() -> publish(host, "one", none))
        .withMessage("no fonts")
        .satisfies(
            e -> {
              assertThat(e.getCause()).hasMessage(e.getMessage());
              StringWriter shown = new StringWriter();
              e.printStackTrace(new PrintWriter(shown));
              assertThat(shown.toString())
                  .contains("io.github.huozi.font.FontCache.artifacts(", "401 Unauthorized");
            });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoFailsDoesNotKeepOthersWaiting(boolean forked) throws Exception {
    EngineHost host = new EngineHost(TestClassPath.JARS, Path.of("unused"), forked);
    FontSource failing =
        script -> {
          throw new IllegalStateException("a fault of ours");
        };
    for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
      String name = "wrong" + i;
      assertThatIOException()
          .isThrownBy(() -> publish(host, name, failing))
          .withMessageContaining("a fault of ours");
    }
    assertThat(publish(host, "right")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoIsInterruptedDoesNotKeepOthersWaiting(boolean forked) throws Exception {
    EngineHost host = new EngineHost(TestClassPath.JARS, Path.of("unused"), forked);
    CountDownLatch asked = new CountDownLatch(1);
    FontSource slow =
        script -> {
          asked.countDown();
          try {
            TimeUnit.MINUTES.sleep(5);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new IOException("interrupted");
        };
    CompletableFuture<Void> ended = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            () -> {
              try {
                publish(host, "slow", slow);
                ended.complete(null);
              } catch (IOException | PublishingException e) {
                ended.completeExceptionally(e);
              }
            });
    waiting.start();
    asked.await();
    waiting.interrupt();

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> get(ended))
        .withCauseInstanceOf(IOException.class);
    assertThat(publish(host, "right")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONSENSE", "HUGE", "NEGATIVE"})
  void aMessageThatIsNone(String what) throws Exception {
    FakeProcess process = new FakeProcess();
    process.send(0, new Message.Ready());
    WorkerSession session = WorkerSession.open(new WorkerProcess(process));
    CompletableFuture<Message> first = received(session);
    CompletableFuture<Message> second = received(session);

    try (DataOutputStream out = new DataOutputStream(process.sending())) {
      out.writeInt(0xC0DE6D3B);
      out.writeInt(1);
      out.writeUTF(what.equals("NONSENSE") ? what : "Published");
      out.writeInt(what.equals("HUGE") ? Integer.MAX_VALUE : -1);
    }

    for (CompletableFuture<Message> one : List.of(first, second)) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> get(one))
          .withCauseInstanceOf(IOException.class);
    }
    assertThat(session.begin(true, MUCH)).isNull();
  }

  /** It ends between a question and the answer; what it said meanwhile is not why. */
  @Test
  void aWorkerThatEndsAfterItsQuestion() throws Exception {
    FakeProcess process = new Deaf();
    process.send(0, new Message.Ready());
    WorkerSession session = WorkerSession.open(new WorkerProcess(process));
    WorkerSession.Job job = session.begin(true, MUCH);
    process.send(1, new Message.StepBegun(1, "reading en/1.md"));
    process.send(1, new Message.StepBegun(1, "reading en/2.md"));
    process.destroy();

    assertThatIOException()
        .isThrownBy(() -> job.send(new Message.Cancel()))
        .withMessageStartingWith("huozi's process ended with exit code 0");
  }

  @Test
  void aWorkerThatIsSilent() throws Exception {
    Process silent = started(Silent.class);
    WorkerSession session =
        WorkerSession.open(
            new WorkerProcess(silent), Duration.ofMinutes(1), Duration.ofMillis(200));
    // One looks for fonts, perhaps far away: the worker may be silent meanwhile.
    WorkerSession.Job answering = session.begin(false, MUCH);
    CompletableFuture<Message> first = received(session);
    assertThat(silent.waitFor(2, TimeUnit.SECONDS)).isFalse();
    answering.close();

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> get(first))
        .withMessageContaining("It sent no message and used no processor time for 0 minutes");
    assertThat(session.begin(false, MUCH)).isNull();
  }

  @Test
  void aWorkerThatDoesNotStart() throws Exception {
    Process sleeping = started(Sleeping.class);
    assertThatIOException()
        .isThrownBy(
            () ->
                WorkerSession.open(
                    new WorkerProcess(sleeping), Duration.ofSeconds(1), Duration.ofMinutes(1)))
        .withMessageContaining("It had not started after 1 seconds");
    assertThat(sleeping.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  /** Says nothing at all. */
  static final class Sleeping {
    public static void main(String[] arguments) throws InterruptedException {
      Thread.sleep(60_000);
    }
  }

  private static Process started(Class<?> program) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            program.getName())
        .start();
  }

  private static CompletableFuture<Message> received(WorkerSession session) {
    WorkerSession.Job job = session.begin(false, MUCH);
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return job.receive();
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        });
  }

  private static <T> T get(CompletableFuture<T> future)
      throws ExecutionException, InterruptedException, TimeoutException {
    return future.get(60, TimeUnit.SECONDS);
  }

  private static List<Path> packed(List<Path> classPath, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> packed = new ArrayList<>();
    for (Path path : classPath) {
      if (Files.isDirectory(path)) {
        Path jar = folder.resolve(packed.size() + ".jar");
        int made =
            ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "-cf", jar.toString(), "-C", path.toString(), ".");
        assertThat(made).isZero();
        packed.add(jar);
      } else if (Files.exists(path)) {
        packed.add(path);
      }
    }
    return packed;
  }

  /** Whole by its length and its header; a virtual machine crashes at it, or does wrong. */
  private static byte[] noise(byte[] whole) {
    byte[] damaged = whole.clone();
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      int at = damaged.length / 10 + random.nextInt(damaged.length * 8 / 10);
      damaged[at] = (byte) ~damaged[at];
    }
    return damaged;
  }

  /** The process writes it after the build has ended, in the place of one that is damaged. */
  private static Path awaitArchive(Path folder) throws Exception {
    while (true) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          List<Path> archives = files.filter(file -> file.toString().endsWith(".jsa")).toList();
          if (archives.size() == 1 && ClassArchive.isWhole(archives.get(0))) {
            return archives.get(0);
          }
        }
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private List<PublishedFile> publish(EngineHost host, String name)
      throws PublishingException, IOException {
    return publish(host, name, FONTS);
  }

  private List<PublishedFile> publish(EngineHost host, String name, FontSource fonts)
      throws PublishingException, IOException {
    return publish(host, temp.resolve(name), fonts, name.equals("one"));
  }

  private static List<PublishedFile> publish(
      EngineHost host, Path folder, FontSource fonts, boolean last)
      throws PublishingException, IOException {
    return new PublicationFolder(folder)
        .with("publication.yaml", "title: Type\ncover: none\n")
        .with("en/1.md", "# One\n\nA word or two.\n")
        .publish(
            (request, unused, progress) ->
                host.call(engine -> engine.publish(request, fonts, progress), MUCH, last));
  }

  /** A process that does not listen. */
  private static final class Deaf extends FakeProcess {

    Deaf() throws IOException {}

    @Override
    public OutputStream getOutputStream() {
      return new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          throw new IOException("Broken pipe");
        }
      };
    }
  }

  /** A worker that has started, and sends nothing. */
  static final class Silent {

    private Silent() {}

    public static void main(String[] arguments) throws Exception {
      new MessageChannel(InputStream.nullInputStream(), System.out).send(0, new Message.Ready());
      TimeUnit.MINUTES.sleep(5);
    }
  }
}
