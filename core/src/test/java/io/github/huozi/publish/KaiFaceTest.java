package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.language.Script;
import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.FontLocation;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Kai face of Chinese: fetched and used where a style sheet names it, and nowhere else. */
final class KaiFaceTest {

  private static final String QUOTED = "blockquote { font-family: \"LXGW WenKai\", serif; }";

  @TempDir Path temp;
  private final RecordedFonts fonts = new RecordedFonts();

  @Test
  void aQuotationIsSetInIt() throws Exception {
    PublicationFolder folder = chapter("zh-Hans", QUOTED);
    folder.publish();
    assertThat(fonts.asked).contains(Script.KAI);
    assertThat(folder.pdf("zh-Hans").fonts())
        .anyMatch(font -> font.contains("LXGWWenKai"))
        .anyMatch(font -> font.contains("NotoSerifSC"));
  }

  @Test
  void traditionalChineseHasItToo() throws Exception {
    PublicationFolder folder = chapter("zh-Hant", QUOTED.toLowerCase(Locale.ROOT));
    folder.publish();
    assertThat(folder.pdf("zh-Hant").fonts()).anyMatch(font -> font.contains("LXGWWenKai"));
    // Its marks stand in the corner, and those of Taiwan in the middle.
    assertThat(fontsOf('。', folder.file("zh-Hant", Format.PDF)))
        .noneMatch(font -> font.contains("WenKai"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-Hans | blockquote { font-family: serif; }",
        "zh-Hans | /* LXGW WenKai */ blockquote { color: black; }",
        "ja | blockquote { font-family: 'LXGW WenKai', serif; }",
        "en | blockquote { font-family: 'LXGW WenKai', serif; }",
      })
  void noOtherEditionFetchesIt(String language, String css) throws Exception {
    chapter(language, css).publish();
    assertThat(fonts.asked).doesNotContain(Script.KAI);
  }

  @Test
  void aRareCharacterDoesNotAskForIt() throws Exception {
    PublicationFolder folder = chapter("zh-Hans", "").with("zh-Hans/a.md", "# 字\n\n\uD808\uDC00");
    folder.problems();
    assertThat(fonts.asked).doesNotContain(Script.KAI);
  }

  @Test
  void anEpubThatHasItsFontsHasIt() throws Exception {
    PublicationFolder folder = chapter("zh-Hans", QUOTED).as(Format.EPUB).withFonts();
    folder.publish();
    assertThat(EpubFile.read(folder.file("zh-Hans", Format.EPUB)).source("css/fonts.css"))
        .contains("LXGW WenKai");
  }

  private static Set<String> fontsOf(char character, Path pdf) throws IOException {
    Set<String> found =
        PdfFile.ink(pdf).stream()
            .filter(glyph -> glyph.getUnicode().indexOf(character) >= 0)
            .map(glyph -> glyph.getFont().getName())
            .collect(Collectors.toSet());
    assertThat(found).isNotEmpty();
    return found;
  }

  private PublicationFolder chapter(String language, String css) throws IOException {
    return new PublicationFolder(temp)
        .as(Format.PDF)
        .withFonts(fonts)
        .with("publication.yaml", "title: T\nkai: false\ncover: none\n")
        .with(language + "/a.md", "# 字\n\n正文。\n\n> 引文。\n")
        .with("theme/css/theme.css", css);
  }

  /** huozi's fonts; records which are asked for. */
  private static final class RecordedFonts implements FontSource {
    private final Set<Script> asked = EnumSet.noneOf(Script.class);

    @Override
    public synchronized List<FontLocation> find(Script script) throws IOException {
      asked.add(script);
      return ClassPathFonts.SHARED.find(script);
    }
  }
}
