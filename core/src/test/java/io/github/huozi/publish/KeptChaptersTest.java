package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.raster.TestPng;
import io.github.huozi.request.Format;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PDF of kept chapters has the same bytes as one of chapters that are set anew. */
@Tag("long")
class KeptChaptersTest {

  private static final String SVG =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 40'><rect width='60' height='40'"
          + " fill='#a40' opacity='0.5'/><text x='5' y='20'>字</text></svg>";

  private static final byte[] PNG = new TestPng(2, 8, false, false, 90, 45).file();
  private static final byte[] OTHER_PNG = new TestPng(0, 8, false, false, 90, 45).file();

  private static final String PARAGRAPH = "晨光照在窗上，他把信又读了一遍，然后慢慢地收进抽屉里。".repeat(9);

  /** A chapter with everything that stands on pages. */
  private static final String RICH =
      """
      ![图](plan.png "平面图")

      ![画](a.svg "一幅画")

      文字[^1]，[第三章](c.md)，<https://example.org/>，[本章](#节)。再说一次[^1]，又一注[^2]。

      ## 节 {#节}

      | 甲 | 乙 |
      | --- | --- |
      | 一 | *English* |

      > 引文。

      [^1]: 注文一。

      [^2]: 注文二，见[第一章](a.md)。
      """;

  @TempDir private Path root;
  @TempDir private Path fresh;

  private PublicationFolder folder;

  @BeforeEach
  void write() throws Exception {
    folder =
        new PublicationFolder(root.resolve("p"))
            .as(Format.PDF)
            .with("publication.yaml", "title: 书\ntype: book\ncover: none\n")
            .with("zh-Hans/plan.png", PNG)
            .with("zh-Hans/a.svg", SVG)
            .with("zh-Hans/a.md", chapter("第一章", ""))
            .with("zh-Hans/b.md", chapter("第二章", RICH))
            .with("zh-Hans/c.md", chapter("第三章", "![图](plan.png)\n\n见[第二章](b.md)。\n"))
            .with("zh-Hans/d.md", chapter("第四章", RICH));
  }

  private static String chapter(String title, String text) {
    return "# " + title + "\n\n" + PARAGRAPH + "\n\n" + text + "\n\n" + PARAGRAPH + "\n";
  }

  /** The names of the kept chapters. */
  private Set<String> kept() throws IOException {
    try (Stream<Path> files = Files.walk(folder.records())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".chapter"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private byte[] pdf() throws Exception {
    Files.deleteIfExists(folder.file("zh-Hans", Format.PDF));
    folder.publish();
    return Files.readAllBytes(folder.file("zh-Hans", Format.PDF));
  }

  /** The PDF of the same publication without kept chapters. */
  private byte[] anew() throws Exception {
    Path copy = Files.createTempDirectory(fresh, "copy");
    try (Stream<Path> files = Files.walk(root.resolve("p"), FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path path = root.resolve("p").relativize(file);
        if (!path.startsWith("records") && !path.startsWith("target")) {
          Files.createDirectories(copy.resolve(path).getParent());
          Files.copy(file, copy.resolve(path));
        }
      }
    }
    PublicationFolder other = new PublicationFolder(copy).as(Format.PDF);
    other.publish();
    return Files.readAllBytes(other.file("zh-Hans", Format.PDF));
  }

  /** How many chapters a build has set. */
  private int set(Set<String> before) throws IOException {
    Set<String> now = kept();
    now.removeAll(before);
    return now.size();
  }

  @Test
  void allChaptersKept() throws Exception {
    byte[] cold = pdf();
    Set<String> before = kept();
    // The title, the contents without and with page numbers, and four chapters.
    assertThat(before).hasSize(7);
    assertThat(pdf()).isEqualTo(cold);
    assertThat(kept()).isEqualTo(before);
    assertThat(anew()).isEqualTo(cold);
  }

  @Test
  void oneThread() throws Exception {
    byte[] cold = pdf();
    Files.delete(folder.file("zh-Hans", Format.PDF));
    onOneThread();
    assertThat(Files.readAllBytes(folder.file("zh-Hans", Format.PDF))).isEqualTo(cold);
    for (Path file : files()) {
      Files.delete(file);
    }
    Files.delete(folder.file("zh-Hans", Format.PDF));
    onOneThread();
    assertThat(Files.readAllBytes(folder.file("zh-Hans", Format.PDF))).isEqualTo(cold);
  }

  @Test
  void oneChapterChangedByAPage() throws Exception {
    pdf();
    Set<String> before = kept();
    folder.with("zh-Hans/b.md", chapter("第二章", RICH + ("\n\n" + PARAGRAPH).repeat(4)));
    byte[] changed = pdf();
    // The chapter, the contents with other page numbers, and the two that open on the other side.
    assertThat(set(before)).isEqualTo(4);
    assertThat(kept()).hasSize(9);
    assertThat(anew()).isEqualTo(changed);
  }

  @Test
  void oneChapterChangedWithAsManyPages() throws Exception {
    pdf();
    Set<String> before = kept();
    folder.with("zh-Hans/c.md", chapter("第三章", "![图](plan.png)\n\n另见[第二章](b.md)。\n"));
    byte[] changed = pdf();
    assertThat(set(before)).isOne();
    assertThat(anew()).isEqualTo(changed);
  }

  @Test
  void aChapterInFront() throws Exception {
    pdf();
    Set<String> before = kept();
    folder.with("zh-Hans/0.md", "# 序\n\n短。\n");
    byte[] changed = pdf();
    // The preface, the title and the contents, now with Roman numbers, in each round of page
    // numbers, and the blocks beside them: the numbers of the text begin anew.
    assertThat(set(before)).isEqualTo(7);
    assertThat(anew()).isEqualTo(changed);
  }

  /** Style rules see the blocks of other chapters. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ".section:nth-child(even) p { text-indent: 0 }",
        ".section:nth-last-of-type(2) p { text-indent: 0 }",
        ".section ~ .section p { text-indent: 0 }",
        ".section + .section p { text-indent: 0 }",
        ".section:first-child p { text-indent: 0 }",
        ".section:last-child p { text-indent: 0 }",
      })
  void rulesThatSeeOtherChapters(String rule) throws Exception {
    folder.with("theme/css/theme.css", rule);
    for (String chapter : List.of("a", "b", "c", "d")) {
      folder.with("zh-Hans/" + chapter + ".md", "# 章\n\n长句。\n");
    }
    pdf();
    folder.with("zh-Hans/0.md", "# 序\n\n短。\n").with("zh-Hans/z.md", "# 跋\n\n短。\n");
    assertThat(pdf()).isEqualTo(anew());
  }

  @Test
  void anotherImageOfTheSameName() throws Exception {
    pdf();
    Set<String> before = kept();
    folder.with("zh-Hans/plan.png", OTHER_PNG);
    assertThat(pdf()).isEqualTo(anew());
    assertThat(kept()).isEqualTo(before);
    folder.with("zh-Hans/a.svg", SVG.replace("#a40", "#04a"));
    assertThat(pdf()).isEqualTo(anew());
    folder.with("theme/css/theme.css", "p { text-indent: 1em }");
    assertThat(pdf()).isEqualTo(anew());
    assertThat(kept()).hasSize(7).doesNotContainAnyElementsOf(before);
  }

  @Test
  void anotherVersionSetsAllChapters() throws Exception {
    pdf();
    Set<String> before = kept();
    folder.producedBy("huozi 2");
    pdf();
    assertThat(kept()).hasSize(7).doesNotContainAnyElementsOf(before);
  }

  @Test
  void damagedFiles() throws Exception {
    byte[] cold = pdf();
    Set<String> before = kept();
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 4;
      Files.write(file, bytes);
    }
    assertThat(pdf()).isEqualTo(cold);
    assertThat(kept()).isEqualTo(before);
    for (Path file : files()) {
      Files.write(file, new byte[0]);
    }
    assertThat(pdf()).isEqualTo(cold);
  }

  @Test
  void chaptersInEachOthersPlaces() throws Exception {
    byte[] cold = pdf();
    List<Path> files = List.copyOf(new TreeSet<>(files()));
    byte[] first = Files.readAllBytes(files.get(0));
    for (int i = 1; i < files.size(); i++) {
      Files.copy(files.get(i), files.get(i - 1), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.write(files.get(files.size() - 1), first);
    assertThat(pdf()).isEqualTo(cold);
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.records())) {
      return files.filter(file -> file.toString().endsWith(".chapter")).collect(Collectors.toSet());
    }
  }

  private void onOneThread() throws Exception {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    ExecutorService one =
        Executors.newSingleThreadExecutor(work -> new Thread(group, work, "one", 16L << 20));
    try {
      folder.publish(
          (request, fonts, progress) ->
              new Publisher(request, fonts, ClassPathFonts.CACHE, new Workers(one), progress)
                  .publish());
    } finally {
      one.shutdown();
    }
  }
}
