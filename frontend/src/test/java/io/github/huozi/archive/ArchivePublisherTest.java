package io.github.huozi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.archive.ArchiveEntry.State;
import io.github.huozi.problem.Losses;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.ArchiveListing;
import io.github.huozi.request.ArchivedPublication;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.request.PublishedFile.Origin;
import io.github.huozi.request.UnknownNameException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of each publication of an archive. */
class ArchivePublisherTest {

  private static final Path BASE = Path.of("").toAbsolutePath();
  private static final Path FOLDER = BASE.resolve("publications");
  private static final Path OUTPUT = BASE.resolve("target/publication");

  private final RecordingConsole console = new RecordingConsole();
  private final Map<String, PublishRequest> requests = new ConcurrentHashMap<>();

  private static PublicationArchive archive(int count, Problem... warnings) {
    List<ArchivedPublication> publications =
        IntStream.range(0, count)
            .mapToObj(i -> "a/%04d".formatted(i))
            .map(name -> new ArchivedPublication(name, FOLDER.resolve(name)))
            .toList();
    return new PublicationArchive(
        FOLDER, OUTPUT, "org.example:house", new ArchiveListing(publications, List.of(warnings)));
  }

  private ArchiveResult publish(
      PublicationArchive archive, boolean failAtEnd, ArchivePublisher.SinglePublisher one)
      throws IOException {
    PublishRequest common =
        PublishRequest.of(FOLDER, OUTPUT).records(BASE.resolve("records")).draft(true).build();
    return new ArchivePublisher(
            (request, progress) -> {
              requests.put(request.baseName(), request);
              return one.publish(request, progress);
            },
            common,
            failAtEnd,
            BASE,
            console,
            false)
        .publish(archive, new PublicationChoice(List.of(), Shard.WHOLE));
  }

  private static PublishResult made(PublishRequest request, boolean upToDate) {
    PublishedFile file =
        new PublishedFile(
            "en",
            Format.PDF,
            request.path("en", Format.PDF),
            OptionalInt.of(2),
            0,
            0,
            upToDate ? Origin.UP_TO_DATE : Origin.MADE,
            "00");
    return new PublishResult(
        List.of(file),
        List.of(Problem.warning(SourceLocation.of(request.publication()), "odd", "look at it")),
        Losses.NONE,
        List.of());
  }

  @Test
  void eachHasFilesRecordsAndAnIdentityOfItsOwn() throws IOException {
    ArchiveResult result = publish(archive(2), true, (request, unused) -> made(request, false));
    assertThat(result.entries()).extracting(ArchiveEntry::state).containsOnly(State.PUBLISHED);
    PublishRequest second = requests.get("a-0001");
    assertThat(second.publication()).isEqualTo(FOLDER.resolve("a/0001"));
    assertThat(second.output()).isEqualTo(OUTPUT.resolve("a/0001"));
    assertThat(second.identity()).isEqualTo("org.example:house:a/0001");
    assertThat(second.draft()).isTrue();
    assertThat(console.lines)
        .contains("target/publication/a/0001/a-0001-en.pdf, 2 pages")
        .hasSize(2);
    assertThat(result.total().warnings()).hasSize(2);
    assertThat(result.counts()).isEqualTo("2 publications: 2 published, 0 up to date");
  }

  @Test
  void oneThatFailsFailsAlone() throws IOException {
    ArchiveResult result =
        publish(
            archive(9),
            true,
            (request, unused) -> {
              SourceLocation place = SourceLocation.of(request.publication());
              return switch (request.baseName()) {
                case "a-0003" ->
                    throw new PublishingException(
                        List.of(
                            Problem.error(place, "it is wrong", "mend it"),
                            Problem.warning(place, "it is odd", "look at it")));
                case "a-0005" -> throw new UnknownNameException("no edition fr; write en");
                case "a-0007" -> throw new IOException("there is not enough memory; give it more");
                default -> made(request, true);
              };
            });
    assertThat(result.counts()).isEqualTo("9 publications: 0 published, 6 up to date, 3 failed");
    assertThat(result.failed()).isEqualTo("3 of 9 publications have problems");
    assertThat(result.problems())
        .extracting(problem -> problem.format(BASE))
        .containsExactly(
            "publications/a/0003: it is odd; look at it",
            "publications/a/0003: it is wrong; mend it",
            "publications/a/0005: no edition fr; write en",
            "publications/a/0007: there is not enough memory; give it more");
    assertThat(result.cause())
        .get()
        .extracting(Throwable::getMessage)
        .asString()
        .contains("memory");
    ArchiveEntry third = result.entries().get(3);
    assertThat(third.state()).isEqualTo(State.FAILED);
    assertThat(third.errors()).isEqualTo(1);
    assertThat(third.warnings()).isEqualTo(1);
    assertThat(third.problems()).hasSize(2);
    assertThat(result.total().warnings()).hasSize(6);
  }

  @Test
  void theFirstThatFailsEndsTheBuildIfThatIsWanted() throws IOException {
    ArchiveResult result =
        publish(
            archive(1000),
            false,
            (request, unused) -> {
              throw new PublishingException(
                  List.of(
                      Problem.error(
                          SourceLocation.of(request.publication()), "it is wrong", "mend it")));
            });
    assertThat(result.entries()).hasSizeLessThan(100).isNotEmpty();
    assertThat(result.isWhole()).isFalse();
    assertThat(result.counts()).contains(" failed, ").endsWith(" not looked at");
  }

  @Test
  void whatFailsForAllEndsTheBuild() {
    assertThatThrownBy(
            () ->
                publish(
                    archive(1000),
                    true,
                    (request, unused) -> {
                      throw new IOException(
                          "the fonts cannot be fetched offline; run once without -o");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("the fonts cannot be fetched offline; run once without -o");
    assertThat(requests).hasSizeLessThan(100);
  }

  @Test
  void anEditionThatNoPublicationHasIsAMistake() {
    PublishRequest common = PublishRequest.of(FOLDER, OUTPUT).editions(List.of("fr", "de")).build();
    ArchivePublisher publisher =
        new ArchivePublisher(
            (request, progress) -> new PublishResult(List.of(), List.of(), Losses.NONE, List.of()),
            common,
            true,
            BASE,
            console,
            false);
    PublicationChoice all = new PublicationChoice(List.of(), Shard.WHOLE);
    assertThatThrownBy(() -> publisher.publish(archive(2), all))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageStartingWith("<editions>: no publication has an edition fr or de; ");
  }

  @Test
  void manyFilesHaveNoLineEach() throws IOException {
    var unused = publish(archive(100), true, (request, progress) -> made(request, false));
    assertThat(console.lines)
        .hasSize(21)
        .contains("More files have been made; with -X each has a line");
    assertThat(console.hidden).hasSize(79);
  }

  @Test
  void whatLiesBesideThePublicationsIsToldOnce() throws IOException {
    Problem beside =
        Problem.warning(SourceLocation.of(FOLDER.resolve("a/x.md")), "in none", "move it");
    ArchiveResult result =
        publish(archive(3, beside), true, (request, unused) -> made(request, true));
    assertThat(result.total().warnings()).contains(beside).hasSize(4);
  }

  @Test
  void moreProblemsThanAnyoneReadsDoNotFillTheMemory() throws IOException {
    ArchiveResult result =
        publish(
            archive(100),
            true,
            (request, unused) -> {
              throw new PublishingException(
                  IntStream.rangeClosed(1, 900)
                      .mapToObj(
                          line ->
                              Problem.error(
                                  new SourceLocation(request.publication().resolve("a.md"), line),
                                  "line " + line + " is wrong",
                                  "mend it"))
                      .toList());
            });
    assertThat(result.problems()).hasSizeLessThan(20_100);
    assertThat(result.count(State.FAILED)).isEqualTo(100);
    assertThat(result.entries().get(50).errors()).isEqualTo(900);
  }
}
