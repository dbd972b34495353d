package io.github.huozi.press;

import io.github.huozi.font.FontSupply;
import io.github.huozi.language.Language;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.report.ConsoleReport;
import io.github.huozi.request.Format;
import io.github.huozi.request.PageStyle;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.language.LineBreak;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** How requests and answers are written down. What is written is read in the same order. */
final class Wire {

  private Wire() {}

  static void write(DataOutputStream out, PublishRequest request) throws IOException {
    path(out, request.publication());
    path(out, request.output());
    path(out, request.records());
    text(out, request.baseName());
    text(out, request.producer());
    text(out, request.identity());
    list(out, request.formats(), Wire::constant);
    page(out, request.page());
    text(out, request.timestamp().toString());
    out.writeBoolean(request.dated());
    constant(out, request.missingGlyphs());
    out.writeBoolean(request.embedFonts());
  }

  static PublishRequest request(DataInputStream in, FontSupply fonts) throws IOException {
    Path publication = path(in);
    Path output = path(in);
    Path records = path(in);
    String baseName = text(in);
    String producer = text(in);
    String identity = text(in);
    Set<Format> formats = formats(in);
    PageStyle page = page(in);
    Instant timestamp = Instant.parse(text(in));
    boolean dated = in.readBoolean();
    Severity missingGlyphs = Severity.valueOf(text(in));
    boolean embedFonts = in.readBoolean();
    return new PublishRequest(
        publication,
        output,
        records,
        baseName,
        producer,
        identity,
        formats,
        page,
        timestamp,
        dated,
        missingGlyphs,
        fonts,
        embedFonts);
  }

  static void write(DataOutputStream out, VerifyOrder order) throws IOException {
    path(out, order.publication());
    path(out, order.output());
    path(out, order.records());
    text(out, order.baseName());
    list(out, order.formats(), Wire::constant);
    path(out, order.base());
    list(out, order.skippedChecks(), Wire::text);
    constant(out, order.lineBreak());
    out.writeDouble(order.imageResolution());
    text(out, order.version());
  }

  static VerifyOrder order(DataInputStream in) throws IOException {
    return new VerifyOrder(
        path(in),
        path(in),
        path(in),
        text(in),
        formats(in),
        path(in),
        Set.copyOf(list(in, Wire::text)),
        LineBreak.valueOf(text(in)),
        in.readDouble(),
        text(in));
  }

  static void write(DataOutputStream out, Verdict verdict) throws IOException {
    list(
        out,
        verdict.findings(),
        (to, line) -> {
          constant(to, line.severity());
          text(to, line.text());
        });
    list(out, verdict.files(), Wire::text);
    text(out, verdict.summary());
    path(out, verdict.page());
  }

  static Verdict verdict(DataInputStream in) throws IOException {
    return new Verdict(
        list(in, from -> new ConsoleReport.Line(Severity.valueOf(text(from)), text(from))),
        list(in, Wire::text),
        text(in),
        path(in));
  }

  private static void page(DataOutputStream out, PageStyle page) throws IOException {
    out.writeDouble(page.width());
    out.writeDouble(page.height());
    out.writeDouble(page.margins().top());
    out.writeDouble(page.margins().outer());
    out.writeDouble(page.margins().bottom());
    out.writeDouble(page.margins().inner());
    out.writeDouble(page.bodySize());
    text(out, page.lineBreak());
  }

  private static PageStyle page(DataInputStream in) throws IOException {
    double width = in.readDouble();
    double height = in.readDouble();
    PageStyle.Margins margins =
        new PageStyle.Margins(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    return new PageStyle(width, height, margins, in.readDouble(), text(in));
  }

  private static Set<Format> formats(DataInputStream in) throws IOException {
    return Set.copyOf(list(in, from -> Format.valueOf(text(from))));
  }

  static void problem(DataOutputStream out, Problem problem) throws IOException {
    constant(out, problem.severity());
    path(out, problem.location().path());
    out.writeInt(problem.location().line());
    text(out, problem.message());
    text(out, problem.suggestion());
  }

  static Problem problem(DataInputStream in) throws IOException {
    Severity severity = Severity.valueOf(text(in));
    SourceLocation location = new SourceLocation(path(in), in.readInt());
    return new Problem(severity, location, text(in), text(in));
  }

  static void file(DataOutputStream out, PublishedFile file) throws IOException {
    text(out, file.language().tag());
    constant(out, file.format());
    path(out, file.path());
    out.writeInt(file.pages().orElse(0));
    out.writeInt(file.fonts());
    out.writeLong(file.fontBytes());
    out.writeBoolean(file.upToDate());
  }

  static PublishedFile file(DataInputStream in) throws IOException {
    Language language = new Language(text(in));
    Format format = Format.valueOf(text(in));
    Path path = path(in);
    int pages = in.readInt();
    return new PublishedFile(
        language,
        format,
        path,
        pages == 0 ? OptionalInt.empty() : OptionalInt.of(pages),
        in.readInt(),
        in.readLong(),
        in.readBoolean());
  }

  static void path(DataOutputStream out, Path path) throws IOException {
    text(out, path.toString());
  }

  static Path path(DataInputStream in) throws IOException {
    return Path.of(text(in));
  }

  private static void constant(DataOutputStream out, Enum<?> constant) throws IOException {
    text(out, constant.name());
  }

  /** A text of any length, whatever its characters. */
  static void text(DataOutputStream out, String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  static String text(DataInputStream in) throws IOException {
    char[] text = new char[in.readInt()];
    for (int i = 0; i < text.length; i++) {
      text[i] = in.readChar();
    }
    return new String(text);
  }

  static <T> void list(DataOutputStream out, Collection<? extends T> values, Writer<T> writer)
      throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      writer.write(out, value);
    }
  }

  static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
    int size = in.readInt();
    List<T> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(reader.read(in));
    }
    return values;
  }

  /** Writes a value. */
  @FunctionalInterface
  interface Writer<T> {
    void write(DataOutputStream out, T value) throws IOException;
  }

  /** Reads a value. */
  @FunctionalInterface
  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }
}
