package io.github.huozi.tagging;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Marks contents of pages as artifacts: what is seen there, but is no part of the text. */
final class ArtifactStreams {

  private ArtifactStreams() {}

  static void mark(PDDocument document, List<Kid.Content> artifacts) throws IOException {
    IdentityHashMap<COSDictionary, Set<Integer>> byPage = new IdentityHashMap<>();
    artifacts.forEach(
        artifact ->
            byPage.computeIfAbsent(artifact.page(), unused -> new HashSet<>()).add(artifact.id()));
    if (byPage.isEmpty()) {
      return;
    }
    for (PDPage page : document.getPages()) {
      Set<Integer> ids = byPage.get(page.getCOSObject());
      if (ids != null) {
        rewrite(document, page, ids);
      }
    }
  }

  private static void rewrite(PDDocument document, PDPage page, Set<Integer> ids)
      throws IOException {
    List<Object> tokens = new ArrayList<>();
    for (Object token : new PDFStreamParser(page).parse()) {
      int size = tokens.size();
      if (token instanceof Operator operator
          && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
          && tokens.get(size - 1) instanceof COSDictionary properties
          && ids.contains(properties.getInt(COSName.MCID))) {
        tokens.subList(size - 2, size).clear();
        tokens.add(COSName.ARTIFACT);
        tokens.add(Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT));
      } else {
        tokens.add(token);
      }
    }
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(stream);
  }
}
