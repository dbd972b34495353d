package io.github.huozi.pdf.lines;

import io.github.huozi.tagging.PagePlace;
import java.awt.geom.Rectangle2D;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A printed line of text, or a picture.
 *
 * @param page the page's index, from 0
 * @param left its distance from the left edge of the sheet, in pt
 * @param bottom its distance from the foot of the sheet, in pt
 * @param width in pt
 * @param height in pt
 * @param section the id of its section in {@code data-section}; empty outside sections
 * @param line the source line of the block that it is in, in {@code data-line}; 0 if it has none
 * @param turn the number of blocks from the same line of the section before this one
 * @param characters the number of visible characters of the block before it
 * @param digest a number for the text of the block up to the end of the line: another one for
 *     another text
 * @param slack by how much its block is narrower than the room at the fore-edge, where it has yet
 *     to be brought, in pt; negative if it stands in the text
 */
public record LineOnPage(
    int page,
    float left,
    float bottom,
    float width,
    float height,
    String section,
    int line,
    int turn,
    int characters,
    int digest,
    float slack) {

  /** The same line, after some more pages. */
  public LineOnPage after(int pages) {
    return new LineOnPage(
        page + pages, left, bottom, width, height, section, line, turn, characters, digest, slack);
  }

  /** The line at another place of its page. */
  public LineOnPage placed(PagePlace place) {
    Rectangle2D area =
        place
            .of(slack)
            .createTransformedShape(new Rectangle2D.Float(left, bottom, width, height))
            .getBounds2D();
    return new LineOnPage(
        page,
        (float) area.getX(),
        (float) area.getY(),
        (float) area.getWidth(),
        (float) area.getHeight(),
        section,
        line,
        turn,
        characters,
        digest,
        -1);
  }

  /** Writes the line, for {@link #read}. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(page);
    out.writeFloat(left);
    out.writeFloat(bottom);
    out.writeFloat(width);
    out.writeFloat(height);
    out.writeUTF(section);
    out.writeInt(line);
    out.writeInt(turn);
    out.writeInt(characters);
    out.writeInt(digest);
    out.writeFloat(slack);
  }

  /** Reads a line that {@link #write} has written. */
  public static LineOnPage read(DataInput in) throws IOException {
    return new LineOnPage(
        in.readInt(),
        in.readFloat(),
        in.readFloat(),
        in.readFloat(),
        in.readFloat(),
        in.readUTF(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readFloat());
  }
}
