package io.github.huozi.check.press;

import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.model.press.PrintProfile.Colors;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDAbstractPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;

/**
 * Looks into what the operators of a page name: fonts, states, gradients and drawings. A standard
 * judges what is there, whether it is painted or not.
 */
final class NamedObjects {

  private final PrintProfile profile;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  NamedObjects(PrintProfile profile) {
    this.profile = profile;
  }

  /**
   * Looks into the resources of a page or a form. Those that several pages share are looked into
   * once.
   *
   * @param tell gets the rule and the message of a fault
   */
  void check(PDResources resources, BiConsumer<String, String> tell) throws IOException {
    if (!seen.add(resources.getCOSObject())) {
      return;
    }
    for (COSName name : resources.getFontNames()) {
      if (profile.outlines()) {
        tell.accept("font", "the page has fonts; its text must be outlined");
      } else if (!resources.getFont(name).isEmbedded()) {
        tell.accept("font", "the font " + resources.getFont(name).getName() + " is not embedded");
      }
    }
    for (COSName name : resources.getExtGStateNames()) {
      if (!profile.standard().isLive()
          && isTranslucent(resources.getExtGState(name).getCOSObject())) {
        tell.accept("transparency", "something on the page is translucent");
      }
    }
    for (COSName name : resources.getShadingNames()) {
      shading(resources.getShading(name).getColorSpace(), tell);
    }
    for (COSName name : resources.getPatternNames()) {
      PDAbstractPattern pattern = resources.getPattern(name);
      if (pattern instanceof PDShadingPattern gradient && gradient.getShading() != null) {
        shading(gradient.getShading().getColorSpace(), tell);
      } else if (pattern instanceof PDTilingPattern tiles && tiles.getResources() != null) {
        check(tiles.getResources(), tell);
      }
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form) {
        if (!profile.standard().isLive() && form.getCOSObject().containsKey(COSName.GROUP)) {
          tell.accept("transparency", "a drawing on the page is a transparency group");
        }
        if (form.getResources() != null) {
          check(form.getResources(), tell);
        }
      }
    }
  }

  private static boolean isTranslucent(COSDictionary state) {
    COSBase mode = state.getDictionaryObject(COSName.BM);
    return state.getFloat(COSName.CA, 1) < 1
        || state.getFloat(COSName.CA_NS, 1) < 1
        || state.getDictionaryObject(COSName.SMASK) instanceof COSDictionary
        || (mode != null && !COSName.NORMAL.equals(mode) && !COSName.COMPATIBLE.equals(mode));
  }

  private void shading(PDColorSpace space, BiConsumer<String, String> tell) {
    Colors colors = profile.inks().colors();
    boolean isGrey = space instanceof PDDeviceGray;
    if (colors != Colors.RGB && !isGrey && !(space instanceof PDDeviceCMYK)) {
      tell.accept("color", "a gradient is in " + space.getName());
    } else if (colors == Colors.BLACK && !isGrey) {
      tell.accept("color", "a gradient is not in black alone");
    }
  }
}
