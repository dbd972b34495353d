package io.github.huozi.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.huozi.testing.Bounds;
import java.util.List;

/** Fuzzes sections in HTML: each is read or has a problem. */
public final class HtmlFuzz {

  private static final String SEED =
      """
      <h1 id=a>A</h1><p lang=ja dir=ltr class="x y">活<b>字</b> &amp; <a href="#a" title=t>b</a>
      <ruby>活<rt>かつ</rt></ruby><table><caption>T<tr><th scope=col colspan=2>a<td rowspan=2>b</table>
      <figure><img src=i.png alt=x><figcaption>c</figcaption></figure><ul><li value=2>d<ol start=3>
      <li>e</ol></ul><dl><dt>f<dd>g</dl><pre><code>h</code></pre><blockquote cite=x><p>i</blockquote>
      <aside><section><h2>j</h2><del>k</del><br><hr><svg><g/></svg><script>l</script><!-- m -->
      """;

  private HtmlFuzz() {}

  public static List<byte[]> seeds() {
    return List.of(SEED.getBytes(UTF_8));
  }

  /** Loads slow classes before the fuzzer measures time. */
  public static void fuzzerInitialize() throws Exception {
    for (byte[] seed : seeds()) {
      fuzzerTestOneInput(seed);
    }
  }

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    Bounds.keep(() -> look(data));
  }

  private static void look(byte[] data) throws Exception {
    FuzzedFolder.read("en/b.html", data);
  }
}
