package io.github.huozi.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a browser has to say against a page: errors, and requests that failed or went elsewhere. */
final class Complaints {

  private static final Set<String> OWN_SCHEMES = Set.of("blob", "data", "about");

  private final String site;
  private final List<String> said = new ArrayList<>();
  private final Map<String, String> requests = new HashMap<>();

  /**
   * @param page the only place that anything may be asked for
   */
  Complaints(URI page) {
    site = page.resolve("/").toString();
  }

  synchronized void take(JsonNode event) {
    JsonNode detail = event.path("params");
    switch (event.path("method").asText()) {
      case "Runtime.exceptionThrown" -> said.add("exception: " + detail.path("exceptionDetails"));
      case "Runtime.consoleAPICalled" -> {
        if (Set.of("error", "assert").contains(detail.path("type").asText())) {
          said.add("console: " + detail.path("args"));
        }
      }
      case "Log.entryAdded" -> {
        if ("error".equals(detail.path("entry").path("level").asText())) {
          said.add("log: " + detail.path("entry").path("text").asText());
        }
      }
      case "Network.requestWillBeSent" -> {
        String url = detail.path("request").path("url").asText();
        requests.put(detail.path("requestId").asText(), url);
        if (!url.startsWith(site) && !OWN_SCHEMES.contains(url.replaceFirst(":.*", ""))) {
          said.add("asked for " + url);
        }
      }
      case "Network.responseReceived" -> {
        int status = detail.path("response").path("status").asInt();
        if (status >= 400) {
          said.add(status + " for " + detail.path("response").path("url").asText());
        }
      }
      case "Network.loadingFailed" ->
          said.add(
              detail.path("errorText").asText()
                  + " for "
                  + requests.get(detail.path("requestId").asText()));
      default -> {
        // Events of no concern.
      }
    }
  }

  /** All since the last call. */
  synchronized List<String> collect() {
    List<String> all = List.copyOf(said);
    said.clear();
    return all;
  }
}
