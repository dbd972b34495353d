package io.github.huozi.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Place;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.VerifyResult.FindingLine;
import io.github.huozi.wording.Wording;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  @TempDir private Path base;

  private Path pdf;
  private Path epub;

  @BeforeEach
  void makeFiles() throws IOException {
    pdf = base.resolve("target/book-活字 1.pdf");
    epub = base.resolve("target/book.epub");
    Files.createDirectories(pdf.getParent());
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A5));
      document.save(pdf.toFile());
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(epub))) {
      zip.putNextEntry(new ZipEntry("EPUB/clay.xhtml"));
      zip.write("<a>\n<b>\n<c & d>\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void consoleLineHasSourceFileAndPlace() {
    assertThat(ConsoleReport.findings(report(inSource(), inEntry()), Wording.ENGLISH))
        .extracting(FindingLine::text)
        .containsExactly(
            "src/clay.md:3: a line starts with 。; set it otherwise (book-活字 1.pdf, page 1,"
                + " composition/line-start)",
            "target/book.epub: the link <x> leads nowhere; mend it (EPUB/clay.xhtml:2:3,"
                + " links/broken)");
    assertThat(ConsoleReport.files(report(inSource(), inEntry()), Wording.ENGLISH))
        .containsExactly("target/book-活字 1.pdf: 1 error", "target/book.epub: 1 warning");
  }

  @Test
  void equalFindingsAreOneLine() {
    List<Finding> many = new ArrayList<>();
    for (int page = 1; page <= 40; page++) {
      many.add(onPage(page, "content is not tagged (" + page + " times); tag it"));
    }
    assertThat(ConsoleReport.findings(report(many.toArray(Finding[]::new)), Wording.ENGLISH))
        .extracting(FindingLine::text)
        .containsExactly(
            "target/book-活字 1.pdf: content is not tagged (1 times); tag it (page 1, verapdf/x);"
                + " the same at 39 more places");
  }

  @Test
  void aLongListEndsWithTheNumberOfFindingsLeftOut() {
    List<Finding> many = new ArrayList<>();
    for (char c = 'a'; c <= 'z'; c++) {
      many.add(onPage(1, "fault " + c + "; mend it"));
    }
    List<FindingLine> lines =
        ConsoleReport.findings(report(many.toArray(Finding[]::new)), Wording.ENGLISH);
    assertThat(lines).hasSize(13);
    assertThat(lines.get(12).text()).isEqualTo("target/book-活字 1.pdf: and 14 errors more");
  }

  @Test
  void errorsComeBeforeWarnings() {
    List<Finding> many = new ArrayList<>();
    for (char c = 'a'; c <= 'z'; c++) {
      Finding fault = onPage(1, "fault " + c + "; mend it");
      Severity severity = c < 'y' ? Severity.WARNING : Severity.ERROR;
      many.add(fault.at(severity));
    }
    assertThat(ConsoleReport.findings(report(many.toArray(Finding[]::new)), Wording.ENGLISH))
        .extracting(line -> line.text().replaceAll(".*pdf: |;.*", ""))
        .startsWith("fault y", "fault z", "fault a", "fault b")
        .endsWith("fault j", "and 14 warnings more");
  }

  @Test
  void thePageShowsEveryFindingWithItsPlace() throws Exception {
    Document page = Jsoup.parse(HtmlReport.of(report(inSource(), inEntry()), Wording.ENGLISH));
    assertThat(page.select("tbody tr").eachText())
        .containsExactly("book-活字 1.pdf ✓ 1 error ✓", "book.epub ✓ – 1 warning");
    assertThat(page.select("article").eachText())
        .map(text -> text.replaceAll("\\s+", " "))
        .containsExactly(
            "Error composition/line-start A line starts with 。; set it otherwise. src/clay.md:3"
                + " page 1",
            "Warning links/broken The link <x> leads nowhere; mend it. EPUB/clay.xhtml:2:3 1 <a> 2"
                + " <b> 3 <c & d>");
    assertThat(page.expectFirst("article mark").text()).isEqualTo("2  <b>");
    assertThat(page.select("script, link, [src^=http]")).isEmpty();
  }

  @Test
  void thePictureShowsThePlaceOutlinedWithItsSurroundings() throws Exception {
    Document page = Jsoup.parse(HtmlReport.of(report(inSource()), Wording.ENGLISH));
    Element image = page.expectFirst("article img");
    byte[] png =
        Base64.getDecoder().decode(image.attr("src").replace("data:image/png;base64,", ""));
    BufferedImage strip = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(strip.getWidth()).isEqualTo(640);
    // The place is 100, 200 to 110, 210 pt; 42 pt are shown above and below, at 110 dpi.
    assertThat(strip.getHeight()).isBetween(142, 145);
    int edge = (int) Math.round(105 * 110 / 72.0);
    assertThat(strip.getRGB(edge, (int) Math.round(40 * 110 / 72.0)) & 0xFFFFFF)
        .isEqualTo(0xD0212F);
    assertThat(strip.getRGB(edge, (int) Math.round(47 * 110 / 72.0)) & 0xFFFFFF)
        .isEqualTo(0xFFFFFF);
  }

  @Test
  void theSameFindingsGiveTheSamePage() throws Exception {
    assertThat(HtmlReport.of(report(inSource(), inEntry()), Wording.ENGLISH))
        .isEqualTo(HtmlReport.of(report(inSource(), inEntry()), Wording.ENGLISH));
  }

  @Test
  void aDamagedFileIsShownAsUnchecked() throws Exception {
    Report report = new Report("T", base, List.of(pdf, epub), columns(), Set.of(epub), List.of());
    Document page = Jsoup.parse(HtmlReport.of(report, Wording.ENGLISH));
    assertThat(page.select("tbody tr").eachText())
        .containsExactly("book-活字 1.pdf ✓ ✓ ✓", "book.epub ✓ – ?");
  }

  @Test
  void sarifLocationIsTheSourceOrElseTheFile() throws Exception {
    JsonNode log =
        new ObjectMapper()
            .readTree(SarifReport.of(report(inSource(), inEntry()), base, "1.2").json());
    assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
    JsonNode run = log.at("/runs/0");
    assertThat(run.at("/tool/driver/name").asText()).isEqualTo("huozi");
    assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
        .containsExactly("composition/line-start", "links/broken");
    JsonNode first = run.at("/results/0");
    assertThat(first.at("/ruleId").asText()).isEqualTo("composition/line-start");
    assertThat(first.at("/ruleIndex").asInt()).isZero();
    assertThat(first.at("/level").asText()).isEqualTo("error");
    JsonNode place = first.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("src/clay.md");
    assertThat(place.at("/artifactLocation/uriBaseId").asText()).isEqualTo("SRCROOT");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(3);
    assertThat(first.at("/relatedLocations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("target/book-%E6%B4%BB%E5%AD%97%201.pdf");
    assertThat(first.at("/relatedLocations/0/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("page 1");
    JsonNode second = run.at("/results/1");
    assertThat(second.at("/level").asText()).isEqualTo("warning");
    assertThat(second.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("target/book.epub");
    assertThat(second.has("relatedLocations")).isFalse();
  }

  @Test
  void eachOfSeveralExecutionsHasReportsOfItsOwn() throws Exception {
    Path folder = base.resolve("reports");
    Path page = report().write(folder, Optional.empty(), base, "1.2", Wording.ENGLISH);
    Path printed =
        report(inSource()).write(folder, Optional.of("print"), base, "1.2", Wording.ENGLISH);
    report(inEntry()).write(folder, Optional.of("screen"), base, "1.2", Wording.ENGLISH);
    assertThat(page).isEqualTo(folder.resolve("verify.html"));
    assertThat(printed).isEqualTo(folder.resolve("verify-print.html"));
    assertThat(Files.readString(printed)).contains("A line starts with").doesNotContain("<x>");
    assertThat(Files.readString(folder.resolve("verify-screen.html")))
        .doesNotContain("A line starts with");
    assertThat(id(folder.resolve("verify.sarif"))).isEqualTo("huozi/verify/");
    assertThat(id(folder.resolve("verify-print.sarif"))).isEqualTo("huozi/verify/print/");
    assertThat(id(folder.resolve("verify-screen.sarif"))).isEqualTo("huozi/verify/screen/");
  }

  private static String id(Path log) throws IOException {
    return new ObjectMapper()
        .readTree(Files.readString(log))
        .at("/runs/0/automationDetails/id")
        .asText();
  }

  private Report report(Finding... findings) {
    return new Report("T", base, List.of(pdf, epub), columns(), Set.of(), List.of(findings));
  }

  private static List<Report.Column> columns() {
    return List.of(
        new Report.Column("files", List.of(".pdf", ".epub")),
        new Report.Column("composition", List.of(".pdf")),
        new Report.Column("links", List.of(".pdf", ".epub")));
  }

  private Finding inSource() {
    return new Finding(
        "composition/line-start",
        Severity.ERROR,
        pdf,
        Optional.of(new Place.OnPage(1, Optional.of(new Rectangle2D.Double(100, 200, 10, 10)))),
        Optional.of(new SourceLocation(base.resolve("src/clay.md"), 3)),
        "a line starts with 。; set it otherwise");
  }

  private Finding inEntry() {
    return new Finding(
        "links/broken",
        Severity.WARNING,
        epub,
        Optional.of(new Place.InEntry("EPUB/clay.xhtml", 2, 3)),
        Optional.empty(),
        "the link <x> leads nowhere; mend it");
  }

  private Finding onPage(int page, String message) {
    return new Finding(
        "verapdf/x",
        Severity.ERROR,
        pdf,
        Optional.of(new Place.OnPage(page, Optional.empty())),
        Optional.empty(),
        message);
  }
}
