package io.github.huozi.engine;

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
    List<String> options = ClassArchive.of(temp, List.of(jar)).options();
    assertThat(ClassArchive.of(temp, List.of(jar)).options()).isEqualTo(options);

    Files.writeString(jar, "other");

    assertThat(ClassArchive.of(temp, List.of(jar)).options()).isNotEqualTo(options);
  }

  @Test
  void thoseThatNoBuildUsesGo() throws Exception {
    archive("cafe-1.jsa", 29);
    archive("beef-1.jsa", 31);
    archive("beef-2.jsa", 0);
    archive("somebody-else's", 31);

    ClassArchive.sweep(temp);

    assertThat(names()).containsExactly("beef-2.jsa", "cafe-1.jsa", "somebody-else's");
  }

  @Test
  void anArchiveIsUsedUntilAProcessDoesNotStartFromIt() throws Exception {
    Path jar = Files.writeString(temp.resolve("a.jar"), "one");
    Path folder = temp.resolve("archives");
    ClassArchive archive = ClassArchive.of(folder, List.of(jar));
    String write = archive.options().get(1);
    assertThat(write).startsWith("-XX:ArchiveClassesAtExit=");
    Path file = Path.of(write.substring(write.indexOf('=') + 1));
    Files.writeString(file, "classes");
    assertThat(archive.options()).contains("-XX:SharedArchiveFile=" + file);

    assertThat(archive.drop()).isTrue();

    assertThat(file).doesNotExist();
    assertThat(archive.options()).contains(write);
    assertThat(archive.drop()).isTrue();
    assertThat(archive.options()).containsExactly("-Xshare:auto");
    assertThat(archive.drop()).isFalse();
  }

  @Test
  void noneForFolders() {
    assertThat(ClassArchive.of(temp.resolve("archives"), List.of(temp)).options())
        .containsExactly("-Xshare:auto");
    assertThat(temp.resolve("archives")).doesNotExist();
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
