package io.github.huozi.pdf.chapter;

import io.github.huozi.makeup.Page;
import io.github.huozi.makeup.Page.Cause;
import io.github.huozi.makeup.Page.PlacedItem;
import io.github.huozi.makeup.Page.PlacedNote;
import io.github.huozi.pdf.chapter.SetChapter.Place;
import io.github.huozi.pdf.file.PageWarning;
import io.github.huozi.pdf.font.DrawnCharacters;
import io.github.huozi.pdf.image.PlacedImages.Picture;
import io.github.huozi.pdf.kept.PackedPages;
import io.github.huozi.pdf.layout.PageStarts.PageStart;
import io.github.huozi.pdf.lines.LineOnPage;
import io.github.huozi.pdf.margin.RunningTextFile;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes set chapters, to keep them until the next build, and reads them again. */
final class SetChapterFile {

  private SetChapterFile() {}

  /** Writes a chapter. */
  static void write(SetChapter chapter, DataOutput out) throws IOException {
    chapter.packed().write(out);
    writeAll(chapter.composed(), SetChapterFile::writePage, out);
    writeAll(chapter.starts(), SetChapterFile::writeStart, out);
    writeAll(chapter.lines(), LineOnPage::write, out);
    writeAll(
        chapter.places().entrySet(),
        (place, to) -> {
          to.writeUTF(place.getKey());
          to.writeInt(place.getValue().page());
          to.writeFloat(place.getValue().top());
        },
        out);
    out.writeUTF(chapter.pageName());
    writeAll(
        new TreeMap<>(chapter.newNumbers()).entrySet(),
        (number, to) -> {
          to.writeInt(number.getKey());
          to.writeInt(number.getValue());
        },
        out);
    writeAll(
        chapter.running(),
        (place, to) -> {
          to.writeUTF(place.name());
          to.writeInt(place.page());
          RunningTextFile.write(place.text(), to);
          to.writeBoolean(place.atHead());
        },
        out);
    writeAll(
        chapter.warnings(),
        (warning, to) -> {
          to.writeUTF(warning.message());
          to.writeUTF(warning.suggestion());
          to.writeUTF(warning.section());
          to.writeInt(warning.line());
        },
        out);
    chapter.drawn().write(out);
    out.writeBoolean(chapter.refers());
    writeAll(
        chapter.pictures(),
        (picture, to) -> {
          to.writeUTF(picture.image());
          to.writeUTF(picture.section());
          to.writeInt(picture.line());
          to.writeInt(picture.columns());
          to.writeInt(picture.rows());
          to.writeDouble(picture.width());
          to.writeDouble(picture.height());
        },
        out);
  }

  /** Reads a chapter that {@link #write} has written. Only a whole one is written. */
  static SetChapter read(DataInput in) throws IOException {
    return new SetChapter(
        PackedPages.read(in),
        readAll(SetChapterFile::readPage, in),
        readAll(SetChapterFile::readStart, in),
        readAll(LineOnPage::read, in),
        readPlaces(in),
        in.readUTF(),
        readNumbers(in),
        readAll(
            from ->
                new RunningPlaces.Place(
                    from.readUTF(), from.readInt(), RunningTextFile.read(from), from.readBoolean()),
            in),
        readAll(
            from -> new PageWarning(from.readUTF(), from.readUTF(), from.readUTF(), from.readInt()),
            in),
        DrawnCharacters.read(in),
        in.readBoolean(),
        readAll(
            from ->
                new Picture(
                    from.readUTF(),
                    from.readUTF(),
                    from.readInt(),
                    from.readInt(),
                    from.readInt(),
                    from.readDouble(),
                    from.readDouble()),
            in),
        List.of(),
        List.of());
  }

  private static void writePage(Page page, DataOutput out) throws IOException {
    writeAll(
        page.pieces(),
        (piece, to) -> {
          to.writeInt(piece.item());
          to.writeDouble(piece.y());
        },
        out);
    writeAll(
        page.notes(),
        (note, to) -> {
          to.writeInt(note.note());
          to.writeInt(note.firstLine());
          to.writeInt(note.endLine());
          to.writeDouble(note.y());
        },
        out);
    out.writeInt(page.head().orElse(-1));
    out.writeDouble(page.end());
    out.writeInt(page.emptyLines());
    out.writeInt(page.filled());
    out.writeUTF(page.cause().map(Enum::name).orElse(""));
  }

  private static Page readPage(DataInput in) throws IOException {
    return new Page(
        readAll(from -> new PlacedItem(from.readInt(), from.readDouble()), in),
        readAll(
            from ->
                new PlacedNote(from.readInt(), from.readInt(), from.readInt(), from.readDouble()),
            in),
        Optional.of(in.readInt()).filter(head -> head >= 0),
        in.readDouble(),
        in.readInt(),
        in.readInt(),
        Optional.of(in.readUTF()).filter(name -> !name.isEmpty()).map(Cause::valueOf));
  }

  private static void writeStart(PageStart start, DataOutput out) throws IOException {
    out.writeInt(start.page());
    out.writeUTF(start.section());
    out.writeInt(start.line());
    out.writeInt(start.turn());
    out.writeInt(start.characters());
  }

  private static PageStart readStart(DataInput in) throws IOException {
    return new PageStart(in.readInt(), in.readUTF(), in.readInt(), in.readInt(), in.readInt());
  }

  private static Map<String, Place> readPlaces(DataInput in) throws IOException {
    Map<String, Place> places = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      places.put(in.readUTF(), new Place(in.readInt(), in.readFloat()));
    }
    return places;
  }

  private static Map<Integer, Integer> readNumbers(DataInput in) throws IOException {
    Map<Integer, Integer> numbers = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      numbers.put(in.readInt(), in.readInt());
    }
    return numbers;
  }

  /** Writes texts, for {@link #readStrings}. */
  static void writeStrings(Collection<String> strings, DataOutput out) throws IOException {
    writeAll(strings, (string, to) -> to.writeUTF(string), out);
  }

  /** Reads texts that {@link #writeStrings} has written. */
  static List<String> readStrings(DataInput in) throws IOException {
    return readAll(DataInput::readUTF, in);
  }

  private static <T> void writeAll(Collection<T> all, Writing<T> writing, DataOutput out)
      throws IOException {
    out.writeInt(all.size());
    for (T one : all) {
      writing.write(one, out);
    }
  }

  private static <T> List<T> readAll(Reading<T> reading, DataInput in) throws IOException {
    List<T> all = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      all.add(reading.read(in));
    }
    return all;
  }

  /** Writes one thing. */
  @FunctionalInterface
  private interface Writing<T> {
    void write(T thing, DataOutput out) throws IOException;
  }

  /** Reads one thing. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(DataInput in) throws IOException;
  }
}
