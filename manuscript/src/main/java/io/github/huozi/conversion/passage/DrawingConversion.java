package io.github.huozi.conversion.passage;

import io.github.huozi.image.ImageFormat;
import io.github.huozi.input.RegularFile;
import io.github.huozi.model.section.Names;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * Converts the text of an SVG drawing: its lettering, title and description. All other characters
 * of the file stay as they are, line feeds included, so that problems have the lines of the file.
 */
public final class DrawingConversion {

  /** The size of the largest drawing that is shown, in bytes. */
  private static final int LARGEST = 20_000_000;

  private static final Set<String> TEXTS = Set.of("text", "title", "desc");

  private static final Pattern ENCODING =
      Pattern.compile("\\A(<\\?xml\\b[^>]{0,200}?\\bencoding\\s*=\\s*)([\"'])([\\w.-]{1,40})\\2");

  private DrawingConversion() {}

  /**
   * The drawing with converted text, as XML.
   *
   * @param file an image in any format
   * @return empty if it is no drawing or has no text that changes; also if it cannot be read, which
   *     is reported where it is drawn
   */
  public static Optional<String> convert(Path file, EditionConversion conversion) {
    try {
      if (!ImageFormat.isDrawing(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      return text(RegularFile.bytes(file)).flatMap(xml -> convert(xml, file, conversion));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> convert(String xml, Path file, EditionConversion conversion) {
    Document drawing = Parser.xmlParser().setTrackPosition(true).parseInput(xml, "");
    Map<TextNode, String> texts = new LinkedHashMap<>();
    TextConversion converter =
        new TextConversion(conversion, line -> new SourceLocation(file, line), element -> false);
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && text.sourceRange().isTracked()) {
            texts.put(text, text.getWholeText());
            text.attr(Names.LINE, String.valueOf(text.sourceRange().start().lineNumber()));
          }
        },
        drawing);
    convertBelow(drawing, converter);
    StringBuilder converted = new StringBuilder(xml.length());
    int at = 0;
    for (Map.Entry<TextNode, String> text : texts.entrySet()) {
      String now = text.getKey().getWholeText();
      Range range = text.getKey().sourceRange();
      if (!now.equals(text.getValue()) && range.startPos() >= at) {
        converted.append(xml, at, range.startPos()).append(escaped(now));
        at = range.endPos();
      }
    }
    return at == 0
        ? Optional.empty()
        : Optional.of(converted.append(xml, at, xml.length()).toString());
  }

  /** Converts each text below an element that is not in another language. */
  private static void convertBelow(Element parent, TextConversion converter) {
    for (Element element : parent.children()) {
      if (TEXTS.contains(localName(element))) {
        converter.convert(element);
      } else if (converter.isConvertedWithin(element)) {
        convertBelow(element, converter);
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String localName(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** The characters of a file, declared as those of UTF-8; empty if they cannot be decoded. */
  private static Optional<String> text(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1);
    boolean wide = head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE");
    try {
      Matcher declared = ENCODING.matcher(head.replaceFirst("^\u00EF\u00BB\u00BF", ""));
      Charset charset =
          wide
              ? StandardCharsets.UTF_16
              : declared.find() ? Charset.forName(declared.group(3)) : StandardCharsets.UTF_8;
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return Optional.of(ENCODING.matcher(plain).replaceFirst("$1$2UTF-8$2"));
    } catch (CharacterCodingException
        | IllegalCharsetNameException
        | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
