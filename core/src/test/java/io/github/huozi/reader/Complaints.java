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
  private final Map<String, Request> requests = new HashMap<>();

  /** The last document that was asked for, by its frame. */
  private final Map<String, String> documents = new HashMap<>();

  /** What was given up while it was loading. */
  private final List<Request> aborted = new ArrayList<>();

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
        Request request =
            new Request(url, detail.path("frameId").asText(), detail.path("loaderId").asText());
        requests.put(detail.path("requestId").asText(), request);
        if ("Document".equals(detail.path("type").asText())) {
          documents.put(request.frame(), request.document());
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
        Request request = requests.get(detail.path("requestId").asText());
        if (request != null && detail.path("canceled").asBoolean()) {
          aborted.add(request);
        } else {
          said.add(
              detail.path("errorText").asText()
                  + " for "
                  + (request == null ? "a request" : request.url()));
        }
      }
      // The page takes a frame away when another one shows a newer book.
      case "Page.frameDetached" -> documents.remove(detail.path("frameId").asText());
      default -> {
        // Events of no concern.
      }
    }
  }

  /** All since the last call. What a document asked for that is shown no more is none. */
  synchronized List<String> collect() {
    for (Request request : aborted) {
      if (request.document().equals(documents.get(request.frame()))) {
        said.add("given up: " + request.url());
      }
    }
    aborted.clear();
    List<String> all = List.copyOf(said);
    said.clear();
    return all;
  }

  /**
   * A request.
   *
   * @param frame the frame that it is for
   * @param document what names the document that it belongs to
   */
  private record Request(String url, String frame, String document) {}
}
