package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A press prints black text with black ink alone. */
class NeutralColoursTest {

  private static final String TEXT =
      """
      # Ink

      Words with `code`, ==marks== and a note.[^1]

      > A quotation.

      | a | b |
      | --- | --- |
      | 1 | 2 |

      ```java
      int a = 1; // a comment
      ```

      ---

      ![A drawing](ink.svg)

      $x^2$

      [^1]: Below a rule.
      """;

  private static final String DRAWING =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
        <rect width="40" height="20" fill="#eeeeee"/>
        <g opacity="0.5"><path d="M0 0L40 20" stroke="#333333" fill="none"/></g>
        <circle cx="9" cy="9" r="5" fill="#8c2f24"/>
        <text x="20" y="10" font-size="6">Ink</text>
      </svg>
      """;

  @TempDir private Path folder;

  @Test
  void neutralColoursAreGreyAndTextIsBlack() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\nsubtitle: S\nrights: R\ncategory: C\n")
            .with("theme/css/theme.css", "blockquote { border: 1pt solid #444 }")
            .with("en/a.md", TEXT)
            .with("en/ink.svg", DRAWING)
            .as(Format.PDF);
    publication.publish();
    List<String> colours = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(publication.file("en", Format.PDF).toFile())) {
      for (PDPage page : pdf.getPages()) {
        read(page, page.getResources(), colours);
      }
    }
    assertThat(colours)
        .allMatch(colour -> colour.matches("\\S+ (g|G|sc|SC|cs|CS)|\\S+ \\S+ \\S+ (rg|RG|sc|SC)"));
    assertThat(colours).noneMatch(colour -> colour.matches("(\\S+) \\1 \\1 \\w+"));
    assertThat(colours).contains("0 g", "0.267 g");
    assertThat(colours).as("nearly black").noneMatch(colour -> colour.startsWith("0.0"));
    assertThat(colours).anyMatch(colour -> colour.startsWith("0.549"));
    assertThat(colours).as("in the drawing").anyMatch(colour -> colour.startsWith("0.2 SC"));
  }

  private static void read(PDContentStream content, PDResources resources, List<String> colours)
      throws IOException {
    List<String> operands = new ArrayList<>();
    for (Object token : new PDFStreamParser(content).parse()) {
      if (!(token instanceof Operator operator)) {
        operands.add(token instanceof COSBase base ? text(base) : "");
        continue;
      }
      if (operator.getName().matches("g|G|rg|RG|k|K|sc|SC|scn|SCN|cs|CS")) {
        colours.add(String.join(" ", operands) + " " + operator.getName());
      }
      operands.clear();
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form) {
        read(form, form.getResources(), colours);
      }
    }
  }

  private static String text(COSBase operand) {
    return operand instanceof COSNumber number
        ? String.valueOf(number.floatValue()).replaceAll("\\.0$", "")
        : operand.toString();
  }
}
