package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which editions are made again, and why. EPUBs are made faster than PDFs. */
@Tag("long")
class UpToDateTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir Path temp;
  private PublicationFolder folder;

  @BeforeEach
  void publication() throws IOException {
    folder =
        new PublicationFolder(temp)
            .as(Format.EPUB)
            .with("publication.yaml", "title: {en: Type, de: Schrift}\ncover: none\n")
            .with("en/1.md", "# One\n\nText.\n\n![A plan](../images/plan.svg)\n")
            .with("en/2.md", "# Two\n\nMore.\n")
            .with("de/1.md", "# Eins\n\nText, <blink>neu</blink>.\n")
            .with("images/plan.svg", svg("red"));
  }

  private static String svg(String colour) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\""
        + " height=\"9\" fill=\"%s\"/></svg>".formatted(colour);
  }

  @Test
  void whatIsUnchangedIsLeftAlone() throws Exception {
    folder.as(Format.values());
    List<PublishedFile> first = folder.publish();
    List<String> warnings = folder.problems();
    age();
    List<PublishedFile> second = folder.publish();

    assertThat(folder.remade()).isEmpty();
    assertThat(times()).containsOnly(LONG_AGO);
    assertThat(second).allMatch(PublishedFile::upToDate);
    assertThat(first).noneMatch(PublishedFile::upToDate);
    assertThat(second)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("origin")
        .isEqualTo(first);
    assertThat(folder.problems()).isEqualTo(warnings).isNotEmpty();
  }

  /** To read a file of a terabyte would take an hour. */
  @Test
  @Timeout(600)
  void whatIsTooLargeToBeShownIsNotLookedThrough() throws Exception {
    Path recording = temp.resolve("en/recording.wav");
    try (FileChannel channel =
        FileChannel.open(
            recording,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      channel.write(ByteBuffer.wrap(new byte[] {1}), 1L << 40);
    } catch (IOException e) {
      assumeTrue(false, "no file of a terabyte can be made here");
    }
    folder.publish();
    folder.publish();
    assertThat(folder.remade()).isEmpty();
    Files.delete(recording);
    folder.publish();
    assertThat(folder.remade()).containsExactly("en: en/recording.wav is gone");
  }

  @Test
  void aChangedSectionMakesItsEditionOnly() throws Exception {
    folder.publish();
    Map<Path, byte[]> before = files();
    age();
    folder.with("en/2.md", "# Two\n\nLess.\n").publish();
    assertThat(folder.remade()).containsExactly("en: en/2.md has changed");
    assertThat(Files.getLastModifiedTime(folder.file("de", Format.EPUB))).isEqualTo(LONG_AGO);
    assertThat(files().get(folder.file("en", Format.EPUB)))
        .isNotEqualTo(before.get(folder.file("en", Format.EPUB)));

    folder.with("en/2.md", "# Two\n\nMore.\n").publish();
    assertThat(files()).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void aConvertedEditionIsMadeFromItsSourceAndItsOwnFiles() throws Exception {
    folder
        .with(
            "publication.yaml",
            """
            title: {en: Type, zh-Hans: 活字}
            cover: none
            editions:
            - language: en
            - language: zh-Hans
            - {language: zh-Hant-TW, convert-from: zh-Hans}
            """)
        .with("zh-Hans/1.md", "# 一\n\n正文。\n")
        .publish();
    folder.publish();
    assertThat(folder.remade()).isEmpty();

    folder.with("en/2.md", "# Two\n\nLess.\n").publish();
    assertThat(folder.remade()).containsExactly("en: en/2.md has changed");

    folder.with("zh-Hans/1.md", "# 一\n\n头发。\n").publish();
    assertThat(folder.remade())
        .containsExactly(
            "zh-Hans: zh-Hans/1.md has changed", "zh-Hant-TW: zh-Hans/1.md has changed");

    folder.with("zh-Hans/2.md", "# 二\n\n正文。\n").publish();
    assertThat(folder.remade())
        .containsExactly("zh-Hans: zh-Hans/2.md is new", "zh-Hant-TW: zh-Hans/2.md is new");

    folder.with("zh-Hant-TW/1.md", "# 壹\n\n正文。\n").publish();
    assertThat(folder.remade()).containsExactly("zh-Hant-TW: zh-Hant-TW/ is new");

    folder.with("zh-Hant-TW/1.md", "# 壹\n\n文。\n").publish();
    assertThat(folder.remade()).containsExactly("zh-Hant-TW: zh-Hant-TW/1.md has changed");

    folder.without("zh-Hant-TW/1.md").without("zh-Hans/2.md").publish();
    assertThat(folder.remade())
        .containsExactly("zh-Hans: zh-Hans/2.md is gone", "zh-Hant-TW: zh-Hans/2.md is gone");
    folder.publish();
    assertThat(folder.remade()).isEmpty();
  }

  @Test
  void aTouchedSectionMakesNothing() throws Exception {
    folder.publish();
    age();
    Files.setLastModifiedTime(temp.resolve("en/1.md"), FileTime.fromMillis(9_999_999_999_999L));
    folder.publish();
    assertThat(folder.remade()).isEmpty();
  }

  @Test
  void aSectionThatChangedWithoutANewTimeIsSeen() throws Exception {
    folder.publish();
    FileTime time = Files.getLastModifiedTime(temp.resolve("en/1.md"));
    folder.with("en/1.md", "# One\n\nTest.\n\n![A plan](../images/plan.svg)\n");
    Files.setLastModifiedTime(temp.resolve("en/1.md"), time);
    folder.publish();
    assertThat(folder.remade()).containsExactly("en: en/1.md has changed");
  }

  @Test
  void aSectionMoreOrLess() throws Exception {
    folder.publish();
    folder.with("de/2.md", "# Zwei\n\nMehr.\n").publish();
    assertThat(folder.remade()).containsExactly("de: de/2.md is new");
    folder.without("en/2.md").publish();
    assertThat(folder.remade()).containsExactly("en: en/2.md is gone");
  }

  @Test
  void whatIsSharedMakesEveryEdition() throws Exception {
    folder.publish();
    folder.with("images/plan.svg", svg("blue")).publish();
    assertThat(folder.remade())
        .containsExactly("de: images/plan.svg has changed", "en: images/plan.svg has changed");
    folder.with("theme/print.css", "body { color: #111; }").publish();
    assertThat(folder.remade()).containsExactly("de: theme/ is new", "en: theme/ is new");
  }

  @Test
  void aNewEditionCountsForTheOthersToo() throws Exception {
    folder.with("publication.yaml", "title: Type\ncover: none\n").publish();
    folder.with("fr/1.md", "# Un\n\nTexte.\n").publish();
    assertThat(folder.remade()).hasSize(3).contains("en: the list of editions has changed");
    folder.publish();
    assertThat(folder.remade()).isEmpty();
  }

  @Test
  void aPictureBorrowedFromAnotherEditionCounts() throws Exception {
    folder
        .with("de/plan.svg", svg("red"))
        .with("en/2.md", "# Two\n\n![A plan](../de/plan.svg)\n")
        .publish();
    folder.with("de/plan.svg", svg("blue")).publish();
    assertThat(folder.remade())
        .containsExactly("de: de/plan.svg has changed", "en: de/plan.svg has changed");
    folder.with("de/1.md", "# Eins\n\nAnderes.\n").publish();
    assertThat(folder.remade()).containsExactly("de: de/1.md has changed");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aFileThatIsGoneOrDamagedIsMadeAgain(Format format) throws Exception {
    folder.as(format).publish();
    Map<Path, byte[]> whole = files();
    Path file = folder.file("en", format);

    Files.delete(file);
    folder.publish();
    assertThat(folder.remade()).containsExactly("en: " + file.getFileName() + " is missing");

    byte[] damaged = whole.get(file).clone();
    damaged[damaged.length / 2] ^= 1;
    Files.write(file, damaged);
    folder.publish();
    assertThat(folder.remade())
        .containsExactly("en: " + file.getFileName() + " has been changed since it was made");
    assertThat(files()).usingRecursiveComparison().isEqualTo(whole);
  }

  /** Two checksums protect against chance only. */
  @ParameterizedTest
  @EnumSource(Format.class)
  void aFileWithTheSameChecksumsIsMadeAgain(Format format) throws Exception {
    folder.as(format).publish();
    Map<Path, byte[]> whole = files();
    Path file = folder.file("de", format);
    Files.write(file, SameChecksums.of(whole.get(file), 900, 1000));
    folder.publish();
    assertThat(folder.remade())
        .containsExactly("de: " + file.getFileName() + " has been changed since it was made");
    assertThat(files()).usingRecursiveComparison().isEqualTo(whole);
  }

  @Test
  void anInputWithTheSameChecksumsIsSeen() throws Exception {
    byte[] table = ("4 sheets, " + "m".repeat(80)).getBytes(StandardCharsets.UTF_8);
    byte[] forged = SameChecksums.of(table, 0, 10);
    assertThat(forged).startsWith('1').hasSameSizeAs(table);
    folder.with("en/table.csv", table).publish();
    folder.with("en/table.csv", forged).publish();
    assertThat(folder.remade()).containsExactly("en: en/table.csv has changed");
  }

  @Test
  void parametersAndThePluginCount() throws Exception {
    folder.publish();
    folder.producedBy("huozi 2").publish();
    assertThat(folder.remade()).containsExactly("de: huozi has changed", "en: huozi has changed");
    folder.asDraft(true).publish();
    assertThat(folder.remade()).contains("en: <draft> has changed");
    folder.as(Format.PDF).publish();
    assertThat(folder.remade()).contains("en: the choice of formats has changed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "huozi record 1\n", "huozi record 1\norigin\nend\n", "\u0000"})
  void aDamagedRecordCountsForNothing(String content) throws Exception {
    folder.publish();
    for (Path record : records()) {
      Files.writeString(record, content);
    }
    folder.publish();
    assertThat(folder.remade()).hasSize(2);
    folder.publish();
    assertThat(folder.remade()).isEmpty();
  }

  /** A record with missing lines counts for nothing either. */
  @ParameterizedTest
  @ValueSource(strings = {"edition\t", "script\t", "origin\t", "file\t"})
  void aRecordWithoutALineCountsForNothing(String line) throws Exception {
    folder.publish();
    for (Path record : records()) {
      List<String> lines = new ArrayList<>(Files.readAllLines(record));
      lines.removeIf(one -> one.startsWith(line));
      Files.write(record, lines);
    }
    List<PublishedFile> files = folder.publish();
    assertThat(files).hasSize(2);
    folder.publish();
    assertThat(folder.remade()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".DS_Store", "en/.1.md.swp", "de/1.md~", "images/Thumbs.db"})
  void filesOfSystemsAndEditorsAreIgnored(String ignored) throws Exception {
    folder.publish();
    folder.with(ignored, "ignored").publish();
    assertThat(folder.remade()).isEmpty();
  }

  @Test
  void aRecordThatCannotBeWrittenIsToldAndNoMore() throws Exception {
    folder.with("de/1.md", "# Eins\n\nText.\n").with("records", "no folder");
    List<PublishedFile> files = folder.publish();
    assertThat(files).hasSize(2).allMatch(file -> Files.isRegularFile(file.path()));
    assertThat(folder.problems())
        .singleElement()
        .asString()
        .matches(
            "records: cannot record what the files were made from \\(.*: cannot be written:"
                + " .*\\); every build makes them again until that is fixed");
  }

  @Test
  void anErrorInOneEditionLeavesTheFilesOfAll() throws Exception {
    folder.publish();
    Map<Path, byte[]> before = files();
    folder.with("en/1.md", "# One\n\n![](none.png)\n").with("de/1.md", "# Eins\n\nAnders.\n");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(folder::publish);
    assertThat(files()).usingRecursiveComparison().isEqualTo(before);
    folder.with("en/1.md", "# One\n\nText.\n\n![A plan](../images/plan.svg)\n").publish();
    assertThat(folder.remade()).containsExactly("de: de/1.md has changed");
  }

  private List<Path> records() throws IOException {
    try (Stream<Path> records = Files.walk(folder.records())) {
      return records
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".chapter"))
          .toList();
    }
  }

  private Map<Path, byte[]> files() throws IOException {
    Map<Path, byte[]> files = new TreeMap<>();
    for (String language : List.of("en", "de")) {
      for (Format format : Format.values()) {
        Path file = folder.file(language, format);
        if (Files.exists(file)) {
          files.put(file, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private void age() throws IOException {
    for (Path file : files().keySet()) {
      Files.setLastModifiedTime(file, LONG_AGO);
    }
  }

  private List<FileTime> times() throws IOException {
    List<FileTime> times = new ArrayList<>();
    for (Path file : files().keySet()) {
      times.add(Files.getLastModifiedTime(file));
    }
    return times;
  }
}
