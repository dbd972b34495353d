package io.github.huozi.source.html.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The listings of the Rust book. */
final class ListingElementsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<Listing number='2-1' file-name='a.rs' caption='With `x` and y'><pre>1</pre></Listing>"
            + " | <figure><p class=\"file-name\">a.rs</p><pre>1</pre>"
            + "<figcaption>Listing 2-1: With <code>x</code> and y</figcaption></figure>",
        "<Listing caption='A ` alone'><pre>1</pre></Listing>"
            + " | <figure><pre>1</pre><figcaption>A ` alone</figcaption></figure>",
        "<Listing number='3'><pre>1</pre></Listing>"
            + " | <figure><pre>1</pre><figcaption>Listing 3</figcaption></figure>",
        "<Listing><pre>1</pre></Listing> | <div><pre>1</pre></div>",
        "<listing>old</listing> | <listing>old</listing>",
      })
  void oneWithCodeIsAFigure(String typed, String made) {
    Document page = Jsoup.parseBodyFragment(typed);
    page.outputSettings().prettyPrint(false);
    ListingElements.read(page.body(), Language.parse("en").orElseThrow());
    assertThat(page.body().html().replaceAll(" data-[a-z]+=\"[^\"]*\"", "")).isEqualTo(made);
  }
}
