package io.github.huozi.source.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.section.Section;
import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectionRolesTest {

  @TempDir Path temp;

  private static List<String> roles(List<Section> sections) {
    return sections.stream()
        .map(
            section ->
                section.title()
                    + " "
                    + section.place().role().key()
                    + " "
                    + section.place().matter().name().toLowerCase(java.util.Locale.ROOT))
        .toList();
  }

  private Folder book(String settings) {
    return new Folder(temp).with("publication.yaml", "title: T\ntype: book\n" + settings);
  }

  @Test
  void titlesTell() {
    assertThat(
            roles(
                book("")
                    .with("zh-Hans/1.md", "# 推荐序\n\nx")
                    .with("zh-Hans/2.md", "# 前言\n\nx")
                    .with("zh-Hans/3.md", "# 楔子\n\nx")
                    .with("zh-Hans/4.md", "# 泥\n\nx")
                    .with("zh-Hans/5.md", "# 前言\n\nx")
                    .with("zh-Hans/6.md", "# 木\n\nx")
                    .with("zh-Hans/7.md", "# 附录A 史料\n\nx")
                    .with("zh-Hans/8.md", "# 后记\n\nx")
                    .manuscript()
                    .sections()))
        .containsExactly(
            "推荐序 foreword front",
            "前言 preface front",
            "楔子 prologue body",
            "泥 chapter body",
            "前言 chapter body",
            "木 chapter body",
            "附录A 史料 appendix back",
            "后记 afterword back");
  }

  @Test
  void aListTells() {
    assertThat(
            roles(
                book("")
                    .with(
                        "en/SUMMARY.md",
                        "[Introduction](i.md)\n[To begin](b.md)\n\n- [Clay](c.md)\n  - [Fire](f.md)\n"
                            + "- [Introduction](k.md)\n\n---\n\n[Contributors](x.md)\n")
                    .with("en/i.md", "x")
                    .with("en/b.md", "x")
                    .with("en/c.md", "x")
                    .with("en/f.md", "x")
                    .with("en/k.md", "x")
                    .with("en/x.md", "x")
                    .manuscript()
                    .sections()))
        .containsExactly(
            "Introduction introduction front",
            "To begin front front",
            "Clay chapter body",
            "Fire chapter body",
            "Introduction chapter body",
            "Contributors back back");
  }

  @Test
  void theAuthorTells() {
    Folder folder =
        book("roles: {2.md: acknowledgments}\n")
            .with("en/1.md", "---\nrole: dedication\n---\n# To M.\n\nx")
            .with("en/2.md", "# Thank you\n\nx")
            .with("en/3.md", "---\nrole: chapter\n---\n# Preface\n\nx")
            .with("en/4.md", "# Clay\n\nx\n\n---\n\nx")
            .with("en/5.md", "---\nrole: admin\n---\n# Users\n\nx");
    assertThat(roles(folder.manuscript().sections()))
        .containsExactly(
            "To M. dedication front",
            "Thank you acknowledgments front",
            "Preface chapter body",
            "Clay chapter body",
            "Users chapter body");
    assertThat(folder.problems())
        .singleElement()
        .asString()
        .startsWith(
            "warning en/5.md:2: \"admin\" is not a role of a section; write one of dedication,");
  }

  @Test
  void chaptersOfAPartOfAppendicesAreSuch() {
    assertThat(
            roles(
                book("")
                    .with(
                        "en/SUMMARY.md",
                        "# Summary\n\n# Text\n\n- [Clay](c.md)\n\n# Appendix\n\n- [Sources](s.md)\n")
                    .with("en/c.md", "x")
                    .with("en/s.md", "x")
                    .manuscript()
                    .sections()))
        .containsExactly(
            "Text part body", "Clay chapter body", "Appendix back back", "Sources appendix back");
  }

  @Test
  void anArticleHasNone() {
    assertThat(
            roles(
                new Folder(temp)
                    .with("publication.yaml", "title: T\n")
                    .with("en/1.md", "# Preface\n\nx")
                    .with("en/2.md", "# Clay\n\nx")
                    .manuscript()
                    .sections()))
        .containsExactly("Preface chapter body", "Clay chapter body");
  }
}
