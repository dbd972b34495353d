package io.github.huozi.reader;

import io.github.huozi.preview.RunningPreview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** pdf.js, which Firefox and the preview show PDFs with. */
final class PdfJs {

  /** Goes through the pages. What pdf.js draws with is not needed. */
  private static final String SCRIPT =
      """
      for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[name] = class {};
      const {readFileSync, writeFileSync} = await import('node:fs');
      const {getDocument, GlobalWorkerOptions} = await import('./pdf.min.mjs');
      GlobalWorkerOptions.workerSrc = './pdf.worker.min.mjs';
      const data = new Uint8Array(readFileSync(process.argv[2]));
      const pdf = await getDocument({data, verbosity: 0}).promise;
      let found = '';
      for (let i = 1; i <= pdf.numPages; i++) {
        const page = await pdf.getPage(i);
        %s
      }
      writeFileSync(process.argv[3], found);
      process.exit(0);
      """;

  private PdfJs() {}

  /**
   * What is found in a PDF.
   *
   * @param script adds to {@code found} what it finds in {@code page}
   * @param folder where pdf.js is put
   * @throws Unavailable if there is no Node.js
   */
  static String read(Path pdf, String script, Path folder)
      throws Unavailable, IOException, InterruptedException {
    try (ZipFile jar = new ZipFile(RunningPreview.pdfJs().toFile())) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        Path name = Path.of(entry.getName()).getFileName();
        if (entry.getName().contains("/legacy/build/") && name.toString().endsWith(".min.mjs")) {
          Files.copy(
              jar.getInputStream(entry), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return Node.read(pdf, SCRIPT.formatted(script), folder);
  }
}
