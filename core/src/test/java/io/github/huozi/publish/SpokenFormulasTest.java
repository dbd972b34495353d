package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.huozi.mathml.MathReader;
import io.github.huozi.preview.RunningPreview;
import io.github.huozi.request.Format;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a reader of PDFs tells a screen reader of formulas: pdf.js, which Firefox shows PDFs with.
 */
class SpokenFormulasTest {

  /** Writes the MathML of each formula of a PDF, as XML. What pdf.js draws with is not needed. */
  private static final String SCRIPT =
      """
      for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[name] = class {};
      const {readFileSync, writeFileSync} = await import('node:fs');
      const {getDocument, GlobalWorkerOptions} = await import('./pdf.min.mjs');
      GlobalWorkerOptions.workerSrc = './pdf.worker.min.mjs';
      const data = new Uint8Array(readFileSync(process.argv[2]));
      const pdf = await getDocument({data, verbosity: 0}).promise;
      let found = '';
      const walk = node => {
        if (node.role === 'Formula') found += node.mathML ?? '<none/>';
        (node.children ?? []).forEach(walk);
      };
      for (let i = 1; i <= pdf.numPages; i++) walk(await (await pdf.getPage(i)).getStructTree());
      writeFileSync(process.argv[3], `<all>${found}</all>`);
      process.exit(0);
      """;

  @TempDir private Path temp;

  @Test
  void aScreenReaderGetsTheMathMlOfTheEpub() throws Exception {
    assumeTrue(hasNode(), "Node.js is not there");
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
    try (ZipFile pdfJs = new ZipFile(RunningPreview.pdfJs().toFile())) {
      for (ZipEntry entry : Collections.list(pdfJs.entries())) {
        Path name = Path.of(entry.getName()).getFileName();
        if (entry.getName().contains("/legacy/build/") && name.toString().endsWith(".min.mjs")) {
          Files.copy(pdfJs.getInputStream(entry), temp.resolve(name));
        }
      }
    }
    Path script = Files.writeString(temp.resolve("formulas.mjs"), SCRIPT);
    Path found = temp.resolve("formulas.xml");
    Path log = temp.resolve("log");
    Process process =
        new ProcessBuilder("node", script.toString(), pdf.toString(), found.toString())
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("pdf.js has ended").isTrue();
    assertThat(found).as(Files.readString(log)).exists();
    return Files.readString(found);
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
      formulas.add(MathReader.read((Element) found.item(i)).markup());
    }
    return formulas;
  }

  private static boolean hasNode() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(folder -> Stream.of(Path.of(folder, "node"), Path.of(folder, "node.exe")))
        .anyMatch(Files::isExecutable);
  }
}
