package io.github.huozi.message;

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
    archive("cafe-1.jsa", 29);
    archive("beef-1.jsa", 31);
    archive("beef-2.jsa", 0);
    archive("beef.jsa.4712", 0);
    archive("beef.jsa.4711", 1);
    archive("somebody-else's", 31);

    ClassArchive.sweep(temp);

    assertThat(names())
        .containsExactly("beef-2.jsa", "beef.jsa.4712", "cafe-1.jsa", "somebody-else's");
  }

  @Test
  void oneIsKnownByWhatItHolds() throws Exception {
    Path beginning = temp.resolve("cafe");
    assertThat(ClassArchive.find(beginning)).isEmpty();
    Path written = Files.writeString(temp.resolve("cafe.jsa.1"), "classes");
    Path finished = Files.move(written, ClassArchive.finished(beginning, written));
    assertThat(ClassArchive.find(beginning)).contains(finished);
    assertThat(ClassArchive.isWhole(finished)).isTrue();

    Files.writeString(finished, "glasses");

    assertThat(ClassArchive.isWhole(finished)).isFalse();
    assertThat(ClassArchive.find(temp.resolve("caf"))).isEmpty();
  }

  @Test
  void theLastEightStay() throws Exception {
    for (int day = 1; day <= 12; day++) {
      archive("da-" + day + ".jsa", day);
    }

    ClassArchive.sweep(temp);

    assertThat(names())
        .containsExactlyInAnyOrder(
            "da-1.jsa",
            "da-2.jsa",
            "da-3.jsa",
            "da-4.jsa",
            "da-5.jsa",
            "da-6.jsa",
            "da-7.jsa",
            "da-8.jsa");
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
