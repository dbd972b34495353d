package io.github.huozi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebsiteTest {

  private static final String WEB = "https://example.org/repository";

  @TempDir private Path repository;

  @BeforeEach
  void write() throws IOException {
    file("README.md", "# Clay\n\nText.\n\n## More\n\n### Write\n\n- [Fonts](docs/fonts.md)\n");
    file("docs/fonts.md", "# Fonts\n\n## Own\n\nText.\n");
    file("docs/decisions/0001-clay.md", "# 1. Clay\n\nText.\n");
    file("docs/pictures/a.png", "");
    file("core/pom.xml", "");
  }

  private void file(String name, String text) throws IOException {
    Path file = repository.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> faultsOf(String markdown) throws IOException {
    file("docs/fonts.md", "# Fonts\n\n## Own\n\n" + markdown + "\n");
    Documents documents = Documents.of(repository);
    List<String> faults = new ArrayList<>();
    DocumentLinks links = new DocumentLinks(documents, WEB);
    for (DocumentPage page : documents.pages()) {
      faults.addAll(links.follow(page));
    }
    return faults;
  }

  @Test
  void aLinkToNoFileIsAFault() throws IOException {
    assertThat(faultsOf("[a](font.md)"))
        .containsExactly(
            "docs/fonts.md: the link font.md leads nowhere; name a file of the repository and a"
                + " heading in it");
    assertThat(faultsOf("[a](../../other.md)")).hasSize(1);
    assertThat(faultsOf("![a](pictures/b.png)")).hasSize(1);
  }

  @Test
  void aLinkToNoHeadingIsAFault() throws IOException {
    assertThat(faultsOf("[a](#own) [b](../README.md#more) [c](fonts.md)")).isEmpty();
    assertThat(faultsOf("[a](#owns)")).hasSize(1);
    assertThat(faultsOf("[a](../README.md#most)")).hasSize(1);
  }

  @Test
  void aPictureWithoutWordsIsAFault() throws IOException {
    assertThat(faultsOf("![](pictures/a.png)"))
        .containsExactly(
            "docs/fonts.md: the picture pictures/a.png has no alternative text; say what it shows");
  }

  @Test
  void linksLeadToPagesFilesAndTheRepository() throws IOException {
    file(
        "docs/fonts.md",
        "[a](../README.md) [b](decisions) [c](decisions/0001-clay.md) [d](../core)"
            + " [e](../core/pom.xml) ![f](pictures/a.png) [g](https://example.org)");
    Documents documents = Documents.of(repository);
    DocumentPage page = documents.page("docs/fonts.md").orElseThrow();
    DocumentLinks links = new DocumentLinks(documents, WEB);
    assertThat(links.follow(page)).isEmpty();
    assertThat(page.content().select("a").eachAttr("href"))
        .containsExactly(
            "../index.html",
            "../docs/decisions/index.html",
            "../docs/decisions/0001-clay.html",
            WEB + "/tree/main/core",
            WEB + "/blob/main/core/pom.xml",
            "https://example.org");
    assertThat(links.files()).containsExactly("docs/pictures/a.png");
  }

  @Test
  void aPageThatTheMenuLacksIsAFault() throws IOException {
    assertThat(Menu.of(Documents.of(repository), "en").faults()).isEmpty();
    file("docs/other.md", "# Other\n");
    assertThat(Menu.of(Documents.of(repository), "en").faults())
        .containsExactly(
            "README.md: no link to docs/other.md under \"More\", which is the menu of the website;"
                + " add it there");
  }

  @Test
  void aPageHasMenuSectionsAndDocument() throws IOException {
    file(
        "docs/fonts.md", "# Fonts\n\n## Own\n\n| a | b |\n| --- | --- |\n| c | d |\n\n## Theirs\n");
    Documents documents = Documents.of(repository);
    DocumentPage page = documents.page("docs/fonts.md").orElseThrow();
    Document html = Jsoup.parse(WebPage.of(page, Menu.of(documents, "en")));
    assertThat(html.title()).isEqualTo("Fonts – huozi 活字");
    assertThat(html.select("nav.menu a[aria-current=page]").eachText()).containsExactly("Fonts");
    assertThat(html.select("nav.sections a").eachAttr("href")).containsExactly("#own", "#theirs");
    assertThat(html.select("main h2").eachAttr("id")).containsExactly("own", "theirs");
    assertThat(html.select("main .wide table")).hasSize(1);
    assertThat(html.select("script")).isEmpty();
  }

  @Test
  void aTranslationIsAPageInItsLanguage() throws IOException {
    file("docs/pages.md", "# Pages\n");
    file("docs/fonts.md", "# Fonts\n\nEnglish | [日本語](fonts.ja.md)\n\n## A\n\n## B\n");
    file("docs/fonts.ja.md", "# フォント\n\n[English](fonts.md) | 日本語\n\n## 一\n\n## 二\n");
    file(
        "README.ja.md",
        "# 粘土\n\n## ほかに\n\n### 文字\n\n- [フォント](docs/fonts.ja.md)\n- [ページ](docs/pages.md)\n");
    Documents documents = Documents.of(repository);
    Menu menu = Menu.of(documents, "ja");
    assertThat(menu.faults()).isEmpty();
    DocumentPage page = documents.page("docs/fonts.ja.md").orElseThrow();
    assertThat(new DocumentLinks(documents, WEB).follow(page)).isEmpty();
    assertThat(page.address()).isEqualTo("docs/fonts.ja.html");
    Document html = Jsoup.parse(WebPage.of(page, menu));
    assertThat(html.select("html").attr("lang")).isEqualTo("ja");
    assertThat(html.select("header > a").attr("href")).isEqualTo("../index.ja.html");
    assertThat(html.select("nav.menu").attr("aria-label")).isEqualTo("メニュー");
    assertThat(html.select("nav.menu p").eachText()).containsExactly("文字");
    assertThat(html.select("nav.menu a").eachText()).containsExactly("フォント", "Pages");
    assertThat(html.select("nav.menu a[lang=en]").eachText()).containsExactly("Pages");
    assertThat(html.select("nav.sections p").text()).isEqualTo("このページの内容");
    assertThat(html.select("main a[lang=en][hreflang=en]").eachText()).containsExactly("English");
  }

  @Test
  void aTranslationThatTheMenuOfItsLanguageLacksIsAFault() throws IOException {
    file("README.ja.md", "# 粘土\n\n## ほかに\n\n### 文字\n\n- [フォント](docs/fonts.md)\n");
    file("docs/fonts.ja.md", "# フォント\n\n## 一\n");
    Documents documents = Documents.of(repository);
    assertThat(Menu.of(documents, "en").faults()).isEmpty();
    assertThat(Menu.of(documents, "ja").faults())
        .containsExactly(
            "README.ja.md: no link to docs/fonts.ja.md under \"ほかに\", which is the menu of the"
                + " website; add it there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ja", "ko"})
  void aPageHasItsWordsInEachLanguage(String language) {
    ResourceBundle english = WebPage.words("en");
    ResourceBundle words = WebPage.words(language);
    assertThat(words.getLocale()).isEqualTo(Locale.forLanguageTag(language));
    for (String key : english.keySet()) {
      assertThat(words.getString(key)).as(key).isNotEqualTo(english.getString(key));
      assertThat(words.getString(key).contains("{0}"))
          .as(key)
          .isEqualTo(english.getString(key).contains("{0}"));
    }
  }

  /** What the build of this repository checks as well, before it draws pictures. */
  @Test
  void theDocumentsOfThisRepositoryAreWhole() throws IOException {
    Documents documents = Documents.of(Path.of("..").toRealPath());
    List<String> faults = new ArrayList<>(new Translations(documents).faults());
    for (String language : documents.languages()) {
      faults.addAll(Menu.of(documents, language).faults());
    }
    DocumentLinks links = new DocumentLinks(documents, WEB);
    for (DocumentPage page : documents.pages()) {
      faults.addAll(links.follow(page));
    }
    assertThat(faults).isEmpty();
  }
}
