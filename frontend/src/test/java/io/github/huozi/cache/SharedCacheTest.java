package io.github.huozi.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.goal.BuiltProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkouts of one project that share a cache take each other's files, as the engine made them. */
@Tag("long")
class SharedCacheTest {

  private static final List<String> FILES =
      List.of("p-1.0-en.pdf", "p-1.0-en.epub", "p-1.0-zh-Hans.pdf", "p-1.0-zh-Hans.epub");

  @TempDir Path temp;

  private BuiltProject checkout(String place) throws IOException {
    BuiltProject project =
        new BuiltProject(temp.resolve(place), "p-1.0")
            .with("src/main/publication/publication.yaml", "title: {en: Words, zh-Hans: 字}\n")
            .with("src/main/publication/en/text.md", "# One\n\nWords.\n")
            .with("src/main/publication/zh-Hans/text.md", "# 一\n\n字。\n");
    project.cache = temp.resolve("shared").toString();
    return project;
  }

  private static List<String> publish(BuiltProject project, String summary) throws IOException {
    project.lines.clear();
    assertThat(project.publish()).isEmpty();
    assertThat(project.lines.stream().filter(line -> line.startsWith("cache: ")))
        .isEqualTo(Stream.of(summary).filter(line -> !line.isEmpty()).toList());
    return project.lines.stream().filter(line -> line.startsWith("target/")).toList();
  }

  @Test
  void whatOneHasMadeTheOtherTakes() throws Exception {
    BuiltProject one = checkout("one");
    List<String> made = publish(one, "cache: 0 fetched, 1 made, 1 stored, 0 failed");
    assertThat(made).map(line -> line.replaceAll("^.*/|,.*", "")).isEqualTo(FILES);
    assertThat(made).noneMatch(line -> line.contains("from the cache"));

    BuiltProject other = checkout("another/place");
    assertThat(publish(other, "cache: 1 fetched, 0 made, 0 stored, 0 failed"))
        .isEqualTo(made.stream().map(line -> line + ", from the cache").toList());
    for (String file : FILES) {
      assertThat(other.finished(file)).hasSameBinaryContentAs(one.finished(file));
    }

    // A file that the cache gave is up to date without the cache.
    other.cache = "";
    assertThat(publish(other, "")).hasSize(4).allMatch(line -> line.endsWith(" is up to date"));

    // Another parameter makes other files, which a build that only reads keeps for itself.
    one.pageSize = "A6";
    one.cacheReadOnly = true;
    byte[] before = Files.readAllBytes(one.finished(FILES.get(0)));
    assertThat(publish(one, "cache: 0 fetched, 1 made, 0 stored, 0 failed")).hasSize(4);
    assertThat(Files.readAllBytes(one.finished(FILES.get(0)))).isNotEqualTo(before);
  }

  @Test
  void withoutAServerTheFilesAreMade() throws Exception {
    BuiltProject project = checkout("one");
    project.cache = "http://127.0.0.1:9/";
    assertThat(publish(project, "cache: 0 fetched, 1 made, 0 stored, 1 failed"))
        .hasSize(4)
        .noneMatch(line -> line.contains("from the cache") || line.contains("up to date"));
    assertThat(project.told("warning: "))
        .filteredOn(line -> line.startsWith("http://127.0.0.1:9/: the server cannot be reached"))
        .hasSize(1);
  }
}
