package io.github.huozi.epub.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The element {@code x} has the font that a browser computes. */
final class TypeCascadeTest {

  private static final Document DOCUMENT =
      Jsoup.parse(
          "<html class='hans book'><body><div class='a'><p id='p'>1 <em>2 <x lang='zh-TW'>3</x></em></p></div>"
              + "<h2><x class='h'>4</x></h2><code><x class='c'>5</x></code>"
              + "<s style='font-family: B; font-weight: bold'>6</s></body></html>");

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "em x ¦ ¦ serif 400 ITALIC",
        "h2 x ¦ ¦ serif 700 NORMAL",
        "code x ¦ ¦ monospace 400 NORMAL",
        "em x ¦ .hans em { font-style: normal; font-family: 'PingFang SC', sans-serif } ¦ PingFang SC,sans-serif 400 NORMAL",
        "em x ¦ html { font-family: sans-serif } ¦ sans-serif 400 ITALIC",
        "em x ¦ .a p { font-weight: 600 } p { font-weight: 300 } ¦ serif 600 ITALIC",
        "em x ¦ p { font-weight: 300 } p { font-weight: bold } ¦ serif 700 ITALIC",
        "em x ¦ #p { font-weight: 300 } .hans .a p { font-weight: bold } ¦ serif 300 ITALIC",
        "em x ¦ x:not(h2), q { font-weight: bolder } ¦ serif 700 ITALIC",
        "em x ¦ body [lang|=\"zh\"]:not(b) { font-family: A, serif } ¦ A,serif 400 ITALIC",
        "em x ¦ [lang|=zh-TW] { font-family: A, serif } ¦ A,serif 400 ITALIC",
        "em x ¦ [lang|=\"z\"] { font-family: A, serif } ¦ serif 400 ITALIC",
        "em x ¦ x::before { font-weight: bold } ¦ serif 400 ITALIC",
        "em x ¦ /* x { font-weight: bold } */ @media print { x { font-weight: bold } } @import 'a'; ¦ serif 400 ITALIC",
        "em x ¦ @font-face { font-family: Q } x { font-family: inherit } ¦ serif 400 ITALIC",
        "em x ¦ x { font-weight: 300 !important } #p x { font-weight: bold } ¦ serif 300 ITALIC",
        "em x ¦ :where(#p) x { font-weight: 300 } x { font-weight: bold } ¦ serif 700 ITALIC",
        "em x ¦ :is(#p, q) x { font-weight: 300 } .a p x { font-weight: bold } ¦ serif 300 ITALIC",
        "em x ¦ x:not([lang='#c']) { font-weight: 300 } .a p x { font-weight: bold } ¦ serif 700 ITALIC",
        "em x ¦ x:unknown, x { font-weight: bold } ¦ serif 400 ITALIC",
        "em x ¦ x:lang(zh-Hant, zh-TW) { font-weight: bold } ¦ serif 700 ITALIC",
        "em x ¦ @media screen, tv { x { font-weight: bold } } ¦ serif 700 ITALIC",
        "em x ¦ @media (min-width: 9em) { x { font-weight: bold } } ¦ serif 400 ITALIC",
        "em x ¦ @supports (hyphens: auto) { @media all { x { font-weight: bold } } } ¦ serif 700 ITALIC",
        "code x ¦ code { font-family: inherit } ¦ serif 400 NORMAL",
        "em x ¦ p { font-weight: bold } em { font-style: unset; font-weight: 300 } x { font-weight: INHERIT !important } ¦ serif 300 NORMAL",
        "s ¦ s { font-family: A; font-weight: 300 !important } ¦ B 300 NORMAL",
        "h2 x ¦ h2 { font-weight: normal } ¦ serif 400 NORMAL",
        "h2 x ¦ :is(x { font-weight: 400 } h2 { font-weight: lighter } ¦ serif 100 NORMAL",
        "h2 x ¦ x { font-weight: bolder } ¦ serif 900 NORMAL",
        "em x ¦ p { font-weight: 500 } p { font-weight: 1001 } ¦ serif 500 ITALIC",
        "em x ¦ p { font-weight: 500 } p { font-weight: var(--w) } ¦ serif 400 ITALIC",
      })
  void type(String element, String css, String expected) {
    TypeCascade.Style type =
        new TypeCascade(css == null ? List.of() : List.of(css)).of(DOCUMENT.expectFirst(element));
    assertThat(String.join(",", type.families()) + " " + type.weight() + " " + type.style())
        .isEqualTo(expected);
  }
}
