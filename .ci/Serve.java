import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Serves a folder on this machine alone, and writes its port into a file and each request to the standard output. */
public final class Serve {

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).toRealPath();
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(folder, exchange));
    server.start();
    Files.writeString(Path.of(arguments[1]), String.valueOf(server.getAddress().getPort()));
  }

  private static void answer(Path folder, HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    Path file = folder.resolve(path).normalize();
    boolean found = file.startsWith(folder) && Files.isRegularFile(file);
    System.out.println((found ? 200 : 404) + " " + path);
    if (found) {
      exchange.sendResponseHeaders(200, Files.size(file) == 0 ? -1 : Files.size(file));
      Files.copy(file, exchange.getResponseBody());
    } else {
      exchange.sendResponseHeaders(404, -1);
    }
    exchange.close();
  }
}
