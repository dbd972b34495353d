package io.github.huozi.epub;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.MessageId;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.ReportingLevel;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All messages of EPUBCheck about an EPUB, including usage notes, a line each. The note that {@code
 * rp} is discouraged is left out: it is for reading systems without ruby, which EPUB does not know.
 */
public final class EpubcheckReport extends MasterReport {

  private final List<String> messages = new ArrayList<>();

  public static List<String> messages(byte[] epub) {
    EpubcheckReport report = new EpubcheckReport();
    report.setLocale(Locale.ENGLISH);
    report.setReportingLevel(ReportingLevel.Usage);
    new EpubCheck(new ByteArrayInputStream(epub), report, "book.epub").check();
    return report.messages;
  }

  @Override
  public void message(Message message, EPUBLocation location, Object... args) {
    if (message.getID() == MessageId.HTM_055 && message.getMessage(args).contains("\"rp\"")) {
      return;
    }
    messages.add(
        "%s %s %s:%d: %s"
            .formatted(
                message.getSeverity(),
                message.getID(),
                location.getPath(),
                location.getLine(),
                message.getMessage(args)));
  }

  @Override
  public void info(String resource, FeatureEnum feature, String value) {
    // Features are no messages.
  }

  @Override
  public int generate() {
    return 0;
  }

  @Override
  public void initialize() {
    // Nothing to open.
  }
}
