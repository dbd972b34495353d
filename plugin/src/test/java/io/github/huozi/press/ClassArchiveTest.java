package io.github.huozi.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives are told apart by what they hold, and do not fill the disk. */
class ClassArchiveTest {

  @TempDir Path temp;

  @Test
  void anotherForOtherJars() throws Exception {
    Path jar = Files.writeString(temp.resolve("a.jar"), "one");
    Path archive = ClassArchive.in(temp, List.of(jar));
    assertThat(ClassArchive.in(temp, List.of(jar))).isEqualTo(archive);

    Files.writeString(jar, "other");

    assertThat(ClassArchive.in(temp, List.of(jar))).isNotEqualTo(archive);
  }

  @Test
  void thoseThatNoBuildUsesGo() throws Exception {
    archive("recent.jsa", 29);
    archive("old.jsa", 31);
    archive("old.jsa.4711", 31);
    archive("somebody-else's", 31);

    ClassArchive.sweep(temp);

    assertThat(names()).containsExactly("recent.jsa", "somebody-else's");
  }

  @Test
  void theLastEightStay() throws Exception {
    for (int day = 1; day <= 12; day++) {
      archive("day" + day + ".jsa", day);
    }

    ClassArchive.sweep(temp);

    assertThat(names())
        .containsExactlyInAnyOrder(
            "day1.jsa",
            "day2.jsa",
            "day3.jsa",
            "day4.jsa",
            "day5.jsa",
            "day6.jsa",
            "day7.jsa",
            "day8.jsa");
  }

  private void archive(String name, int daysUnused) throws IOException {
    Path file = Files.writeString(temp.resolve(name), "classes");
    Instant used = Instant.now().minus(Duration.ofDays(daysUnused));
    Files.setLastModifiedTime(file, FileTime.from(used));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
