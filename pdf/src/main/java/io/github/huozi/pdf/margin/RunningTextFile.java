package io.github.huozi.pdf.margin;

import io.github.huozi.language.LineBreak;
import io.github.huozi.language.WritingMode;
import io.github.huozi.pdf.font.TypeFeatures;
import io.github.huozi.pdf.margin.RunningText.Align;
import io.github.huozi.pdf.style.Capitals;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.pdf.style.Sides;
import io.github.huozi.typography.TextSetting;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes running texts, to keep them with their chapter, and reads them again. */
public final class RunningTextFile {

  private RunningTextFile() {}

  /** Writes a text. */
  public static void write(RunningText text, DataOutput out) throws IOException {
    out.writeUTF(text.language());
    write(text.setting(), out);
    write(text.edges(), out);
    out.writeDouble(text.lineHeight());
    out.writeUTF(text.align().map(Enum::name).orElse(""));
    out.writeBoolean(text.wraps());
    writeRuns(text.runs(), out);
    writeRuns(text.brief(), out);
  }

  /** Reads a text that {@link #write} has written. */
  public static RunningText read(DataInput in) throws IOException {
    return new RunningText(
        in.readUTF(),
        readSetting(in),
        readEdges(in),
        in.readDouble(),
        Optional.of(in.readUTF()).filter(name -> !name.isEmpty()).map(Align::valueOf),
        in.readBoolean(),
        readRuns(in),
        readRuns(in));
  }

  private static void write(TextSetting setting, DataOutput out) throws IOException {
    out.writeUTF(setting.strictness().name());
    out.writeBoolean(setting.autospace());
    out.writeUTF(setting.trim().name());
    write(setting.hanging(), out);
    out.writeUTF(setting.hyphens().name());
    out.writeUTF(setting.wordBreak().name());
    out.writeBoolean(setting.justifiesLast());
    out.writeBoolean(setting.balanced());
  }

  private static void write(TextSetting.Hanging hanging, DataOutput out) throws IOException {
    out.writeBoolean(hanging.first());
    out.writeBoolean(hanging.last());
    out.writeUTF(hanging.stops().name());
    out.writeBoolean(hanging.opticalMargins());
  }

  private static TextSetting.Hanging readHanging(DataInput in) throws IOException {
    return new TextSetting.Hanging(
        in.readBoolean(),
        in.readBoolean(),
        TextSetting.Hanging.Stops.valueOf(in.readUTF()),
        in.readBoolean());
  }

  private static TextSetting readSetting(DataInput in) throws IOException {
    return new TextSetting(
        LineBreak.valueOf(in.readUTF()),
        in.readBoolean(),
        TextSetting.Trim.valueOf(in.readUTF()),
        readHanging(in),
        TextSetting.Hyphens.valueOf(in.readUTF()),
        TextSetting.WordBreak.valueOf(in.readUTF()),
        in.readBoolean(),
        in.readBoolean(),
        WritingMode.HORIZONTAL_TB);
  }

  private static void write(Edges edges, DataOutput out) throws IOException {
    for (Sides sides : List.of(edges.margin(), edges.border(), edges.padding())) {
      out.writeDouble(sides.top());
      out.writeDouble(sides.right());
      out.writeDouble(sides.bottom());
      out.writeDouble(sides.left());
    }
    for (Optional<PrintedColor> ink :
        List.of(edges.top(), edges.right(), edges.bottom(), edges.left(), edges.background())) {
      write(ink.map(PrintedColor::parts).orElse(List.of()), out);
    }
  }

  private static Edges readEdges(DataInput in) throws IOException {
    return new Edges(
        readSides(in),
        readSides(in),
        readSides(in),
        readInk(in),
        readInk(in),
        readInk(in),
        readInk(in),
        readInk(in));
  }

  private static Sides readSides(DataInput in) throws IOException {
    return new Sides(
        (float) in.readDouble(),
        (float) in.readDouble(),
        (float) in.readDouble(),
        (float) in.readDouble());
  }

  private static void write(List<Float> parts, DataOutput out) throws IOException {
    out.writeInt(parts.size());
    for (float part : parts) {
      out.writeFloat(part);
    }
  }

  private static Optional<PrintedColor> readInk(DataInput in) throws IOException {
    List<Float> parts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      parts.add(in.readFloat());
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(new PrintedColor(parts, 1));
  }

  private static void writeRuns(List<TextRun> runs, DataOutput out) throws IOException {
    out.writeInt(runs.size());
    for (TextRun run : runs) {
      out.writeUTF(run.text());
      TextFormat format = run.format();
      out.writeInt(format.families().size());
      for (String family : format.families()) {
        out.writeUTF(family);
      }
      out.writeBoolean(format.features().kerning());
      out.writeBoolean(format.features().ligatures());
      out.writeInt(format.features().features());
      out.writeUTF(format.weight());
      out.writeBoolean(format.italic());
      out.writeFloat(format.size());
      write(format.ink().parts(), out);
      out.writeDouble(format.spacing());
      out.writeDouble(format.raise());
      out.writeUTF(format.capitals().name());
    }
  }

  private static List<TextRun> readRuns(DataInput in) throws IOException {
    List<TextRun> runs = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String text = in.readUTF();
      List<String> families = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        families.add(in.readUTF());
      }
      runs.add(
          new TextRun(
              text,
              new TextFormat(
                  families,
                  new TypeFeatures(in.readBoolean(), in.readBoolean(), in.readInt()),
                  in.readUTF(),
                  in.readBoolean(),
                  in.readFloat(),
                  readInk(in).orElse(PrintedColor.BLACK),
                  in.readDouble(),
                  in.readDouble(),
                  Capitals.valueOf(in.readUTF()))));
    }
    return runs;
  }
}
