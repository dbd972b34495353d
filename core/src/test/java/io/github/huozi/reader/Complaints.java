package io.github.huozi.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a browser has to say against a page: errors, and requests that failed or went elsewhere. */
final class Complaints {

  private static final Set<String> OWN_SCHEMES = Set.of("blob", "data", "about");

  private final String site;
  private final List<String> said = new ArrayList<>();
  private final Map<String, String> requests = new HashMap<>();

  /** The last document that was asked for, by its frame. */
  private final Map<String, String> documents = new HashMap<>();

  /** Documents whose loading was given up. */
  private final Set<String> aborted = new LinkedHashSet<>();

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
        if ("Document".equals(detail.path("type").asText())) {
          documents.put(detail.path("frameId").asText(), detail.path("requestId").asText());
        }
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
      case "Network.loadingFailed" -> {
        String request = detail.path("requestId").asText();
        if ("Document".equals(detail.path("type").asText())
            && detail.path("canceled").asBoolean()) {
          aborted.add(request);
        } else {
          said.add(detail.path("errorText").asText() + " for " + requests.get(request));
        }
      }
      default -> {
        // Events of no concern.
      }
    }
  }

  /** All since the last call. A document that another one took the frame from is none. */
  synchronized List<String> collect() {
    for (String request : aborted) {
      if (documents.containsValue(request)) {
        said.add("given up: " + requests.get(request));
      }
    }
    aborted.clear();
    List<String> all = List.copyOf(said);
    said.clear();
    return all;
  }
}
