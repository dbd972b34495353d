package io.github.huozi.source.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.Manuscript;
import io.github.huozi.publication.Folder;
import io.github.huozi.publication.Picture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images by the paths of other tools, and the words in the place of those that cannot be shown. */
class ImagesTest {

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "a.png → zh-Hans/posts/a.png",
        "A.PNG → zh-Hans/posts/a.png",
        "./a.png?v=2#x → zh-Hans/posts/a.png",
        "..\\posts\\a.png → zh-Hans/posts/a.png",
        "活%20字.png → zh-Hans/posts/活 字.png",
        "活 字.png → zh-Hans/posts/活 字.png",
        "../../img/b.png → img/b.png",
        "../../../../img/b.png → img/b.png",
        "/img/b.png → img/b.png",
        "/IMG/B.png → img/b.png",
        "img/b.png → img/b.png",
        "/book/img/b.png → img/b.png",
        "{{ site.baseurl }}/img/b.png → img/b.png",
        "https://x.org/book/img/b.png → img/b.png",
        "/c.png → static/c.png",
        "c.png → zh-Hans/posts/post/c.png",
        "../d.png → zh-Hans/posts/d.png",
      })
  void pathsLeadToFiles(String src, String file) {
    Folder folder = folder("<img alt=x src=\"" + src + "\">");
    assertThat(folder.manuscript().images()).containsOnlyKeys(file);
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aPictureThatCannotBeShownLeavesItsWords() {
    String content =
        content(
            "![一台印刷机](https://y.org/印 刷.png?a=1 \"图一\")\n\n字![小图](no.png)字\n\n![](//y.org/a.png)\n\n<img alt=\"x\">"
                .replace("印 刷", "印刷"));
    assertThat(content)
        .contains(
            "<figure data-line=\"3\" class=\"lost-picture\"><p class=\"lost-picture\" data-line=\"3\">［图片：一台印刷机 — <a href=\"https://y.org/印刷.png?a=1\">https://y.org/印刷.png?a=1</a>］</p><figcaption data-line=\"3\">图一</figcaption></figure>",
            "字<span class=\"lost-picture\">［图片：小图 — no.png］</span>字",
            "［图片：<a href=\"https://y.org/a.png\">//y.org/a.png</a>］",
            "［图片：x］");
  }

  /** Badges: their words are set flush left, since justified they would have wide gaps. */
  @Test
  void aParagraphOfLostPicturesIsMarked() {
    String badges = "[![a](https://y.org/a.svg)](https://x.org) ![b](https://y.org/b.svg)";
    assertThat(content(badges)).contains("<figure data-line=\"3\" class=\"lost-picture\">");
    assertThat(content(badges + " 字")).contains("<p data-line=\"3\">");
    assertThat(content(badges + " <em>字</em>")).contains("<p data-line=\"3\">");
  }

  /** What a file is, its content says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "RIFF    WEBPVP8 → is a WebP file",
        "BM → is a BMP file",
        "II*\u0000 → is a TIFF file",
        "<!DOCTYPE html><html> → is not an image in a known format",
      })
  void aFileOfAnotherFormatLeavesItsWords(String content, String what) {
    Folder folder =
        folder("![活字](x.png)")
            .with(
                "zh-Hans/posts/x.png",
                (content + "\u0000".repeat(60)).getBytes(StandardCharsets.UTF_8));
    Manuscript manuscript = folder.manuscript();
    assertThat(manuscript.images()).isEmpty();
    assertThat(manuscript.sections().get(0).content()).contains("［图片：活字 — x.png］");
    assertThat(folder.problems())
        .containsExactly(
            "zh-Hans/posts/post.md:3: the image x.png "
                + what
                + "; save it as PNG, JPEG, GIF or SVG");
  }

  @Test
  void aLinkHasNoLinkInIt() {
    assertThat(content("[![徽章](https://y.org/a.svg)](https://x.org/)"))
        .contains(
            "<figure data-line=\"3\" class=\"lost-picture\"><p data-line=\"3\"><a href=\"https://x.org/\"><span class=\"lost-picture\">［图片：徽章 — https://y.org/a.svg］</span></a></p></figure>");
  }

  @Test
  void aTitleKeepsTheAlternativeText() {
    Folder folder =
        new Folder(temp).with("en/a.md", "# A ![press](https://x.org/a.png)\n\n## B ![p](n.png)\n");
    assertThat(folder.section().titleHtml()).isEqualTo("A press");
    assertThat(folder.section().headings().get(0).text()).isEqualTo("B [picture: p — n.png]");
  }

  @Test
  void theWordsAreInTheLanguageOfTheEdition() {
    for (List<String> words :
        List.of(
            List.of("en", "[picture: a — n.png]", "image a.png"),
            List.of("zh-Hant", "［圖片：a — n.png］", "圖片 a.png"),
            List.of("ja", "［画像：a — n.png］", "画像 a.png"),
            List.of("ko", "[그림: a — n.png]", "그림 a.png"),
            List.of("de", "[Bild: a – n.png]", "Bild a.png"),
            List.of("fr", "[image&#xa0;: a — n.png]", "image a.png"),
            List.of("es", "[imagen: a — n.png]", "imagen a.png"))) {
      Folder folder =
          new Folder(temp.resolve(words.get(0)))
              .with(words.get(0) + "/a.png", Picture.of("png"))
              .with(words.get(0) + "/a.md", "![a](n.png)\n\n![](a.png)");
      assertThat(folder.section().content()).contains(words.get(1), "alt=\"" + words.get(2) + "\"");
    }
  }

  /** What is made does not count as the author's description. */
  @Test
  void anImageWithoutAlternativeTextHasItsCaptionOrTheNameOfItsFile() {
    assertThat(
            content(
                "![](a.png \"图一\")\n\n![](../../img/%62.png)\n\n<a href=#><img src=a.png alt=''></a>"))
        .contains(
            "alt=\"图一\" data-made-alt=\"\"",
            "alt=\"图片 b.png\" data-made-alt=\"\"",
            "<a href=\"#post\"><img src=\"zh-Hans/posts/a.png\" alt=\"图片 a.png\" data-line=\"7\" data-made-alt=\"\" />");
  }

  @Test
  void aLongAddressIsCutInTheMiddle() {
    String address = "https://y.org/" + "a".repeat(400) + ".png";
    assertThat(content("![x](" + address + ")"))
        .contains("href=\"" + address + "\"", ">https://y.org/" + "a".repeat(136) + "…aaa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "javascript:alert(1) → ［图片：x — javascript:alert(1)］",
        "file:///C:/a.png → ［图片：x — file:///C:/a.png］",
        "data:image/png;base64,AAAA → ［图片：x］",
        "https://x y/a.png → ［图片：x — https://x y/a.png］",
        "../../../outside.png → ［图片：x — ../../../outside.png］",
      })
  void noAddressThatIsNotOfTheWebBecomesALink(String src, String words) {
    String content = content("<img alt=x src=\"" + src + "\">");
    assertThat(content).contains(words).doesNotContain("href", "src");
  }

  private String content(String markdown) {
    Manuscript manuscript = folder(markdown).manuscript();
    return manuscript.sections().get(0).content();
  }

  private Folder folder(String markdown) {
    return new Folder(temp.resolve("publication"))
        .with(
            "publication.yaml",
            "title: T\nsite: https://x.org/book/\neditions: [{language: zh-Hans}]\n")
        .with("zh-Hans/SUMMARY.md", "[P](posts/post.md)\n")
        .with("zh-Hans/posts/post.md", "# P\n\n" + markdown + "\n")
        .with("zh-Hans/posts/a.png", Picture.of("png"))
        .with("zh-Hans/posts/d.png", Picture.of("png"))
        .with("zh-Hans/posts/活 字.png", Picture.of("png"))
        .with("zh-Hans/posts/post/c.png", Picture.of("png"))
        .with("img/b.png", Picture.of("png"))
        .with("static/c.png", Picture.of("png"))
        .with("static/note.txt", "x".getBytes(StandardCharsets.UTF_8));
  }
}
