package io.github.huozi.source.include;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.Folder;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.testing.ProcessorTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a Markdown file includes. */
class IncludesTest {

  private static final String PROGRAM =
      "// ANCHOR: all\nuse std::io;\n\nfn main() {\n    // ANCHOR: 问\n    问();\n    // ANCHOR_END: 问\n}\n"
          + "// ANCHOR_END: all\n// 末\n";

  @TempDir Path temp;

  private Folder folder;

  @BeforeEach
  void program() {
    folder = new Folder(temp.resolve("book")).with("code/main.rs", PROGRAM);
    folder.with("publication.yaml", "title: T\nhighlight: false\n");
  }

  @Test
  void aFenceTakesAWholeFileARangeOrAnAnchor() {
    assertContent(
        "```rust,ignore\n{{#include ../code/main.rs}}\n```",
        "<pre><code class=\"language-rust\">use std::io;\n\nfn main() {\n    问();\n}\n// 末</code></pre>");
    assertContent(
        "```\n{{#include ../code/main.rs:2:4}}\n```",
        "<pre><code>use std::io;\n\nfn main() {</code></pre>");
    assertContent("```\n{{#include ../code/main.rs:8:}}\n```", "<pre><code>}\n// 末</code></pre>");
    assertContent(
        "```\n{{#include ../code/main.rs:2}}\n```", "<pre><code>use std::io;</code></pre>");
    assertContent(
        "```\n前\n{{#rustdoc_include ../code/main.rs:问}}\n后\n```",
        "<pre><code>前\n    问();\n后</code></pre>");
  }

  /** Alike on every system. */
  @Test
  void namesMayDifferInCase() {
    folder.with("_parts/a.md", "段落。");
    assertContent("{{#include ../_Parts/A.md}}", "<p>段落。</p>");
    folder.with("_parts/A.md", "又一段。");
    assertContent("{{#include ../_Parts/A.md}}", "<p>又一段。</p>");
  }

  @Test
  void includedMarkdownIsReadWithWhatItIncludes() {
    folder.with("_parts/a.md", "段落，*强调*。\n\n{{#include b.md}}\n").with("_parts/b.md", "又一段。");
    assertContent(
        "前。\n\n{{#include ../_parts/a.md}}", "<p>前。</p><p>段落，<em>强调</em>。</p><p>又一段。</p>");
    assertContent("{% include \"../_parts/b.md\" %}", "<p>又一段。</p>");
    assertContent("{% include_relative ../_parts/b.md %}", "<p>又一段。</p>");
    folder.with("_includes/c/d.md", "丁");
    assertContent("{% include c/d.md %}", "<p>丁</p>");
    assertContent(
        "<div>\n    {% capture x %}{% include c/d.md %}{% endcapture %}\n    {{ x | markdownify }}\n</div>",
        "<div><p>丁</p></div>");
  }

  @Test
  void mkDocsIncludesSnippets() {
    folder
        .with("includes/a.txt", "段落。\n\n--8<-- \"b.txt\"\n")
        .with("docs/b.txt", "又*一*段。\n")
        .with("code/x.py", "# --8<-- [start:f]\ndef f():\n    pass\n# --8<-- [end:f]\nf()\n");
    assertContent("--8<-- \"includes/a.txt\"", "<p>段落。</p><p>又<em>一</em>段。</p>");
    assertContent("--8<-- 'a.txt'", "<p>段落。</p><p>又<em>一</em>段。</p>");
    assertContent("- 项\n\n    --8<-- \"b.txt\"", "<ul><li><p>项</p><p>又<em>一</em>段。</p></li></ul>");
    assertContent("```\n--8<-- \"code/x.py:f\"\n```", "<pre><code>def f():\n    pass</code></pre>");
    assertContent(
        "```\n--8<-- \"code/x.py:2:3\"\n```", "<pre><code>def f():\n    pass</code></pre>");
    assertContent(
        "```\n-8<-\ncode/x.py:5\n\n; code/none.py\n-8<-\n```", "<pre><code>f()</code></pre>");
    assertContent(
        "```\n;--8<-- \"none.md\"\n```",
        "<pre><code>--8<-- \"none.md\"</code></pre>".replace("<--", "&lt;--"));
    assertContent("{!docs/b.txt!} {! b.txt !}", "<p>又<em>一</em>段。 又<em>一</em>段。</p>");
    assertContent("`{!b.txt!}`", "<p><code>{!b.txt!}</code></p>");
  }

  @Test
  void aCutMarkIsNoSnippet() {
    assertContent(
        "```\n--8<--\ncut here\n--8<--\n```",
        "<pre><code>--8&lt;--\ncut here\n--8&lt;--</code></pre>");
    assertContent("{!}，{! 注意 !!}", "<p>{!}，{! 注意 !!}</p>");
  }

  @Test
  void snippetsThatAreMissingOnTheWebOrOutsideAreTold() {
    folder.with(
        "en/a.md",
        "# A\n\n--8<-- \"none.md\"\n\n--8<-- \"https://example.org/a.md\"\n\n{!../../../secret.md!}\n\n--8<-- \"code/main.rs:none\"");
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly(
            "en/a.md:3: the included file none.md does not exist; add the file or correct the path",
            "warning en/a.md:5: the snippet https://example.org/a.md is on the web and is not fetched; copy it into the folder",
            "en/a.md:7: the included file ../../../secret.md is outside the publication's folder; copy it into the folder",
            "en/a.md:9: the file ../code/main.rs has no part none; it has all, 问");
  }

  @Test
  void aListKeepsItsItems() {
    folder.with("_parts/b.md", "一\n\n二");
    assertContent(
        "1. {{#include ../_parts/b.md}}\n2. x",
        "<ol><li><p>一</p><p>二</p></li><li><p>x</p></li></ol>");
    assertContent(
        "- a\n\n  ```\n  {{#include ../code/main.rs:2:4}}\n  ```",
        "<ul><li><p>a</p><pre><code>use std::io;\n\nfn main() {</code></pre></li></ul>");
  }

  @Test
  void importsAndPlaygroundsAreListings() {
    folder.with("code/a.js", "//! [部分]\nlet a;\n//! [部分]\nlet b;\n`` ``` ``\n");
    assertContent(
        "[import:2-4, lang:\"js\"](../code/a.js)",
        "<pre><code class=\"language-js\">let a;\nlet b;</code></pre>");
    assertContent(
        "[import:'部分'](../code/a.js)", "<pre><code class=\"language-js\">let a;</code></pre>");
    assertContent(
        "[import](../code/a.js)\n\n[import](https://x.org/) of",
        "<pre><code class=\"language-js\">let a;\nlet b;\n`` ``` ``</code></pre>"
            + "<p><a href=\"https://x.org/\">import</a> of</p>");
    assertContent(
        "{{#playground ../code/main.rs editable}}",
        "<pre><code class=\"language-rust\">use std::io;\n\nfn main() {\n    问();\n}\n// 末</code></pre>");
    assertContent("{{#title 书名}}段", "<p>段</p>");
  }

  @Test
  void whatIsEscapedOrInCodeOrInACommentStays() {
    assertContent(
        "`{{#include x}}` \\{{#include x}} <!-- {{#include x}} -->",
        "<p><code>{{#include x}}</code> {{#include x}} </p>");
    assertContent("<!--\n{{#include x}}\n[import](x.js)\n-->\n\n段", "<p>段</p>");
    assertContent("```\n\\{{#include x}}\n```", "<pre><code>{{#include x}}</code></pre>");
  }

  @Test
  void whatIsMissingIsReportedAndStaysAsTyped() {
    folder.with(
        "en/a.md", "# A\n\n{{#include x.rs}}\n\n{{#include ../code/main.rs:没有}} {{#template a}}");
    assertThat(folder.section().content())
        .contains("{{#include x.rs}}")
        .contains("{{#template a}}");
    assertThat(folder.problems())
        .containsExactlyInAnyOrder(
            "en/a.md:3: the included file x.rs does not exist; add the file or correct the path",
            "en/a.md:5: the file ../code/main.rs has no part 没有; it has all, 问",
            "warning en/a.md:5: the directive {{#template a}} is not read and is printed as typed; put the text itself in its place");
  }

  @Test
  void nothingOutsideIsRead() throws IOException {
    Files.writeString(temp.resolve("secret.md"), "秘密");
    Files.createSymbolicLink(folder.root().resolve("_link.md"), temp.resolve("secret.md"));
    folder.with(
        "en/a.md",
        "# A\n\n{{#include ../../secret.md}}\n[import](../../secret.md)\n{{#include "
            + temp.resolve("secret.md")
            + "}}\n\n{{#include ../_link.md}}\n\n[import](../../secret.md)");
    assertThat(folder.section().content()).doesNotContain("秘密");
    assertThat(folder.problems()).filteredOn(told -> told.startsWith("en/a.md:")).hasSize(5);
    assertThat(folder.problems().get(0))
        .isEqualTo(
            "en/a.md:3: the included file ../../secret.md is outside the publication's folder; copy it into the folder");
  }

  @Test
  void problemsNameTheIncludedFileAndItsLine() {
    folder
        .with("_parts/a.md", "一\n\n<b>二</b> {{#include b.md}}")
        .with("_parts/b.md", "三\n\n[x](y.md)");
    folder.with("en/a.md", "# A\n\n{{#include ../_parts/a.md}}\n\n[z](w.md)");
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactlyInAnyOrder(
            "en/a.md:5: the link w.md does not point to a section of this edition; did you"
                + " mean a.md?",
            "_parts/b.md:3: the link y.md does not point to a section of this edition; did"
                + " you mean a.md?");
  }

  @Test
  void circlesAndFloodsAreReported() {
    folder.with("_parts/a.md", "甲 {{#include b.md}}").with("_parts/b.md", "乙 {{#include a.md}}");
    folder.with("en/a.md", "# A\n\n{{#include ../_parts/a.md}}");
    assertThat(folder.section().content()).contains("甲 乙 {{#include a.md}}");
    assertThat(folder.problems())
        .containsExactly("_parts/b.md:1: the file a.md includes itself; remove {{#include a.md}}");
  }

  @Test
  void includesOfIncludesAreLimited() {
    for (int i = 0; i < 8; i++) {
      folder.with("_parts/" + i + ".md", ("{{#include " + (i + 1) + ".md}}\n\n").repeat(20));
    }
    folder.with("_parts/8.md", "字".repeat(2_000) + "\n\n字");
    folder.with("en/a.md", "# A\n\n{{#include ../_parts/0.md}}");
    assertThat(ProcessorTime.of(folder::manuscript)).isLessThan(30);
    assertThat(folder.problems())
        .anyMatch(
            told ->
                told.endsWith(
                    "the file includes more than 8 MB, 300,000 lines or 10,000 files; split it into several"));
  }

  /** Two kilobytes, which stand for ten thousand million includes. */
  @Test
  void includesThatMultiplyAreStoppedEarly() {
    for (int i = 0; i < 9; i++) {
      folder.with("_parts/" + i + ".md", ("{{#include " + (i + 1) + ".md}}").repeat(10));
    }
    folder.with("_parts/9.md", "");
    AtomicInteger steps = new AtomicInteger();
    Path root = folder.root();
    ReferredFiles files = new ReferredFiles(root);
    Problems problems = new Problems();
    Includes includes =
        new Includes(
            root,
            new FileFinder() {
              @Override
              public Optional<Path> find(
                  ProblemKind missing,
                  String name,
                  Path from,
                  String reference,
                  int line,
                  Reporter reporter) {
                steps.incrementAndGet();
                return files.find(missing, name, from, reference, line, reporter);
              }

              @Override
              public Optional<Path> existing(List<Path> paths) {
                return files.existing(paths);
              }
            },
            Map.of());
    String text = "# A\n\n{{#include ../_parts/0.md}}\n";
    ExpandedText expanded = includes.expand(text, new Reporter(root.resolve("en/a.md"), problems));
    assertThat(expanded.text()).isEqualTo(text);
    assertThat(steps.get()).isEqualTo(10_000);
    assertThat(problems.sorted()).hasSize(1);
    assertThat(problems.sorted().get(0).format(root))
        .isEqualTo(
            "_parts/8.md:1: the file includes more than 8 MB, 300,000 lines or 10,000 files; split it into several");
  }

  /** Each level sets in all lines below it. */
  @Test
  void indentsOfIncludesInIncludesAreCounted() {
    for (int i = 0; i < 8; i++) {
      folder.with("_parts/" + i + ".md", " ".repeat(180) + "{{#include " + (i + 1) + ".md}}");
    }
    folder.with("_parts/8.md", "a\n".repeat(20_000));
    folder.with("en/a.md", "# A\n\n{{#include ../_parts/0.md}}");
    folder.manuscript();
    assertThat(folder.problems())
        .contains(
            "_parts/5.md:1: the file includes more than 8 MB, 300,000 lines or 10,000 files; split it into several");
  }

  private void assertContent(String markdown, String expected) {
    Folder read = folder.with("en/a.md", "# A\n\n" + markdown);
    assertThat(read.section().content().replaceAll(" data-line=\"\\d+\"", "")).isEqualTo(expected);
    assertThat(read.problems()).isEmpty();
  }
}
