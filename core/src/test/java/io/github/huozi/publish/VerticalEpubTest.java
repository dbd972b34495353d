package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A horizontal and a vertical EPUB of the same text. */
class VerticalEpubTest {

  private static final String YAML =
      """
      title: 活字
      cover: none
      editions:
      - language: ja
      - {id: ja-tate, language: ja, writing-mode: vertical-rl}
      - {id: hant, language: zh-Hant, convert-from: zh-Hans, writing-mode: vertical-rl}
      - language: zh-Hans
      """;

  @TempDir Path temp;
  private PublicationFolder folder;

  @BeforeEach
  void publish() throws Exception {
    folder =
        new PublicationFolder(temp)
            .as(Format.EPUB)
            .with("publication.yaml", YAML)
            .with("ja/1.md", "# 第12章\n\n12月の{東京|とうきょう}。[100]{.tcy}％[^1]。\n\n[^1]: 注。\n")
            .with("zh-Hans/1.md", "# 第12章\n\n12月的“国家”。\n");
    folder.publish();
  }

  @Test
  void theyDifferInTheirDirectionAndTheirIdentifiers() throws Exception {
    EpubFile level = folder.epub("ja");
    EpubFile vertical = folder.epub("ja-tate");
    assertThat(folder.problems()).isEmpty();
    assertThat(vertical.metadata("dc:identifier")).isNotEqualTo(level.metadata("dc:identifier"));
    assertThat(level.source("package.opf"))
        .contains("page-progression-direction=\"ltr\"")
        .doesNotContain("vertical");
    assertThat(vertical.source("package.opf"))
        .contains("page-progression-direction=\"rtl\"", "content=\"vertical-rl\"");
    List<String> sections =
        level.names().stream().filter(name -> name.matches("EPUB/1?[a-z0-9-]*\\.xhtml")).toList();
    assertThat(sections).isNotEmpty();
    for (String entry : sections) {
      String name = entry.substring("EPUB/".length());
      assertThat(vertical.words(name)).as(name).isEqualTo(level.words(name));
    }
    assertThat(vertical.complaints()).isEmpty();
  }

  @Test
  void theThemeTurns() throws Exception {
    EpubFile vertical = folder.epub("ja-tate");
    assertThat(vertical.source("css/base.css"))
        .contains(".alert { margin: 0 1em; padding-top: 1em; border-top: 2px solid; }")
        .doesNotContain("margin-block");
    assertThat(vertical.source("css/reading.css"))
        .contains(".section img { max-width: 85vw;")
        .contains(".vrtl .section ol > li { padding-top: 0.35em; }");
    assertThat(folder.epub("ja").source("css/base.css"))
        .contains(".alert { margin: 1em 0; padding-left: 1em; border-left: 2px solid; }");
  }

  @Test
  void aConvertedEditionTurnsToo() throws Exception {
    EpubFile converted = folder.epub("hant");
    assertThat(converted.source("package.opf")).contains("content=\"vertical-rl\"");
    assertThat(converted.complaints()).isEmpty();
    assertThat(folder.epub("zh-Hans").source("package.opf")).doesNotContain("vertical-rl");
  }

  @Test
  void anotherDirectionMakesItsEditionOnly() throws Exception {
    folder.with("publication.yaml", YAML.replaceFirst("vertical-rl", "horizontal-tb")).publish();
    assertThat(folder.remade()).containsExactly("ja-tate: publication.yaml has changed");
    assertThat(folder.epub("ja-tate").source("package.opf")).doesNotContain("vertical-rl");
  }
}
