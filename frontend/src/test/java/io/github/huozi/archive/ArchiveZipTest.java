package io.github.huozi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive in one file. */
class ArchiveZipTest {

  @TempDir Path temp;

  private Path file(String name, String content) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws IOException {
    Path wood = file("wood/wood-en.pdf", "%PDF");
    Path clay = file("2026/活字.epub", "PK");
    Path list = file("opds.json", "{}".repeat(100));
    ArchiveZip zip = new ArchiveZip(temp, Optional.of(Instant.parse("2026-11-24T12:30:00Z")));
    Path one = temp.resolve("one.zip");
    Path two = temp.resolve("two.zip");
    zip.write(one, List.of(wood, clay, list));
    zip.write(two, List.of(list, clay, wood));
    assertThat(one).hasSameBinaryContentAs(two);
    try (ZipFile read = new ZipFile(one.toFile())) {
      assertThat(read.stream().map(ZipEntry::getName))
          .containsExactly("2026/活字.epub", "opds.json", "wood/wood-en.pdf");
      ZipEntry pdf = read.getEntry("wood/wood-en.pdf");
      assertThat(pdf.getMethod()).isEqualTo(ZipEntry.STORED);
      assertThat(pdf.getTimeLocal()).hasToString("2026-11-24T12:30");
      assertThat(read.getInputStream(pdf)).hasContent("%PDF");
      assertThat(read.getEntry("opds.json").getMethod()).isEqualTo(ZipEntry.DEFLATED);
    }
  }

  @Test
  void withoutADateItHasTheFirst() throws IOException {
    Path zip = temp.resolve("a.zip");
    new ArchiveZip(temp, Optional.empty()).write(zip, List.of(file("a.pdf", "")));
    try (ZipFile read = new ZipFile(zip.toFile())) {
      assertThat(read.getEntry("a.pdf").getTimeLocal()).hasToString("1980-01-01T00:00");
    }
  }
}
