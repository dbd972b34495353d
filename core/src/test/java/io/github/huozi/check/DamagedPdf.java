package io.github.huozi.check;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Edits the text of a finished PDF: moves, removes or replaces text runs. */
public final class DamagedPdf {

  private DamagedPdf() {}

  /**
   * A run of text that one operator draws.
   *
   * @param x the start, in pt from the page's left edge
   * @param y the baseline, in pt from the page's foot
   * @param positions the glyphs and offsets, as the operand of the operator TJ
   */
  public record Run(double x, double y, COSArray positions) {

    public Run moved(double right, double up) {
      return new Run(x + right, y + up, positions);
    }

    public Run emptied() {
      return new Run(x, y, new COSArray());
    }

    /** The run without its last glyph. */
    public Run shortened() {
      COSArray rest = new COSArray(positions.toList());
      for (int i = rest.size() - 1; i >= 0; i--) {
        if (rest.get(i) instanceof COSString string) {
          byte[] bytes = string.getBytes();
          rest.set(i, new COSString(Arrays.copyOf(bytes, bytes.length - 2)));
          break;
        }
      }
      return new Run(x, y, rest);
    }

    /** The last glyph of the run alone, at another place. */
    public Run last(double newX, double newY) {
      for (int i = positions.size() - 1; i >= 0; i--) {
        if (positions.get(i) instanceof COSString string && string.getBytes().length > 0) {
          byte[] bytes = string.getBytes();
          COSArray one = new COSArray();
          one.add(new COSString(Arrays.copyOfRange(bytes, bytes.length - 2, bytes.length)));
          return new Run(newX, newY, one);
        }
      }
      throw new IllegalStateException("an empty run");
    }
  }

  /** Replaces a run by other runs in its font. */
  public interface Damage {
    List<Run> to(Run run);
  }

  /** The baselines of a page from top to bottom, in pt from the page's foot. */
  public static List<Double> baselines(Path file, int page) throws IOException {
    List<Double> baselines = new ArrayList<>();
    edit(
        file,
        page,
        run -> {
          baselines.add(run.y());
          return List.of(run);
        });
    return baselines.stream().distinct().sorted(Comparator.reverseOrder()).toList();
  }

  /** Rewrites the runs of a page, whose number counts from 1. */
  public static void edit(Path file, int page, Damage damage) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PDPage edited = pdf.getPage(page - 1);
      List<Object> tokens = new PDFStreamParser(edited).parse();
      List<Object> written = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        int operands = tokens.get(i) instanceof Operator operator ? operandsOfPlace(operator) : 0;
        if (operands > 0) {
          written.subList(written.size() - operands, written.size()).clear();
          damage.to(run(tokens, i)).forEach(run -> write(run, written));
          i += 2; // the operand and the operator
        } else {
          written.add(tokens.get(i));
        }
      }
      PDStream stream = new PDStream(pdf);
      try (OutputStream out = stream.createOutputStream()) {
        new ContentStreamWriter(out).writeTokens(written);
      }
      edited.setContents(stream);
      pdf.save(file.toFile());
    }
  }

  /** The number of operands of an operator that places text: painted, or damaged before. */
  private static int operandsOfPlace(Operator operator) {
    return switch (operator.getName()) {
      case "Td" -> 2;
      case "Tm" -> 6;
      default -> 0;
    };
  }

  private static Run run(List<Object> tokens, int matrix) {
    Object shown = tokens.get(matrix + 1);
    COSArray array = new COSArray();
    if (shown instanceof COSArray positions) {
      array = positions;
    } else {
      array.add((COSBase) shown);
    }
    return new Run(number(tokens, matrix - 2), number(tokens, matrix - 1), array);
  }

  private static double number(List<Object> tokens, int index) {
    return ((COSNumber) tokens.get(index)).floatValue();
  }

  private static void write(Run run, List<Object> tokens) {
    for (double value : new double[] {1, 0, 0, 1, run.x(), run.y()}) {
      tokens.add(new COSFloat((float) value));
    }
    tokens.add(Operator.getOperator("Tm"));
    tokens.add(run.positions());
    tokens.add(Operator.getOperator("TJ"));
  }
}
