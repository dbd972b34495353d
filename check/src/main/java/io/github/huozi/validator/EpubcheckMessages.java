package io.github.huozi.validator;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.ReportingLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Runs EPUBCheck on an EPUB and returns its messages, usage notes included. Is loaded in
 * EPUBCheck's class loader.
 */
final class EpubcheckMessages implements Function<Path, List<Map<String, String>>> {

  @Override
  public List<Map<String, String>> apply(Path epub) {
    Messages messages = new Messages();
    messages.setLocale(Locale.ENGLISH);
    messages.setReportingLevel(ReportingLevel.Usage);
    new EpubCheck(epub.toFile(), messages).check();
    return messages.list;
  }

  private static final class Messages extends MasterReport {

    private final List<Map<String, String>> list = new ArrayList<>();

    @Override
    public void message(Message message, EPUBLocation location, Object... args) {
      String suggestion = message.getSuggestion();
      list.add(
          Map.of(
              ValidatorFindings.RULE,
              message.getID().name(),
              ValidatorFindings.SEVERITY,
              message.getSeverity().name(),
              ValidatorFindings.MESSAGE,
              message.getMessage(args),
              ValidatorFindings.ADVICE,
              suggestion == null ? "" : suggestion,
              ValidatorFindings.ENTRY,
              location.getPath(),
              ValidatorFindings.LINE,
              Integer.toString(Math.max(0, location.getLine())),
              ValidatorFindings.COLUMN,
              Integer.toString(Math.max(0, location.getColumn()))));
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {
      // A feature of the book is not a message.
    }

    @Override
    public int generate() {
      return 0;
    }

    @Override
    public void initialize() {
      // Nothing to prepare.
    }
  }
}
