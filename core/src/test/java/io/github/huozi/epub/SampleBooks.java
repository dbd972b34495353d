package io.github.huozi.epub;

import io.github.huozi.epub.book.Creator;
import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.epub.book.EpubMetadata;
import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.epub.book.NavigationLabels;
import io.github.huozi.epub.book.TocEntry;
import io.github.huozi.language.Language;
import io.github.huozi.model.PublicationDate;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Sample books, from a minimal book to a full one. */
public final class SampleBooks {

  static final Instant MODIFIED = Instant.parse("2026-11-24T08:30:15Z");
  public static final NavigationLabels ENGLISH =
      new NavigationLabels(
          "Contents", "Cover", "Title page", "Start of text", "Pages", "done", "to do");
  static final NavigationLabels CHINESE =
      new NavigationLabels("目录", "封面", "书名页", "正文", "页码", "已完成", "未完成");
  static final String CSS = "css/epub.css";

  private SampleBooks() {}

  /** A book with one section and no optional part. */
  static EpubBook minimal(String body) {
    return minimal(body, List.of());
  }

  static EpubBook minimal(String body, List<EpubResource> resources) {
    return new EpubBook(
        metadata("en").build(),
        List.of(
            section("text", "Text", "<section id=\"text\"><h1>Text</h1>" + body + "</section>")),
        resources,
        Optional.empty(),
        List.of(TocEntry.of("Text", "#text")),
        ENGLISH);
  }

  public static EpubMetadata.Builder metadata(String language) {
    return EpubMetadata.builder(
        "Movable Type",
        new Language(language),
        "urn:uuid:2f7e4b1c-6d0a-5c3e-9b8f-1a2b3c4d5e6f",
        MODIFIED);
  }

  public static EpubDocument section(String name, String title, String body) {
    return new EpubDocument(name, title, EpubDocument.Role.SECTION, xhtml(title, body, ""));
  }

  static Document xhtml(String title, String body, String head) {
    return Jsoup.parse(
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>%s</title>%s</head><body>%s</body></html>"
            .formatted(title, head, body),
        "",
        Parser.htmlParser());
  }

  public static EpubResource text(String source, String content) {
    return EpubResource.of(source, content.getBytes(StandardCharsets.UTF_8));
  }

  public static EpubResource svg(String source) {
    return text(
        source,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><rect width=\"10\" height=\"10\"/></svg>");
  }

  static EpubResource raster(String source, String format) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB), format, out);
      return EpubResource.of(source, out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] write(EpubBook book) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      EpubWriter.write(book, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A book with everything that the writer supports, in one language. */
  static EpubBook full(String language) {
    String link = "<link rel=\"stylesheet\" type=\"text/css\" href=\"css/epub.css\"/>";
    return new EpubBook(
        metadata(language)
            .subtitle(Optional.of("A History of 活字"))
            .creator(new Creator("Joseph Needham", Optional.of("Needham, Joseph"), "aut"))
            .creator(new Creator("毕昇", Optional.empty(), "aut"))
            .creator(new Creator("Kim Gan", Optional.of("Kim, Gan"), "ill"))
            .date(Optional.of(new PublicationDate("2026-11")))
            .publisher(Optional.of("Press & Sons"))
            .rights(Optional.of("© 2026 <the authors>"))
            .description(Optional.of("From clay to code."))
            .subject("history")
            .subject("活字印刷")
            .build(),
        List.of(
            new EpubDocument(
                "title",
                "Movable Type",
                EpubDocument.Role.TITLE_PAGE,
                xhtml(
                    "Movable Type", "<section id=\"title\"><h1>Movable Type</h1></section>", link)),
            new EpubDocument("clay", "Clay", EpubDocument.Role.SECTION, xhtml("Clay", CLAY, link)),
            new EpubDocument("wood", "Wood", EpubDocument.Role.SECTION, xhtml("Wood", WOOD, link)),
            new EpubDocument(
                "imprint",
                "Imprint",
                EpubDocument.Role.BACK_MATTER,
                xhtml("Imprint", "<section id=\"imprint\"><h1>Imprint</h1></section>", link))),
        List.of(
            text(CSS, "@import url(theme.css);\n.box { background: url(\"../en/images/灰.png\") }"),
            text("css/theme.css", "/* url(none.png) */ body { margin: 5% }"),
            svg("en/images/type-sort.svg"),
            raster("en/images/活字 一.png", "png"),
            raster("en/images/灰.png", "png"),
            raster("images/cover.jpeg", "jpg")),
        Optional.of("images/cover.jpeg"),
        List.of(
            new TocEntry(
                "Clay",
                "#clay",
                List.of(
                    TocEntry.of("活字 & type", "#clay--活字"),
                    new TocEntry(
                        "Tables",
                        "#clay--tables",
                        List.of(TocEntry.of("𠀀 beyond the plane", "#clay--deep"))))),
            TocEntry.of("Wood", "#wood"),
            TocEntry.of("Imprint", "#imprint")),
        language.startsWith("zh") ? CHINESE : ENGLISH);
  }

  private static final String CLAY =
      """
      <section id="clay" class="section"><h1 data-line="1">Clay</h1>
      <p data-line="3">Bi Sheng<a class="note-call" id="clay--fnref-1" href="#clay--fn-1">1</a>
      and again<a class="note-call" id="clay--fnref-1-2" href="#clay--fn-1">1</a>, then
      <a class="note-call" id="clay--fnref-木" href="#clay--fn-木">2</a>; see
      <a href="#wood--turning">turning</a>, <a href="#wood">wood</a>, <a href="#clay--活字">here</a>,
      <a href="https://zh.wikipedia.org/wiki/活字?a=b c&amp;d[]=%zz">there</a>,
      <a href="mailto:a@example.org">mail</a>.</p>
      <h2 id="clay--活字">活字 &amp; type</h2>
      <p><ruby>活<rp>(</rp><rt>huó</rt><rp>)</rp>字<rp>(</rp><rt>zì</rt><rp>)</rp></ruby>,
      <em>em</em> <code>a &lt; b</code><br>H<sub>2</sub>O <span lang="ja">仮名</span></p>
      <h2 id="clay--tables">Tables</h2>
      <figure><table><caption>Sizes</caption><thead><tr><th scope="col" class="left">Size</th>
      <th scope="col" class="right">pt</th></tr></thead><tbody><tr><td>五号</td><td>10.5</td></tr></tbody></table></figure>
      <h3 id="clay--deep">𠀀</h3>
      <ul><li>one<ol start="3"><li>two</li></ol></li><li class="task done"><span class="task-box" role="img"></span>x</li></ul>
      <pre><code class="language-java">if (a &lt; b &amp;&amp; c) {
        return "字";
      }</code></pre>
      <dl><dt>a</dt><dd>b</dd></dl><hr><blockquote><p>quoted</p></blockquote>
      <section class="notes"><div class="note" id="clay--fn-1" data-number="1"><p>Shen Kuo.</p><p>More.</p></div>
      <div class="note" id="clay--fn-木" data-number="2"><ul><li>a list</li></ul></div></section>
      </section>
      """;

  private static final String WOOD =
      """
      <section id="wood" class="section"><h1>Wood</h1>
      <h2 id="wood--turning">Turning</h2>
      <figure><img src="en/images/type-sort.svg" alt="A sort"/><figcaption>A sort. <a href="#clay--fnref-1">back</a></figcaption></figure>
      <figure><img src="en/images/%E6%B4%BB%E5%AD%97%20%E4%B8%80.png" alt=""/></figure>
      <p><svg viewBox="0 0 10 10" width="1em" height="1em"><path d="M0 0h10v10z"/><use href="#spot"/><defs><circle id="spot" r="1"/></defs></svg>
      <math alttext="a/2"><mfrac><mi>a</mi><mn>2</mn></mfrac></math> \u0001end</p></section>
      """;
}
