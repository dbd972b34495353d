package io.github.huozi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.goal.BuiltProject;
import io.github.huozi.input.Digest;
import io.github.huozi.published.EpubFile;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine publishes an archive, whole and in shards. */
@Tag("long")
class PublishedArchiveTest {

  private static final List<String> MADE =
      List.of("bronze/bronze-ko", "clay/clay-en", "clay/clay-zh-Hans", "wood/wood-ja");
  private static final List<String> LISTS =
      List.of("opds.json", "opds-en.json", "opds-ja.json", "opds-ko.json", "opds-zh-Hans.json");

  @TempDir Path temp;
  private BuiltProject project;

  @BeforeEach
  void sources() throws IOException {
    String archive = "src/main/publication/archive/";
    project =
        new BuiltProject(temp, "archive-1.0")
            .with("src/main/publication/publication.yaml", "publications: archive/*\n")
            .with(archive + "bronze/bronze.md", article("금속 활자", "ko", "쇠를 부어 활자를 만들었다."))
            .with(
                archive + "clay/publication.yaml",
                """
                title: {en: Movable type of clay, zh-Hans: 泥活字}
                authors:
                  - name: {en: Li Lei, zh-Hans: 李雷}
                date: 2026-11-24
                """)
            .with(archive + "clay/en/01-clay.md", "# Clay\n\nBi Sheng cut each sort of clay.\n")
            .with(archive + "clay/zh-Hans/01-clay.md", "# 泥\n\n毕昇用胶泥刻字。\n")
            .with(archive + "wood/wood.md", article("木活字", "ja", "木を彫って活字を作った。"));
  }

  private static String article(String title, String language, String text) {
    return "---\ntitle: " + title + "\nlang: " + language + "\n---\n\n" + text + "\n";
  }

  private static List<String> found(String json, String pattern) {
    return Pattern.compile(pattern).matcher(json).results().map(match -> match.group(1)).toList();
  }

  private String read(String file) throws IOException {
    return Files.readString(project.finished(file));
  }

  @Test
  void whatTwoMachinesMakeIsWhatOneMakes() throws Exception {
    List<String> finished =
        Stream.concat(
                MADE.stream()
                    .flatMap(file -> Stream.of(file + ".pdf", file + ".epub", file + "-cover.png")),
                LISTS.stream())
            .toList();
    project.outputDirectory = "target/whole";
    assertThat(project.publish()).isEmpty();
    assertThat(project.files()).containsAll(finished);
    assertThat(project.catalogue)
        .map(file -> project.finished("").relativize(file).toString().replace('\\', '/'))
        .containsExactlyInAnyOrderElementsOf(
            finished.stream().filter(file -> file.matches(".*\\.(json|png)")).toList());
    thePagesAreFoundByTheCatalogue();

    project.publications = List.of("clay");
    project.skipChecks = List.of("verapdf");
    assertThat(project.verify()).isEmpty();
    assertThat(project.finished("clay/verify.html")).exists();
    assertThat(project.finished("wood/verify.html")).doesNotExist();
    project.publications = List.of();

    // Two machines, and then one that has what they made.
    project.outputDirectory = "target/parts";
    Set<String> names = new TreeSet<>();
    for (int shard = 1; shard <= 2; shard++) {
      project.shard = shard + "/2";
      assertThat(project.publish()).isEmpty();
      String index = read("index-" + shard + "-of-2.json");
      assertThat(index)
          .contains("\"shard\": \"" + shard + "/2\"")
          .doesNotContain("\"published\": 0");
      List<String> part = found(index, "\"name\": \"(bronze|clay|wood)\"");
      assertThat(names).doesNotContainAnyElementsOf(part);
      names.addAll(part);
    }
    assertThat(names).containsExactly("bronze", "clay", "wood");
    project.shard = "";
    assertThat(project.publish()).isEmpty();
    assertThat(project.files()).contains("publish-1-of-2.sarif", "publish-2-of-2.sarif");
    for (String file : finished) {
      assertThat(project.finished(file))
          .hasSameBinaryContentAs(temp.resolve("target/whole").resolve(file));
    }
    theIndexListsAll();
  }

  /** The build that has what others made lists all. */
  private void theIndexListsAll() throws IOException {
    String index = read("index.json");
    assertThat(found(index, "\"name\": \"(bronze|clay|wood)\""))
        .containsExactly("bronze", "clay", "wood");
    assertThat(found(index, "\"state\": \"([^\"]*)\"")).hasSize(3).containsOnly("up-to-date");
    assertThat(index)
        .contains(
            "\"source\": \"src/main/publication/archive/clay\"",
            "\"title\": \"Movable type of clay\"",
            "\"title\": \"泥活字\"",
            "李雷");
    List<String> paths = found(index, "\"path\": \"([^\"]*)\"");
    List<String> digests = found(index, "\"sha-256\": \"([^\"]*)\"");
    List<String> sizes = found(index, "\"bytes\": (\\d+)");
    assertThat(paths).hasSameSizeAs(digests).hasSameSizeAs(sizes).hasSizeGreaterThan(7);
    for (int i = 0; i < paths.size(); i++) {
      Path file = project.finished(paths.get(i));
      assertThat(digests.get(i)).isEqualTo(Digest.of(file));
      assertThat(file).hasSize(Long.parseLong(sizes.get(i)));
    }
    // Each edition has an identifier of its own, that of its EPUB.
    List<String> identifiers = found(index, "\"identifier\": \"([^\"]*)\"");
    assertThat(identifiers).doesNotHaveDuplicates().hasSize(4);
    assertThat(EpubFile.read(project.finished("clay/clay-en.epub")).source("package.opf"))
        .contains(identifiers.get(1));
  }

  private void thePagesAreFoundByTheCatalogue() throws IOException {
    String catalogue = read("opds.json");
    assertThat(catalogue).contains("\"title\": \"An archive\"");
    assertThat(found(catalogue, "\"language\": \"([^\"]*)\""))
        .containsExactly("ko", "en", "zh-Hans", "ja");
    List<String> references = found(catalogue, "\"href\": \"([^\"]*)\"");
    assertThat(references).hasSizeGreaterThan(12).contains("opds-en.json");
    for (String reference : references) {
      assertThat(project.finished(URLDecoder.decode(reference, StandardCharsets.UTF_8))).exists();
    }
  }

  @Test
  void anEditionIsMadeOfThePublicationsThatHaveIt() throws Exception {
    project.editions = List.of("ja");
    assertThat(project.publish()).isEmpty();
    // The lists of all are not those of a part.
    assertThat(project.files())
        .containsExactly(
            "publish.sarif", "wood/wood-ja-cover.png", "wood/wood-ja.epub", "wood/wood-ja.pdf");
  }

  @Test
  void oneThatIsBrokenFailsAlone() throws Exception {
    String essays = "src/main/broken/essays/";
    project
        .with("src/main/broken/publication.yaml", "publications: essays/*\n")
        .with(essays + "clay/clay.md", article("Clay", "en", "Bi Sheng cut each sort of clay."))
        .with(essays + "lead/lead.md", article("Lead", "en", "A picture:\n\n![A press](press.png)"))
        .with(essays + "wood/wood.md", article("Wood", "en", "Wang Zhen cut them of wood."));
    project.publicationDirectory = "src/main/broken";
    String problem =
        essays
            + "lead/lead.md:8: the image press.png does not exist; add the file or correct the path";
    assertThat(project.publish()).contains("1 of 3 publications has problems", problem);
    assertThat(project.lines).contains("3 publications: 2 published, 0 up to date, 1 failed");
    String index = read("index.json");
    assertThat(found(index, "\"state\": \"([^\"]*)\""))
        .containsExactly("published", "failed", "published");
    assertThat(found(index, "(?s)\"problems\": \\[\\s*\"([^\"]*)\"\\s*]")).containsExactly(problem);
    assertThat(found(read("opds.json"), "\"identifier\": \"([^\"]*)\"")).hasSize(2);
    assertThat(read("publish.sarif")).contains("essays/lead/lead.md");
    assertThat(project.finished("wood/wood-en.pdf")).exists();

    project.outputDirectory = "target/stopped";
    project.publications = List.of("lead");
    project.failAtEnd = false;
    assertThat(project.publish()).contains(problem);
    assertThat(project.files().stream().collect(Collectors.joining())).doesNotContain("wood");
  }
}
