package io.github.huozi.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.FoundText;
import io.github.huozi.check.Place;
import io.github.huozi.check.epub.EpubArchive;
import io.github.huozi.check.epub.EpubText;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.check.text.SourceBlock.Letter;
import io.github.huozi.check.text.TextAlignment.MatchedBlock;
import io.github.huozi.language.Language;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.XhtmlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextAlignmentTest {

  private static final int POEMS = 400;

  @TempDir private Path temp;

  @Test
  void poemsAreFoundBehindTheContentsThoughTheFileDividesTheirVerse() {
    List<SourceBlock> wanted = new ArrayList<>();
    List<String> offered = new ArrayList<>();
    IntStream.range(0, POEMS).forEach(i -> offered.add(title(i)));
    for (int i = 0; i < POEMS; i++) {
      List<String> lines = List.of(line(i, 1), line(i, 2), line(i, 3), line(i, 4));
      wanted.add(block(title(i)));
      wanted.add(block("李白"));
      wanted.add(block(String.join("", lines)));
      offered.add(title(i));
      offered.add("李白");
      offered.addAll(lines);
    }
    FoundText found = new Blocks(offered);
    TextAlignment alignment = TextAlignment.of(List.of(wanted), found);
    int contents = offered.subList(0, POEMS).stream().mapToInt(String::length).sum();
    assertThat(alignment.flows().get(0))
        .allSatisfy(
            matched ->
                assertThat(IntStream.range(0, matched.size()).map(matched::place))
                    .allMatch(place -> place >= contents));
    assertThat(alignment.flows().get(0).stream().mapToInt(MatchedBlock::size).sum())
        .isEqualTo(found.size() - contents);
  }

  @Test
  void aLineBreakAndAPictureEndNoBlockOfAnEpub() throws IOException {
    EpubText text =
        epub("<h1>題</h1><p><strong>甲</strong>乙<br/>\n丙<img src='a.png' alt='x'/>丁</p><p>戊</p>");
    int[] blocks = IntStream.range(0, text.size()).map(text::block).toArray();
    assertThat(text.size()).isEqualTo(6);
    assertThat(blocks[1])
        .isNotEqualTo(blocks[0])
        .isEqualTo(blocks[2])
        .isEqualTo(blocks[3])
        .isEqualTo(blocks[4])
        .isNotEqualTo(blocks[5]);
  }

  private static String title(int i) {
    return "春日" + Character.toString(0x4E00 + i);
  }

  private static String line(int poem, int line) {
    return Character.toString(0x5000 + poem)
        + "山月"
        + Character.toString(0x6000 + 7 * poem + line)
        + "。";
  }

  private SourceBlock block(String text) {
    Section section =
        new Section(
            "s",
            temp.resolve("1.md"),
            1,
            "題",
            Optional.empty(),
            XhtmlTree.parse("題"),
            true,
            XhtmlTree.EMPTY,
            List.of());
    List<Letter> letters = text.codePoints().mapToObj(c -> new Letter(c, 1, false)).toList();
    return new SourceBlock(
        section,
        Kind.PARAGRAPH,
        "",
        "p",
        0,
        Language.parse("en").orElseThrow(),
        false,
        false,
        Map.of(),
        letters);
  }

  private EpubText epub(String body) throws IOException {
    Path file = temp.resolve("a.epub");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry :
          Map.of(
                  "META-INF/container.xml",
                  "<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>",
                  "a.opf",
                  "<package><manifest><item id='a' href='a.xhtml'/></manifest>"
                      + "<spine><itemref idref='a'/></spine></package>",
                  "a.xhtml",
                  "<html><body>" + body + "</body></html>")
              .entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return EpubText.of(EpubArchive.read(file));
  }

  /** A file that has blocks of text and nothing else. */
  private static final class Blocks implements FoundText {

    private final int[] text;
    private final int[] blocks;

    Blocks(List<String> given) {
      this.text = String.join("", given).codePoints().toArray();
      this.blocks =
          IntStream.range(0, given.size())
              .flatMap(i -> given.get(i).codePoints().map(c -> i))
              .toArray();
    }

    @Override
    public int size() {
      return text.length;
    }

    @Override
    public int codePoint(int index) {
      return text[index];
    }

    @Override
    public boolean isInContents(int index) {
      return false;
    }

    @Override
    public boolean startsRun(int index) {
      return index == 0 || blocks[index] != blocks[index - 1];
    }

    @Override
    public int flow(int index) {
      return TEXT;
    }

    @Override
    public int block(int index) {
      return blocks[index];
    }

    @Override
    public String hidden() {
      return "";
    }

    @Override
    public Place place(int from, int to) {
      return new Place.OnPage(1, Optional.empty());
    }

    @Override
    public String name() {
      return "file";
    }
  }
}
