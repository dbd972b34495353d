package io.github.huozi.source.html.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labels of listings, as the books of mdBook have them: spans that are all of a paragraph. */
final class FiguresTest {

  private static final String NAME = "<p><span class=\"filename\">a.rs</span></p>";
  private static final String CAPTION = "<p><span class=\"caption\">Listing 1</span></p>";
  private static final String LABELLED_NAME =
      "<p class=\"filename\"><span class=\"filename\">a.rs</span></p>";
  private static final String LABELLED_CAPTION =
      "<p class=\"caption\"><span class=\"caption\">Listing 1</span></p>";

  @ParameterizedTest
  @CsvSource({
    "N<pre>1</pre>C<p>x</p>, <div class=\"listing\">n<pre>1</pre>c</div><p>x</p>",
    "<p>x</p>N<pre>1</pre><p>x</p>, <p>x</p><div class=\"listing\">n<pre>1</pre></div><p>x</p>",
    "<pre>1</pre><!-- 2 -->C, <div class=\"listing\"><pre>1</pre>c</div><!-- 2 -->",
    "N<pre>1</pre>N<pre>2</pre>C,"
        + " <div class=\"listing\">n<pre>1</pre></div><div class=\"listing\">n<pre>2</pre>c</div>",
    "N<p>x</p><pre>1</pre><p>y</p>C, n<p>x</p><pre>1</pre><p>y</p>c",
  })
  void theLabelsOfAListingAreInOneBlockWithIt(String typed, String made) {
    Document page = Jsoup.parseBodyFragment(typed.replace("N", NAME).replace("C", CAPTION));
    page.outputSettings().prettyPrint(false);
    Figures.make(page.body());
    assertThat(page.body().html())
        .isEqualTo(
            made.replaceAll("n(?=<|$)", LABELLED_NAME).replaceAll("c(?=<|$)", LABELLED_CAPTION));
  }
}
