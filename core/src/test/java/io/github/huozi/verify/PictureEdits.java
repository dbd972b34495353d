package io.github.huozi.verify;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Changes the pictures on a PDF's pages. */
final class PictureEdits {

  /** The operators that draw a raster figure: the matrix is group 2, the name group 3. */
  private static final Pattern IMAGE =
      Pattern.compile("(/Figure <<[^\\n]*>> BDC\\nq\\n)([^\\n]*) cm\\n/(Im\\d+) Do\\nQ\\nEMC\\n");

  private static final Pattern FORM =
      Pattern.compile("/Figure <<[^\\n]*>> BDC\\nq\\n[^\\n]* cm\\n/Form\\d+ Do\\nQ\\nEMC\\n");

  private PictureEdits() {}

  /** The pages that show a raster figure, in order. */
  static List<PDPage> pages(PDDocument pdf) throws IOException {
    List<PDPage> pages = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      if (IMAGE.matcher(content(page)).find()) {
        pages.add(page);
      }
    }
    return pages;
  }

  /** Changes the matrix of the first raster figure: six numbers. */
  static void matrix(Path file, MatrixChange change) throws IOException {
    Damage.edit(
        file,
        pdf ->
            edit(
                pages(pdf).get(0),
                content -> {
                  Matcher figure = figure(content);
                  String[] words = figure.group(2).split(" ", -1);
                  double[] numbers = new double[words.length];
                  for (int i = 0; i < words.length; i++) {
                    numbers[i] = Double.parseDouble(words[i]);
                  }
                  StringBuilder matrix = new StringBuilder();
                  for (double number : change.apply(numbers)) {
                    matrix.append(Math.round(number * 1000) / 1000.0).append(' ');
                  }
                  return content.substring(0, figure.start(2))
                      + matrix.toString().strip()
                      + content.substring(figure.end(2));
                }));
  }

  /** Adds operators before and after those that draw the first raster figure. */
  static void around(Path file, String before, String after) throws IOException {
    Damage.edit(
        file,
        pdf ->
            edit(
                pages(pdf).get(0),
                content -> {
                  Matcher figure = figure(content);
                  return content.substring(0, figure.end(1))
                      + before
                      + content.substring(figure.end(1), figure.end())
                      + after
                      + content.substring(figure.end());
                }));
  }

  /** Removes a figure's content from a page. */
  static String removeFrom(PDPage page, boolean drawing) throws IOException {
    String[] removed = {""};
    edit(
        page,
        content -> {
          Matcher figure = (drawing ? FORM : IMAGE).matcher(content);
          if (!figure.find()) {
            throw new IllegalArgumentException("no figure in " + content);
          }
          removed[0] = figure.group();
          return content.substring(0, figure.start()) + content.substring(figure.end());
        });
    return removed[0];
  }

  static Matcher figure(String content) {
    Matcher figure = IMAGE.matcher(content);
    if (!figure.find()) {
      throw new IllegalArgumentException("no figure in " + content);
    }
    return figure;
  }

  /** Changes the picture of the first raster figure. */
  static void picture(Path file, int page, UnaryOperator<BufferedImage> change) throws IOException {
    Damage.edit(
        file,
        pdf -> {
          PDPage shown = pages(pdf).get(page);
          COSName name = name(shown);
          PDImageXObject image = (PDImageXObject) shown.getResources().getXObject(name);
          BufferedImage changed = change.apply(image.getImage());
          shown.getResources().put(name, LosslessFactory.createFromImage(pdf, changed));
        });
  }

  /** Encodes the picture of a raster figure as a JPEG of low quality. */
  static void recompress(Path file, int page) throws IOException {
    Damage.edit(
        file,
        pdf -> {
          PDPage shown = pages(pdf).get(page);
          COSName name = name(shown);
          PDImageXObject image = (PDImageXObject) shown.getResources().getXObject(name);
          byte[] jpeg = TestPictures.jpeg(image.getImage(), 0.2);
          shown
              .getResources()
              .put(name, JPEGFactory.createFromStream(pdf, new ByteArrayInputStream(jpeg)));
        });
  }

  /** Changes the dictionary of the first raster figure's image. */
  static void dictionary(Path file, DictionaryChange change) throws IOException {
    Damage.edit(
        file,
        pdf -> {
          PDPage shown = pages(pdf).get(0);
          PDXObject image = shown.getResources().getXObject(name(shown));
          change.apply(pdf, image.getCOSObject());
        });
  }

  static COSName name(PDPage page) throws IOException {
    return COSName.getPDFName(figure(content(page)).group(3));
  }

  /** Shows the picture of each of two pages on the other. */
  static void exchange(Path file, int one, int other) throws IOException {
    Damage.edit(
        file,
        pdf -> {
          List<PDPage> pages = pages(pdf);
          PDResources first = pages.get(one).getResources();
          PDResources second = pages.get(other).getResources();
          COSName nameOfFirst = name(pages.get(one));
          COSName nameOfSecond = name(pages.get(other));
          PDXObject image = first.getXObject(nameOfFirst);
          first.put(nameOfFirst, second.getXObject(nameOfSecond));
          second.put(nameOfSecond, image);
        });
  }

  /** Changes the content of the first drawing. */
  static void drawing(Path file, UnaryOperator<String> change) throws IOException {
    Damage.edit(
        file,
        pdf -> {
          for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
              if (page.getResources().getXObject(name) instanceof PDFormXObject form) {
                rewrite(form.getCOSObject(), change);
                return;
              }
            }
          }
          throw new IllegalArgumentException("no drawing");
        });
  }

  static PDPage pageOfDrawing(PDDocument pdf) throws IOException {
    for (PDPage page : pdf.getPages()) {
      if (FORM.matcher(content(page)).find()) {
        return page;
      }
    }
    throw new IllegalArgumentException("no drawing");
  }

  static void edit(PDPage page, UnaryOperator<String> change) throws IOException {
    String before = content(page);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("nothing changes in " + before);
    }
    // Pages share streams, so that this one gets a stream of its own.
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(after.getBytes(StandardCharsets.ISO_8859_1));
    }
    page.getCOSObject().setItem(COSName.CONTENTS, stream);
  }

  static String content(PDPage page) throws IOException {
    return new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  private static void rewrite(COSStream stream, UnaryOperator<String> change) throws IOException {
    String before =
        new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("nothing changes in " + before);
    }
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(after.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** A change to the six numbers of a matrix. */
  @FunctionalInterface
  interface MatrixChange {
    double[] apply(double[] matrix);
  }

  /** A change to the dictionary of an image. */
  @FunctionalInterface
  interface DictionaryChange {
    void apply(PDDocument pdf, COSDictionary image) throws IOException;
  }
}
