package io.github.huozi.font.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.entry;

import io.github.huozi.font.file.LayoutTable.Subtable;
import java.nio.ByteBuffer;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** The lookups of layout tables that are made for it. */
class LayoutTableTest {

  private static final int LOOKUPS = 10;

  @Test
  void anExtensionHasTheTypeAndThePlaceOfWhatItExtends() throws Exception {
    LayoutTable layout = new LayoutTable("GSUB", twoLookups());
    assertThat(layout.size()).isEqualTo(2);
    assertThat(layout.subtables(0)).containsExactly(new Subtable(1, 42));
    assertThat(layout.subtables(1)).containsExactly(new Subtable(1, 54));
    assertThat(layout.subtables(2)).isEmpty();
  }

  @Test
  void substitutionsAreFoundInExtensionsToo() throws Exception {
    BitSet glyphs = new BitSet();
    glyphs.set(3);
    new Substitutions(twoLookups()).close(glyphs);
    assertThat(glyphs.stream()).containsExactly(3, 4, 6);
  }

  @Test
  void aTableMayHaveNoLookups() throws Exception {
    ByteBuffer empty =
        ByteBuffer.wrap(new Sfnt.Writer().u32(0x00010000).u16(0).u16(0).u16(0).toBytes());
    assertThat(new LayoutTable("GSUB", empty).size()).isZero();
    assertThat(new LayoutTable("GSUB", empty).lookups("liga")).isEmpty();
    BitSet glyphs = new BitSet();
    glyphs.set(3);
    new Substitutions(empty).close(glyphs);
    assertThat(glyphs.stream()).containsExactly(3);
  }

  @Test
  void aLookupBeyondTheTableIsDamage() {
    ByteBuffer cut = twoLookups().limit(20);
    assertThatIOException()
        .isThrownBy(() -> new LayoutTable("GSUB", cut).subtables(1))
        .withMessageContaining("GSUB");
  }

  @Test
  void aSequenceOfOneGlyphIsASubstitution() throws Exception {
    Sfnt.Writer gsub = new Sfnt.Writer().u32(0x00010000).u16(0).u16(0).u16(LOOKUPS);
    gsub.u16(1).u16(4); // the lookup is at 14
    gsub.u16(2).u16(0).u16(1).u16(8); // its subtable is at 22
    gsub.u16(1).u16(10).u16(2).u16(18).u16(22); // glyphs are listed at 32
    gsub.u16(1).u16(2).u16(3).u16(5); // 3 and 5
    gsub.u16(1).u16(7).u16(2).u16(8).u16(9); // become 7, and 8 with 9
    Substitutions substitutions = new Substitutions(ByteBuffer.wrap(gsub.toBytes()));
    assertThat(substitutions.singles(0)).containsExactly(entry(3, 7));
  }

  /** Glyph 3 becomes 4 by a subtable of a lookup, and 4 becomes 6 by one of an extension. */
  private static ByteBuffer twoLookups() {
    Sfnt.Writer gsub = new Sfnt.Writer().u32(0x00010000).u16(0).u16(0).u16(LOOKUPS);
    gsub.u16(2).u16(6).u16(14);
    gsub.u16(1).u16(0).u16(1).u16(26); // the lookup at 16; its subtable is at 42
    gsub.u16(7).u16(0).u16(1).u16(8); // the lookup at 24; its extension is at 32
    gsub.u16(1).u16(1).u32(22).u16(0); // leads to 54
    gsub.u16(1).u16(6).u16(1).u16(1).u16(1).u16(3); // at 42
    gsub.u16(1).u16(6).u16(2).u16(1).u16(1).u16(4); // at 54
    return ByteBuffer.wrap(gsub.toBytes());
  }
}
