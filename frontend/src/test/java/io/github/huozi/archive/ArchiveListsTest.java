package io.github.huozi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.archive.ArchiveEntry.State;
import io.github.huozi.language.Language;
import io.github.huozi.problem.Problems;
import io.github.huozi.request.ArchiveListing;
import io.github.huozi.request.ArchivedPublication;
import io.github.huozi.request.EditionChoice;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishedEdition;
import io.github.huozi.request.PublishedEdition.Credit;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.request.PublishedFile.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of an archive, and its catalogue. */
class ArchiveListsTest {

  private static final Instant DATE = Instant.parse("2026-11-24T00:00:00Z");

  @TempDir Path temp;
  private Path output;

  @BeforeEach
  void setUp() {
    output = temp.resolve("target/publication");
  }

  private ArchiveEntry entry(String name, State state, String... languages) throws IOException {
    ArchivedPublication publication =
        new ArchivedPublication(name, temp.resolve("src/archive").resolve(name));
    List<PublishedEdition> editions = new ArrayList<>();
    List<PublishedFile> files = new ArrayList<>();
    Map<String, Path> covers = new HashMap<>();
    for (String language : languages) {
      editions.add(
          new PublishedEdition(
              language,
              new Language(language),
              "Of \"" + name + "\"",
              List.of(
                  new Credit("Li Lei", "aut"), new Credit("Kim", "trl"), new Credit("Mo", "pht")),
              Optional.of("2026-11"),
              "urn:uuid:" + name + language,
              Optional.of("An abstract."),
              Optional.empty(),
              List.of("clay")));
      covers.put(language, output.resolve(name).resolve("cover " + language + ".jpg"));
      for (Format format : Format.values()) {
        Path path =
            PublishedFile.path(output.resolve(name), publication.fileName(), language, format);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "12345");
        OptionalInt pages = format == Format.PDF ? OptionalInt.of(3) : OptionalInt.empty();
        files.add(new PublishedFile(language, format, path, pages, 0, 0, Origin.MADE, "ab12"));
      }
    }
    return new ArchiveEntry(
        publication, state, editions, files, covers, 0, 1, List.of("a.md:1: odd; look at it"));
  }

  private List<Path> write(PublicationChoice choice, List<ArchiveEntry> entries)
      throws IOException {
    PublicationArchive archive =
        new PublicationArchive(
            temp.resolve("src"),
            output,
            "org.example:house",
            new ArchiveListing(List.of(), List.of()));
    return new ArchiveLists(archive, choice, EditionChoice.ALL, "A House", Optional.of(DATE), temp)
        .write(
            new ArchiveResult(
                entries.size(), entries, new Problems(), new Problems(), Optional.empty()));
  }

  private static PublicationChoice all(Shard shard) {
    return new PublicationChoice(List.of(), shard);
  }

  private String read(String name) throws IOException {
    return Files.readString(output.resolve(name));
  }

  @Test
  void theIndexHasEachPublicationWithItsState() throws IOException {
    var unused =
        write(
            all(Shard.WHOLE),
            List.of(entry("2026/clay", State.UP_TO_DATE, "en"), entry("wood", State.FAILED)));
    assertThat(read("index.json"))
        .contains(
            "\"up-to-date\": 1",
            "\"failed\": 1",
            "\"name\": \"2026/clay\"",
            "\"source\": \"src/archive/2026/clay\"",
            "\"state\": \"up-to-date\"",
            "\"title\": \"Of \\\"2026/clay\\\"\"",
            "\"identifier\": \"urn:uuid:2026/clayen\"",
            "\"path\": \"2026/clay/2026-clay-en.pdf\"",
            "\"bytes\": 5",
            "\"sha-256\": \"ab12\"",
            "\"pages\": 3",
            "\"state\": \"failed\"",
            "a.md:1: odd; look at it")
        .doesNotContain(temp.toString());
  }

  @Test
  void theCatalogueHasEachEditionOnce() throws IOException {
    List<Path> files =
        write(
            all(Shard.WHOLE),
            List.of(entry("泥 活字", State.PUBLISHED, "en", "zh-Hans"), entry("wood", State.FAILED)));
    assertThat(files)
        .extracting(file -> output.relativize(file).toString())
        .containsExactly(
            "opds.json",
            "opds-en.json",
            "opds-zh-Hans.json",
            "泥 活字/cover en.jpg",
            "泥 活字/cover zh-Hans.jpg");
    assertThat(read("opds.json"))
        .contains(
            "\"title\": \"A House\"",
            "\"numberOfItems\": 2",
            "\"@type\": \"http://schema.org/Book\"",
            "\"author\": [\n          \"Li Lei\"\n        ]",
            "\"translator\": [\n          \"Kim\"\n        ]",
            "\"role\": \"pht\"",
            "\"published\": \"2026-11\"",
            "\"modified\": \"2026-11-24T00:00:00Z\"",
            "\"numberOfPages\": 3",
            "\"rel\": \"http://opds-spec.org/acquisition/open-access\"",
            "\"href\": \"%E6%B3%A5%20%E6%B4%BB%E5%AD%97/%E6%B3%A5%20%E6%B4%BB%E5%AD%97-en.epub\"",
            "\"type\": \"application/epub+zip\"",
            "\"href\": \"%E6%B3%A5%20%E6%B4%BB%E5%AD%97/cover%20en.jpg\"",
            "\"type\": \"image/jpeg\"",
            "\"href\": \"opds-zh-Hans.json\"")
        .doesNotContain("wood");
    assertThat(read("opds-en.json"))
        .contains("\"title\": \"A House – en\"", "\"numberOfItems\": 1", "\"rel\": \"start\"")
        .doesNotContain("zh-Hans.epub");
  }

  @Test
  void aLongCatalogueHasPages() throws IOException {
    List<ArchiveEntry> entries = new ArrayList<>();
    ArchiveEntry one = entry("clay", State.PUBLISHED, "en");
    IntStream.range(0, 2001).forEach(i -> entries.add(one));
    assertThat(write(all(Shard.WHOLE), entries))
        .extracting(file -> output.relativize(file).toString())
        .startsWith("opds.json", "opds-2.json", "opds-3.json", "clay/cover en.jpg");
    assertThat(read("opds-2.json"))
        .contains(
            "\"currentPage\": 2",
            "\"rel\": \"previous\",\n      \"href\": \"opds.json\"",
            "\"rel\": \"next\",\n      \"href\": \"opds-3.json\"",
            "\"rel\": \"last\",\n      \"href\": \"opds-3.json\"");
    assertThat(read("opds-3.json")).doesNotContain("\"next\"").containsOnlyOnce("\"@type\"");
  }

  @Test
  void anUnchangedCatalogueHasTheSameBytes() throws IOException {
    List<ArchiveEntry> entries = List.of(entry("clay", State.PUBLISHED, "en", "ja", "ko"));
    var unused = write(all(Shard.WHOLE), entries);
    String before = read("opds.json");
    var unusedAgain = write(all(Shard.WHOLE), entries);
    assertThat(read("opds.json")).isEqualTo(before);
  }

  @Test
  void aShardHasAnIndexOfItsOwnAndNoCatalogue() throws IOException {
    assertThat(write(all(Shard.of("2/3")), List.of(entry("clay", State.PUBLISHED, "en"))))
        .isEmpty();
    assertThat(read("index-2-of-3.json")).contains("\"shard\": \"2/3\"");
    assertThat(output.resolve("index.json")).doesNotExist();
    assertThat(output.resolve("opds.json")).doesNotExist();
  }

  @Test
  void theListsOfAllStayIfOnlySomeAreNamed() throws IOException {
    List<ArchiveEntry> entries = List.of(entry("clay", State.PUBLISHED, "en"));
    assertThat(write(new PublicationChoice(List.of("clay"), Shard.WHOLE), entries)).isEmpty();
    assertThat(output.resolve("index.json")).doesNotExist();
  }
}
