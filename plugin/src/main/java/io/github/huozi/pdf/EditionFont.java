package io.github.huozi.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import io.github.huozi.font.FontChain;
import io.github.huozi.font.FontFace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A style's font: its faces, at a size. */
final class EditionFont extends PdfBoxFSFont {

  private final FontChain chain;

  /**
   * @param size in the renderer's dots
   * @param placeholder what the renderer gets to see that looks whether there is a font at all
   */
  EditionFont(FontChain chain, float size, FontDescription placeholder) {
    super(List.of(placeholder), size);
    this.chain = chain;
  }

  FontChain chain() {
    return chain;
  }

  @Nullable FontFace face(int codePoint) {
    return chain.find(codePoint);
  }
}
