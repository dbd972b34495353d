package io.github.huozi.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.font.FontFinder;
import io.github.huozi.language.Script;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Severity;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.request.ValidatorSource;
import io.github.huozi.language.LineBreak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Apart from the build the same is made, and the same is told, as in it. */
class PressTest {

  private static final FontFinder FONTS = new ClassPathFinder();

  private static final ValidatorSource JUDGES =
      coordinates -> {
        throw new IOException("no " + coordinates + " here");
      };

  private static final Duration MUCH = Duration.ofHours(1);

  @TempDir Path temp;

  private Press press = new Press(ClassPathFinder.JARS, Path.of("unused"), true);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSameFiles(boolean forked) throws Exception {
    press = new Press(ClassPathFinder.JARS, Path.of("unused"), forked);
    PublicationFolder folder =
        folder("one").with("en/2.md", "# Two\n\nAn 𒀀.\n").warningOfMissingGlyphs();
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
                                        + " mend the path")));
    assertThat(folder.file("en", Format.PDF)).doesNotExist();
  }

  @Test
  void fontsThatCannotBeHad() throws Exception {
    FontFinder none =
        new FontFinder() {
          @Override
          public List<Found> find(Script script) throws IOException {
            throw new IOException("the fonts for " + script + " are nowhere");
          }

          @Override
          public String digest(Script script) throws IOException {
            throw new IOException("never asked");
          }
        };

    assertThatIOException()
        .isThrownBy(() -> publish(folder("one"), none, true))
        .withMessage("the fonts for WESTERN are nowhere");
  }

  @Test
  void aProcessThatIsKilled() throws Exception {
    PublicationFolder folder = folder("one");
    FontFinder killing =
        new ClassPathFinder() {
          @Override
          public List<Found> find(Script script) throws IOException {
            processes().forEach(ProcessHandle::destroyForcibly);
            return super.find(script);
          }
        };

    assertThatIOException()
        .isThrownBy(() -> publish(folder, killing, true))
        .withMessageMatching(
            "huozi's process ended with exit code \\d+; do without it, by"
                + " <fork>false</fork> or -Dhuozi.fork=false");
    assertThat(publish(folder, FONTS, true)).hasSize(2);
  }

  @Test
  void aProcessWhoseBuildIsGone() throws Exception {
    PublicationFolder folder = folder("one");
    PressHost host =
        new PressCommand(ClassPathFinder.JARS.find(), Path.of("unused"), System.getenv()).start();
    Line line = new Line(host.in(), host.out());
    folder.publish(
        (request, progress, problems) -> {
          line.send(Message.of(1, Message.Kind.PUBLISH, out -> Wire.write(out, request)));
          return List.of();
        });
    // It asks for fonts, and waits for an answer.
    while (line.receive().orElseThrow().kind() != Message.Kind.FONTS) {
      assertThat(host.isAlive()).isTrue();
    }

    host.hangUp();

    assertThat(host.ending()).startsWith("huozi's process ended with exit code 0");
    assertThat(folder.file("en", Format.PDF)).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsFoundInTheFiles(boolean forked) throws Exception {
    press = new Press(ClassPathFinder.JARS, Path.of("unused"), forked);
    PublicationFolder folder = folder("one");
    folder.publish();
    Files.delete(folder.file("en", Format.EPUB));

    Verdict verdict = press.verify(order(folder, "epubcheck", "verapdf"), JUDGES, MUCH, true);

    assertThat(verdict.findings())
        .singleElement()
        .satisfies(
            line -> assertThat(line.text()).matches("book-en\\.epub: .*\\(files/missing\\)"));
    assertThat(verdict.summary()).isEqualTo("1 error");
    assertThat(verdict.files()).containsExactly("book-en.pdf: sound", "book-en.epub: 1 error");
    assertThat(verdict.has(Set.of(Severity.ERROR))).isTrue();
    assertThat(verdict.has(Set.of(Severity.WARNING))).isFalse();
    assertThat(verdict.page()).exists();
  }

  @Test
  void aCheckThatIsNone() throws Exception {
    PublicationFolder folder = folder("one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> press.verify(order(folder, "spelling"), JUDGES, MUCH, true))
        .withMessageStartingWith(
            "<skipChecks>: spelling is no check; write one of files, epubcheck");
  }

  @Test
  void aJudgeThatCannotBeHad() throws Exception {
    PublicationFolder folder = folder("one");
    folder.publish();
    assertThatIOException()
        .isThrownBy(() -> press.verify(order(folder, "verapdf"), JUDGES, MUCH, true))
        .withMessageMatching("no org.w3c:epubcheck:[0-9.]+ here");
  }

  @Test
  void aLibraryThatCannotBeHad() {
    Press none =
        new Press(
            () -> {
              throw new IOException("no libraries here");
            },
            Path.of("unused"),
            true);
    assertThatIOException()
        .isThrownBy(() -> none.verify(order(folder("one")), JUDGES, MUCH, true))
        .withMessage("no libraries here");
  }

  private static VerifyOrder order(PublicationFolder folder, String... skipped) {
    Path output = folder.output();
    return new VerifyOrder(
        output.getParent(),
        output,
        output.resolveSibling("records"),
        "book",
        EnumSet.allOf(Format.class),
        output,
        Set.of(skipped),
        LineBreak.STRICT,
        300,
        "1.0");
  }

  private PublicationFolder folder(String name) throws IOException {
    return new PublicationFolder(temp.resolve(name))
        .with("publication.yaml", "title: Type\ncover: none\n")
        .with("en/1.md", "# One\n\nA word or two, and a note.[^1]\n\n[^1]: It is here.\n");
  }

  private List<PublishedFile> publish(PublicationFolder folder, FontFinder fonts, boolean last)
      throws PublishingException, IOException {
    return folder.publish(
        (request, progress, problems) ->
            press.publish(request, fonts, progress, problems, MUCH, last));
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
