package io.github.huozi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.mathml.MathReader;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.request.Format;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a reader of PDFs tells a screen reader of formulas: pdf.js, which Firefox shows PDFs with.
 */
class SpokenFormulasTest {

  /** Adds the MathML of each formula of a page, as XML. */
  private static final String SCRIPT =
      """
      const walk = node => {
        if (node.role === 'Formula') found += node.mathML ?? '<none/>';
        (node.children ?? []).forEach(walk);
      };
      walk(await page.getStructTree());
      """;

  @TempDir private Path temp;

  @Test
  void aScreenReaderGetsTheMathMlOfTheEpub() throws Exception {
    PublicationFolder folder = new PublicationFolder(temp.resolve("publication"));
    folder.publishChapter(
        "zh-Hans",
        "公式",
        """
        方程 $ax^2+b<0$ 的解。

        $$
        |x| = \\begin{cases} x & \\text{当 } x \\ge 0 \\\\ -x & \\text{否则} \\end{cases} \\tag{1}
        $$

        | 表 | $\\sqrt{2}$ |
        |---|---|
        | 一 | $\\hat{y}$ |
        """);
    List<String> ofEpub = formulas(folder.epub("zh-Hans").source("text.xhtml"));
    assertThat(ofEpub).hasSize(4);
    assertThat(formulas(seen(folder.file("zh-Hans", Format.PDF)))).isEqualTo(ofEpub);
  }

  /** The MathML that pdf.js finds in a PDF. */
  private String seen(Path pdf) throws Exception {
    try {
      Path pdfJs = Files.createDirectory(temp.resolve("pdfjs"));
      return "<all>" + PdfJs.read(pdf, SCRIPT, pdfJs) + "</all>";
    } catch (Unavailable e) {
      return Assumptions.abort("No formula is read in a PDF: " + e.getMessage());
    }
  }

  /** The formulas of a document, each with its attributes in the order of their names. */
  private static List<String> formulas(String xml) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    NodeList found = document.getElementsByTagName("math");
    List<String> formulas = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      Element math = (Element) found.item(i);
      math.removeAttribute("style"); // Its size on a screen.
      formulas.add(MathReader.read(math).markup());
    }
    return formulas;
  }
}
