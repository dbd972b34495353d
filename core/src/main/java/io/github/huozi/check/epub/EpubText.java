package io.github.huozi.check.epub;

import io.github.huozi.check.FoundText;
import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import io.github.huozi.typography.Characters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of an EPUB: that of the documents in its spine, in reading order. */
public final class EpubText implements FoundText {

  private static final String CONTAINER = "META-INF/container.xml";

  private final List<String> entries = new ArrayList<>();
  private int[] codePoints = new int[4096];
  private int[] entryAt = new int[4096];
  private int[] lineAt = new int[4096];
  private int[] blockAt = new int[4096];
  private int block;
  private final BitSet runs = new BitSet();
  private final BitSet readings = new BitSet();
  private int size;

  private EpubText() {}

  /**
   * Reads the text of an EPUB.
   *
   * @throws IOException if the file is no ZIP archive, or lacks a package document
   */
  public static EpubText read(Path file) throws IOException {
    EpubText text = new EpubText();
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      String packagePath = parse(zip, CONTAINER).select("rootfile[full-path]").attr("full-path");
      Document packaged = parse(zip, packagePath);
      Map<String, String> hrefs = new HashMap<>();
      for (Element item : packaged.select("manifest > item")) {
        hrefs.put(item.attr("id"), item.attr("href"));
      }
      for (Element reference : packaged.select("spine > itemref")) {
        String href = hrefs.getOrDefault(reference.attr("idref"), "");
        String entry = Href.resolve(packagePath, href).path();
        if (!href.isEmpty() && zip.getEntry(entry) != null) {
          text.add(entry, parse(zip, entry));
        }
      }
    }
    return text;
  }

  private static Document parse(ZipFile zip, String entry) throws IOException {
    ZipEntry found = zip.getEntry(entry);
    if (found == null) {
      throw new IOException(zip.getName() + " has no entry " + entry);
    }
    try (InputStream in = zip.getInputStream(found)) {
      String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Jsoup.parse(xml, Parser.xmlParser().setTrackPosition(true));
    }
  }

  private void add(String entry, Document document) {
    int index = entries.size();
    entries.add(entry);
    Element body = document.selectFirst("body");
    if (body != null) {
      NodeTraversor.traverse(
          new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
              block += isBlock(node) ? 1 : 0;
              if (node instanceof TextNode text && !isInFormula(text)) {
                add(text, index);
              }
            }

            @Override
            public void tail(Node node, int depth) {
              block += isBlock(node) ? 1 : 0;
            }
          },
          body);
    }
  }

  /** Whether a text is part of a formula, whose markup is compared and not its text. */
  private static boolean isInFormula(TextNode text) {
    return text.parent() != null && text.parent().closest("math") != null;
  }

  /** Whether an element ends a block; a line break and a picture stand in one. */
  private static boolean isBlock(Node node) {
    return node instanceof Element element
        && !DocumentTokens.isInline(element)
        && !element.nameIs("br")
        && !element.nameIs("img")
        && element.closest("math") == null;
  }

  private void add(TextNode text, int entry) {
    String whole = text.getWholeText();
    int line = text.sourceRange().start().lineNumber();
    runs.set(size);
    boolean reading = text.parent() != null && text.parent().nameIs("rt");
    for (int i = 0; i < whole.length(); ) {
      int codePoint = whole.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint == '\n') {
        line++;
      } else if (Characters.isRead(codePoint)) {
        if (size == codePoints.length) {
          codePoints = Arrays.copyOf(codePoints, 2 * size);
          entryAt = Arrays.copyOf(entryAt, 2 * size);
          lineAt = Arrays.copyOf(lineAt, 2 * size);
          blockAt = Arrays.copyOf(blockAt, 2 * size);
        }
        readings.set(size, reading);
        codePoints[size] = codePoint;
        entryAt[size] = entry;
        blockAt[size] = block;
        lineAt[size++] = line;
      }
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int codePoint(int index) {
    return codePoints[index];
  }

  @Override
  public boolean isFurniture(int index) {
    return false;
  }

  @Override
  public boolean isBeside(int index) {
    return readings.get(index);
  }

  @Override
  public int block(int index) {
    return blockAt[index];
  }

  @Override
  public String hidden() {
    return "";
  }

  @Override
  public boolean startsRun(int index) {
    return runs.get(index);
  }

  @Override
  public Place place(int from, int to) {
    return new Place.InEntry(entries.get(entryAt[from]), lineAt[from], 0);
  }

  @Override
  public String name() {
    return "EPUB";
  }
}
