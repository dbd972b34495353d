package io.github.huozi.css;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.huozi.testing.Bounds;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Fuzzes style sheets: each exceeds a limit or is read, and rewriting it adds no reference. */
public final class StyleSheetFuzz {

  private static final String SEED =
      """
      @charset "utf-8"; @import url("a.css") print; @namespace x "https://a.org/";
      @font-face { font-family: "A"; src: url(a.ttf) format("truetype"), local(B) }
      @page :left { size: 120mm 180mm; margin: 1cm 2em; @top-left { content: "x" counter(page) } }
      :root { --a: url('#b'); --c: "//d" } p.e > a[href^="f"]:not(:first-child)::before, *|h {
        content: "\\\\66 " attr(title); font-family: "G H", serif !important; color: #123456;
        background: image-set("data:image/png;base64,AA" 1x); margin: calc(1px + 2%) }
      /* i */ @media print and (min-width: 1e3px) { table td { -fs-table-cell-colspan: 3;
        transform: rotate(45deg); break-before: page; text-emphasis: sesame "j" } } <!-- k -->
      """;

  private StyleSheetFuzz() {}

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
    String css = new String(data, UTF_8);
    Optional<CssExcess> excess = CssExcess.in(css);
    List<CssReference> references = CssReferences.in(css);
    CssValues.families(css);
    CssValues.plain(css);
    CssValues.isImportant(css);
    if (excess.isPresent()) {
      return;
    }
    CssRules.in(css);
    StyleSheetLimits.in(css);
    requireContained(css, PrintForms.of(css));
    requireContained(css, CssRewriter.values(css, "font-family", value -> "serif, " + value));
    String same = CssRewriter.addresses(css, UnaryOperator.identity());
    List<String> before = references.stream().map(CssReference::target).toList();
    List<String> after = CssReferences.in(same).stream().map(CssReference::target).toList();
    if (!before.equals(after)) {
      throw new AssertionError(before + " have become " + after + " in " + same);
    }
  }

  private static void requireContained(String css, String changed) {
    if (CssReferences.areContained(css) && !CssReferences.areContained(changed)) {
      throw new AssertionError(css + " has become " + changed);
    }
  }
}
