package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.StructureElement;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counters that a theme's style sheet counts and prints. */
class CountersOnPageTest {

  @TempDir private Path temp;

  private PublicationFolder publish(String css, String... sections) throws Exception {
    PublicationFolder folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: T\ntype: book\ncover: none\n")
            .with("theme/css/theme.css", "nav { display: none }\n" + css)
            .with("en/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    for (int i = 0; i < sections.length; i++) {
      folder.with("en/" + (i + 1) + ".md", sections[i]);
    }
    folder.publish();
    return folder;
  }

  private static List<String> texts(PublicationFolder folder, String role) throws Exception {
    return StructureElement.read(folder.file("en", Format.PDF)).all(role).stream()
        .map(element -> element.text().strip())
        .toList();
  }

  private static final String[] CHAPTERS = {
    "# Clay\n\n## Cut\n\n![a](a.svg \"One\")\n\n## Baked\n\n![a](a.svg \"Two\")\n",
    "# Wood\n\n![a](a.svg \"Three\")\n\n## Sawn\n\nText.\n",
    "# Bronze\n\n## Cast\n\nText.\n\n## Filed\n\nText.\n",
  };

  @Test
  void headingsAndFiguresAreNumberedThroughAllChapters() throws Exception {
    PublicationFolder folder =
        publish(
            """
            main { counter-reset: chapter figure; }
            h2.section-title { counter-increment: chapter; counter-reset: head; }
            h2.section-title::before { content: "Chapter " counter(chapter, upper-roman) ". "; }
            h3 { counter-increment: head }
            h3::before { content: counter(chapter) "." counter(head) " "; }
            figcaption { counter-increment: figure }
            figcaption::before { content: "Figure " counter(figure) ". " }
            """,
            CHAPTERS);
    assertThat(texts(folder, "H2"))
        .containsExactly("Chapter I. Clay", "Chapter II. Wood", "Chapter III. Bronze");
    assertThat(texts(folder, "H3"))
        .containsExactly("1.1 Cut", "1.2 Baked", "2.1 Sawn", "3.1 Cast", "3.2 Filed");
    assertThat(texts(folder, "Caption"))
        .containsExactly("Figure 1. One", "Figure 2. Two", "Figure 3. Three");
  }

  @Test
  void aThemeMayCountHeadingsAndLeaveSomeOut() throws Exception {
    String css =
        """
        main { counter-reset: chapter; }
        .section-title { counter-increment: chapter; counter-reset: head; }
        .section-title::before { content: counter(chapter) "  "; }
        h3 { counter-increment: head; }
        h3::before { content: counter(chapter) "." counter(head) "  "; }
        .unnumbered > .section-title, h3.unnumbered, .unnumbered h3 { counter-increment: none; }
        .unnumbered > .section-title::before, h3.unnumbered::before, .unnumbered h3::before {
          content: none;
        }
        """;
    PublicationFolder folder =
        publish(
            css,
            "# To begin {-}\n\n## Before\n\nText.\n",
            "# Clay\n\n## Aside {-}\n\nText.\n\n## Cut\n\nText.\n");
    assertThat(texts(folder, "H2").stream().map(text -> text.replaceAll("\\s+", " ")))
        .containsExactly("To begin", "1 Clay");
    assertThat(texts(folder, "H3").stream().map(text -> text.replaceAll("\\s+", " ")))
        .containsExactly("Before", "Aside", "1.1 Cut");
  }

  @Test
  void aBookInChineseNumbersItsChaptersInHanNumerals() throws Exception {
    PublicationFolder folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: 活字\ntype: book\ncover: none\n")
            .with(
                "theme/css/theme.css",
                "main { counter-reset: c 9 } .section-title { counter-increment: c }"
                    + " .section-title::before { content: '第' counter(c, cjk-ideographic) '章　' }")
            .with("zh-Hans/1.md", "# 泥\n\n文。\n")
            .with("zh-Hans/2.md", "# 木\n\n文。\n");
    folder.publish();
    assertThat(folder.pdf("zh-Hans").words()).contains("第十章").contains("第十一章");
  }

  @Test
  void theHeadingsOfNotesHaveNoNumber() throws Exception {
    for (String place : new String[] {"chapter", "book"}) {
      PublicationFolder folder =
          new PublicationFolder(temp)
              .with("publication.yaml", "title: T\ntype: book\ncover: none\nnotes: " + place + "\n")
              .with(
                  "theme/css/theme.css",
                  "h2, h3 { counter-increment: n } h2::before, h3::before { content: counter(n) '.' }")
              .with("en/1.md", "# Clay\n\n## Cut\n\nA.[^1]\n\n[^1]: N.\n")
              .with("en/2.md", "# Wood\n\nA.[^1]\n\n[^1]: N.\n");
      folder.publish();
      assertThat(texts(folder, "H2")).contains("1.Clay");
      assertThat(texts(folder, "H3")).contains("2.Cut");
      assertThat(StructureElement.read(folder.file("en", Format.PDF)).text())
          .contains("Notes")
          .doesNotContainPattern("[0-9][.]Notes");
    }
  }

  @Test
  void listsCountAllLevels() throws Exception {
    PublicationFolder folder =
        publish(
            """
            ol { counter-reset: item; list-style-type: none }
            li { counter-increment: item }
            li::before { content: counters(item, ".") " " }
            """,
            "# One\n\n1. a\n2. b\n   1. c\n   2. d\n      1. e\n3. f\n");
    assertThat(folder.pdf("en").words())
        .containsSubsequence("1 a", "2 b", "2.1 c", "2.2 d", "2.2.1 e", "3 f");
  }

  @Test
  void whatIsNotDisplayedIsNotCounted() throws Exception {
    PublicationFolder folder =
        publish(
            """
            .section-title { counter-increment: c 2 }
            main > :nth-child(2) { display: none }
            h2::before { content: counter(c) "-"; counter-increment: c -1 }
            h3::before { content: none; counter-increment: c 100 }
            """,
            CHAPTERS);
    assertThat(texts(folder, "H2")).containsExactly("1-Clay", "1-Bronze");
  }
}
