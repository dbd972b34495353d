package io.github.huozi.pdf.paint;

import com.openhtmltopdf.css.style.derived.FSLinearGradient;
import com.openhtmltopdf.css.style.derived.FSLinearGradient.StopPoint;
import io.github.huozi.pdf.style.PrintedColor;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;

/** Makes shadings of linear gradients (ISO 32000-1, 8.7.4.5.3). They are opaque. */
final class Gradients {

  private static final int AXIAL = 2;
  private static final int STITCHING = 3;
  private static final int EXPONENTIAL = 2;

  private Gradients() {}

  /**
   * The shading of a gradient; empty if it has no length.
   *
   * @param area the box that it fills
   */
  static Optional<COSDictionary> shading(
      FSLinearGradient gradient, Rectangle area, ContentWriter page) {
    List<StopPoint> stops = gradient.getStopPoints();
    double length =
        Math.hypot(gradient.getX2() - gradient.getX1(), gradient.getY2() - gradient.getY1());
    if (stops.size() < 2 || length == 0) {
      return Optional.empty();
    }
    double first = stops.get(0).getLength();
    double last = stops.get(stops.size() - 1).getLength();
    COSDictionary shading = new COSDictionary();
    shading.setInt(COSName.SHADING_TYPE, AXIAL);
    Point2D from = point(gradient, area, first / length, page);
    Point2D to = point(gradient, area, last / length, page);
    shading.setItem(COSName.COORDS, array(from.getX(), from.getY(), to.getX(), to.getY()));
    List<List<Float>> inks = inks(stops);
    int parts = inks.get(0).size();
    shading.setItem(
        COSName.COLORSPACE,
        parts == 1 ? COSName.DEVICEGRAY : parts == 3 ? COSName.DEVICERGB : COSName.DEVICECMYK);
    shading.setItem(COSName.FUNCTION, function(stops, inks, first, Math.max(1, last - first)));
    COSArray extend = new COSArray();
    extend.add(COSBoolean.TRUE);
    extend.add(COSBoolean.TRUE);
    shading.setItem(COSName.EXTEND, extend);
    return Optional.of(shading);
  }

  private static Point2D point(
      FSLinearGradient gradient, Rectangle area, double part, ContentWriter page) {
    return page.place(
        area.x + gradient.getX1() + (gradient.getX2() - gradient.getX1()) * part,
        area.y + gradient.getY1() + (gradient.getY2() - gradient.getY1()) * part);
  }

  /** The colours of the stops in one colour space. */
  private static List<List<Float>> inks(List<StopPoint> stops) {
    List<List<Float>> inks = new ArrayList<>();
    stops.forEach(stop -> inks.add(PrintedColor.of(stop.getColor()).parts()));
    int most = inks.stream().mapToInt(List::size).max().orElse(1);
    inks.replaceAll(parts -> parts.size() == most ? parts : converted(parts, most));
    return inks;
  }

  private static List<Float> converted(List<Float> parts, int most) {
    if (parts.size() == 1) {
      float grey = parts.get(0);
      return most == 3 ? List.of(grey, grey, grey) : List.of(0f, 0f, 0f, 1 - grey);
    }
    return List.of(1 - parts.get(0), 1 - parts.get(1), 1 - parts.get(2), 0f);
  }

  private static COSDictionary function(
      List<StopPoint> stops, List<List<Float>> inks, double first, double length) {
    COSArray functions = new COSArray();
    COSArray bounds = new COSArray();
    COSArray encode = new COSArray();
    for (int i = 1; i < stops.size(); i++) {
      COSDictionary part = new COSDictionary();
      part.setInt(COSName.FUNCTION_TYPE, EXPONENTIAL);
      part.setItem(COSName.DOMAIN, array(0, 1));
      part.setItem(COSName.C0, array(inks.get(i - 1)));
      part.setItem(COSName.C1, array(inks.get(i)));
      part.setInt(COSName.N, 1);
      functions.add(part);
      encode.add(new COSFloat(0));
      encode.add(new COSFloat(1));
      if (i + 1 < stops.size()) {
        bounds.add(new COSFloat((float) ((stops.get(i).getLength() - first) / length)));
      }
    }
    COSDictionary function = new COSDictionary();
    function.setInt(COSName.FUNCTION_TYPE, STITCHING);
    function.setItem(COSName.DOMAIN, array(0, 1));
    function.setItem(COSName.FUNCTIONS, functions);
    function.setItem(COSName.BOUNDS, bounds);
    function.setItem(COSName.ENCODE, encode);
    return function;
  }

  private static COSArray array(List<Float> parts) {
    COSArray array = new COSArray();
    parts.forEach(part -> array.add(new COSFloat(part)));
    return array;
  }

  private static COSArray array(double... numbers) {
    COSArray array = new COSArray();
    for (double number : numbers) {
      array.add(new COSFloat((float) number));
    }
    return array;
  }
}
