package io.github.huozi.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.LineBreak;
import io.github.huozi.language.WritingMode;
import io.github.huozi.typography.TextSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeChoicesTest {

  @TempDir private Path publication;

  private ThemeChoices read(String css) throws Exception {
    Path sheet = publication.resolve("theme/css/theme.css");
    Files.createDirectories(sheet.getParent());
    Files.writeString(sheet, css);
    return ThemeChoices.read(publication, LineBreak.STRICT, WritingMode.HORIZONTAL_TB);
  }

  @Test
  void withoutAThemeAllRulesApply() throws Exception {
    assertThat(ThemeChoices.read(publication, LineBreak.STRICT, WritingMode.HORIZONTAL_TB))
        .isEqualTo(new ThemeChoices(TextSetting.DEFAULT, false, false, false, false, false));
    assertThat(read("p { text-indent: 0; color: #333 }"))
        .isEqualTo(new ThemeChoices(TextSetting.DEFAULT, false, false, false, false, false));
  }

  @Test
  void aRuleThatTheThemeChangesDoesNotApply() throws Exception {
    assertThat(read("p{line-break:loose}").setting().strictness()).isEqualTo(LineBreak.LOOSE);
    assertThat(read("p{line-break: normal}").setting().strictness()).isEqualTo(LineBreak.NORMAL);
    assertThat(read("p{line-break:anywhere}").setting().strictness()).isEqualTo(LineBreak.LOOSE);
    assertThat(read("p{line-break:normal}\nh1{line-break:strict}").setting().strictness())
        .isEqualTo(LineBreak.NORMAL);
    assertThat(read("p { text-autospace: no-autospace }").setting().autospace()).isFalse();
    assertThat(read("p { text-spacing-trim: space-all }").setting().trim())
        .isEqualTo(TextSetting.Trim.SPACE_ALL);
    assertThat(read("html { hanging-punctuation: allow-end; }").hangs()).isTrue();
    assertThat(read("h2 { letter-spacing: 0.1em; }").spacesLetters()).isTrue();
    assertThat(read("h2 { letter-spacing:.05em }").spacesLetters()).isTrue();
    assertThat(read("h2 { letter-spacing: 0; }").spacesLetters()).isFalse();
    assertThat(read("h2 { letter-spacing: 0.0em }").spacesLetters()).isFalse();
    assertThat(read("h2{letter-spacing:normal !important}").spacesLetters()).isFalse();
    assertThat(read("figure { float: left; }").floats()).isTrue();
    assertThat(read("section { column-count: 2 }").columns()).isTrue();
    assertThat(read("section { columns: auto 3 }").columns()).isTrue();
    assertThat(read("section { column-count: 1; column-gap: 2em }").columns()).isFalse();
    assertThat(read("p { text-align: left; }").ragged()).isTrue();
    assertThat(read("p { text-align: justify; }").ragged()).isFalse();
    assertThat(read("p { -EPUB-line-break: loose }").setting().strictness())
        .isEqualTo(LineBreak.LOOSE);
    assertThat(read("@media (width < 9em) { figure { flo\\61t:\n left } }").floats()).isTrue();
  }

  @Test
  void whatIsNoDeclarationChangesNoRule() throws Exception {
    assertThat(
            read("/* p { float: left; line-break: loose } */ p::after { content: 'columns: 2;' }"))
        .isEqualTo(new ThemeChoices(TextSetting.DEFAULT, false, false, false, false, false));
  }
}
