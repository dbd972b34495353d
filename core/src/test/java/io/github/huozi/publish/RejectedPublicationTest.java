package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.problem.PublishingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publications with errors: all are told, each with its line, and no file is written. */
class RejectedPublicationTest {

  private static final String TEMPLATES =
      "; correct the template; https://github.com/huozi/huozi/blob/main/docs/templates.md lists what"
          + " a template may use";

  @TempDir Path temp;

  private PublicationFolder publication(String yaml) throws IOException {
    return new PublicationFolder(temp).with("publication.yaml", yaml);
  }

  private static void assertProblems(PublicationFolder folder, String... problems) {
    assertThatExceptionOfType(PublishingException.class).isThrownBy(folder::publish);
    assertThat(folder.problems()).containsExactly(problems);
    assertThat(folder.output()).doesNotExist();
  }

  @Test
  void aCharacterThatNoFontHas() throws Exception {
    String advice =
        "; write it another way, or add a font that has it to theme/fonts"
            + " (https://github.com/huozi/huozi/blob/main/docs/fonts.md)";
    List<String> problems =
        List.of(
            "publication.yaml:2: no font has the character 𓀀 (U+13000), which occurs once"
                + advice,
            "zh-Hans/text.md:5: no font has the character 𓂀 (U+13080), which occurs 2 times"
                + advice);
    PublicationFolder folder =
        publication("title: 缺字\nsubtitle: 埃及 𓀀\n")
            .with("zh-Hans/text.md", "# 一\n\n头一行，\n第二行，\n第三行有𓂀，还有𓂀。\n");
    assertProblems(folder, problems.toArray(String[]::new));

    // It may be no more than a warning.
    folder.onThemesPage().withLevel("missing-glyph", "warning").publish();
    assertThat(folder.problems()).isEqualTo(problems);
    assertThat(folder.lost()).isEqualTo("lost: 3 characters (missing-glyph)");
    assertThat(folder.pdf("zh-Hans").characters()).contains("第三行有〓，还有〓。");
  }

  /** All problems are told, also of a book whose imprint would have the title. */
  @Test
  void aTitleThatAnEditionLacks() throws Exception {
    assertProblems(
        publication("title: {ja: 活字}\ntype: book\nimprint: {printer: A}\n")
            .with("en/text.md", "# One\n\nWords.\n"),
        "publication.yaml:1: no edition is in ja, and the wordings in it are ignored; delete them, or"
            + " add the edition",
        "publication.yaml:1: the title has no wording for the edition en; add en: … to it");
  }

  @Test
  void aKeyThatThereIsNot() throws Exception {
    assertProblems(
        publication("title: A mistyped key\nautors:\n  - name: Ada\n")
            .with("en/text.md", "# One\n\nWords.\n"),
        "publication.yaml:2: unknown key \"autors\"; did you mean \"authors\"?");
  }

  @Test
  void aWordingThatAnEditionLacks() throws Exception {
    assertProblems(
        publication("title: {en: Words}\nauthors:\n  - name: {en: Ada}\n")
            .with("en/text.md", "# One\n\nWords.\n")
            .with("zh-Hans/text.md", "# 一\n\n字。\n"),
        "publication.yaml:1: the title has no wording for the edition zh-Hans; add zh-Hans: … to it",
        "publication.yaml:3: the author's name has no wording for the edition zh-Hans; add zh-Hans: …"
            + " to it");
  }

  @Test
  void verticalTextInKorean() throws Exception {
    assertProblems(
        publication(
                "title: 活字\neditions:\n  - language: zh-Hans\n  - language: ko\n"
                    + "    writing-mode: vertical-rl\n")
            .with("ko/text.md", "# 하나\n\n글자.\n")
            .with("zh-Hans/text.md", "# 一\n\n字。\n"),
        "publication.yaml:5: text in ko cannot be set vertically; delete the line; editions in Chinese"
            + " and Japanese may have vertical-rl");
  }

  @Test
  void anImageThatThereIsNot() throws Exception {
    assertProblems(
        publication("title: A missing image\n")
            .with("en/text.md", "# One\n\nWords.\n\n![A press](images/press.png)\n"),
        "en/text.md:5: the image images/press.png does not exist; add the file or correct the path");
  }

  @Test
  void wrongTemplates() throws Exception {
    assertProblems(
        publication("title: Wrong theme\n")
            .with("en/text.md", "# One\n\nWords.\n")
            .with("en/words.md", "# Two\n\nA template that is wrong is told of once.\n")
            .with("theme/section.ftlh", "<html>\n<body>\n  <#if section.title>\n</body>\n</html>\n")
            .with(
                "theme/parts.ftlh",
                """
                <#macro titleBlock>
                <h1 id="title">${publication.titel}</h1>
                </#macro>
                <#macro imprint></#macro>
                <#macro contents></#macro>
                """),
        "theme/parts.ftlh:2: column 18: publication.titel is not set" + TEMPLATES,
        "theme/section.ftlh:5: column 8: #if is not closed" + TEMPLATES);
  }
}
