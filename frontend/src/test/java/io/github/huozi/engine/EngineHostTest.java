package io.github.huozi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.message.Message;
import io.github.huozi.message.MessageChannel;
import io.github.huozi.problem.Losses;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Severity;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Format;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.request.ValidatorSource;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.request.VerifyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A worker, and an engine in this process, make and report the same as the engine called directly.
 */
@Tag("long")
class EngineHostTest {

  private static final FontSource FONTS = ClassPathFonts.SHARED;

  private static final ValidatorSource VALIDATORS =
      coordinates -> {
        throw new IOException("no " + coordinates + " here");
      };

  private static final Duration MUCH = Duration.ofHours(1);

  @TempDir Path temp;

  private EngineHost host = new EngineHost(TestClassPath.JARS, Path.of("unused"), true);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSameFiles(boolean forked) throws Exception {
    host = new EngineHost(TestClassPath.JARS, Path.of("unused"), forked);
    PublicationFolder folder =
        folder("one").with("en/2.md", "# Two\n\nAn 𒀀.\n").withLevel("missing-glyph", "warning");
    List<PublishedFile> here = folder.publish();
    List<byte[]> bytes = bytes(here);
    Files.delete(here.get(0).path());

    List<PublishedFile> there = publish(folder, FONTS, true);

    assertThat(folder.remade()).containsExactly("en: book-en.pdf is missing");
    List<String> warnings = folder.problems();
    folder.publish();
    assertThat(warnings).hasSize(1).isEqualTo(folder.problems());
    assertThat(there).isEqualTo(here);
    assertThat(bytes(there)).usingRecursiveComparison().isEqualTo(bytes);
  }

  @Test
  void severalPublicationsAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<List<PublishedFile>>> published = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        PublicationFolder folder = folder("folder" + i);
        published.add(threads.submit(() -> publish(folder, FONTS, false)));
      }
      List<byte[]> first = bytes(published.get(0).get());
      for (Future<List<PublishedFile>> files : published) {
        assertThat(bytes(files.get())).usingRecursiveComparison().isEqualTo(first);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(processes()).hasSize(1);
  }

  @Test
  void whatIsWrongWithTheText() throws Exception {
    PublicationFolder folder = folder("wrong").with("en/2.md", "# Two\n\n![x](no.png)\n");

    assertThatThrownBy(() -> publish(folder, FONTS, true))
        .isInstanceOfSatisfying(
            PublishingException.class,
            e ->
                assertThat(e.problems())
                    .anySatisfy(
                        problem ->
                            assertThat(problem.format(temp.resolve("wrong")))
                                .isEqualTo(
                                    "en/2.md:3: the image no.png does not exist; add the file or"
                                        + " correct the path")));
    assertThat(folder.file("en", Format.PDF)).doesNotExist();
  }

  @Test
  void fontsThatCannotBeHad() throws Exception {
    FontSource none =
        script -> {
          throw new IOException("the fonts for " + script + " are nowhere");
        };

    assertThatIOException()
        .isThrownBy(() -> publish(folder("one"), none, true))
        .withMessage("the fonts for WESTERN are nowhere");
  }

  @Test
  void aProcessThatIsKilled() throws Exception {
    PublicationFolder folder = folder("one");
    FontSource killing =
        script -> {
          processes().forEach(ProcessHandle::destroyForcibly);
          return FONTS.find(script);
        };

    assertThatIOException()
        .isThrownBy(() -> publish(folder, killing, true))
        .withMessageMatching(
            "huozi's process ended with exit code \\d+; run without it:"
                + " <fork>false</fork> or -Dhuozi.fork=false");
    assertThat(publish(folder, FONTS, true)).hasSize(2);
  }

  @Test
  void aProcessWhoseBuildIsGone() throws Exception {
    PublicationFolder folder = folder("one");
    WorkerProcess process =
        new WorkerCommand(TestClassPath.find().all(), Path.of("unused"), false, System.getenv())
            .start();
    MessageChannel channel = new MessageChannel(process.in(), process.out());
    folder.publish(
        (request, fonts, progress) -> {
          channel.send(1, new Message.Publish(request));
          return new PublishResult(List.of(), List.of(), Losses.NONE, List.of());
        });
    // It asks for fonts, and waits for an answer.
    while (!(channel.receive().orElseThrow().message() instanceof Message.FindFonts)) {
      assertThat(process.isAlive()).isTrue();
    }

    process.close();

    assertThat(process.ending()).startsWith("huozi's process ended with exit code 0");
    assertThat(folder.file("en", Format.PDF)).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsFoundInTheFiles(boolean forked) throws Exception {
    host = new EngineHost(TestClassPath.JARS, Path.of("unused"), forked);
    PublicationFolder folder = folder("one");
    folder.publish();
    Files.delete(folder.file("en", Format.EPUB));

    VerifyResult result = verify(host, request(folder, "epubcheck", "verapdf"));

    assertThat(result.findings())
        .singleElement()
        .satisfies(
            line -> assertThat(line.text()).matches("book-en\\.epub: .*\\(files/missing\\)"));
    assertThat(result.summary()).isEqualTo("1 error");
    assertThat(result.files()).containsExactly("book-en.pdf: sound", "book-en.epub: 1 error");
    assertThat(result.has(Set.of(Severity.ERROR))).isTrue();
    assertThat(result.has(Set.of(Severity.WARNING))).isFalse();
    assertThat(result.page()).exists();
  }

  @Test
  void aCheckThatIsNone() throws Exception {
    PublicationFolder folder = folder("one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> verify(host, request(folder, "spelling")))
        .withMessageStartingWith(
            "<skipChecks>: spelling is not a check; write one of files, epubcheck");
  }

  @Test
  void aValidatorThatCannotBeHad() throws Exception {
    PublicationFolder folder = folder("one");
    folder.publish();
    assertThatIOException()
        .isThrownBy(() -> verify(host, request(folder, "verapdf")))
        .withMessageMatching("no org.w3c:epubcheck:[0-9.]+ here");
  }

  @Test
  void aLibraryThatCannotBeHad() {
    EngineHost none =
        new EngineHost(
            () -> {
              throw new IOException("no libraries here");
            },
            Path.of("unused"),
            true);
    assertThatIOException()
        .isThrownBy(() -> verify(none, request(folder("one"))))
        .withMessage("no libraries here");
  }

  private static VerifyResult verify(EngineHost host, VerifyRequest request)
      throws PublishingException, IOException {
    return host.call(engine -> engine.verify(request, VALIDATORS, Progress.NONE), MUCH, true);
  }

  private static VerifyRequest request(PublicationFolder folder, String... skipped) {
    Path output = folder.output();
    return VerifyRequest.of(output.getParent(), output)
        .records(output.resolveSibling("records"))
        .baseName("book")
        .base(output)
        .skippedChecks(Set.of(skipped))
        .version("1.0")
        .build();
  }

  private PublicationFolder folder(String name) throws IOException {
    return new PublicationFolder(temp.resolve(name))
        .with("publication.yaml", "title: Type\ncover: none\n")
        .with("en/1.md", "# One\n\nA word or two, and a note.[^1]\n\n[^1]: It is here.\n");
  }

  private List<PublishedFile> publish(PublicationFolder folder, FontSource fonts, boolean last)
      throws PublishingException, IOException {
    return folder.publish(
        (request, unused, progress) ->
            host.call(engine -> engine.publish(request, fonts, progress), MUCH, last));
  }

  private static Stream<ProcessHandle> processes() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("java"));
  }

  private static List<byte[]> bytes(List<PublishedFile> files) throws IOException {
    List<byte[]> bytes = new ArrayList<>();
    for (PublishedFile file : files) {
      bytes.add(Files.readAllBytes(file.path()));
    }
    return bytes;
  }
}
