package io.github.huozi.artifact;

import io.github.huozi.problem.FrontEnd;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.ChecksumFailureException;

/** Says why an artifact could not be had, and how to put that right. */
final class TransferFailure {

  /** The words of the transports of Maven 3 and of Maven 4, whose classes are not seen here. */
  private static final Pattern STATUS =
      Pattern.compile("status(?: code)?: (\\d{3})", Pattern.CASE_INSENSITIVE);

  private static final List<Class<? extends IOException>> UNREACHABLE =
      List.of(
          UnknownHostException.class,
          ConnectException.class,
          NoRouteToHostException.class,
          SocketTimeoutException.class,
          HttpTimeoutException.class);

  private final RepositorySystemSession session;
  private final RepositoryException failure;
  private final String subject;
  private final String otherwise;
  private final List<Exception> reasons;

  /**
   * @param asked the artifact that was asked for; one that it needs may be what lacks
   */
  TransferFailure(
      RepositorySystemSession session,
      Purpose purpose,
      Artifact asked,
      RepositoryException failure) {
    this.session = session;
    this.failure = failure;
    Optional<ArtifactResult> unresolved =
        chain(failure)
            .flatMap(
                e ->
                    e instanceof ArtifactResolutionException resolution
                        ? resolution.getResults().stream()
                        : Stream.empty())
            .filter(result -> !result.isResolved())
            .findFirst();
    this.subject =
        purpose.subject(unresolved.map(result -> result.getRequest().getArtifact()).orElse(asked));
    this.otherwise = purpose.otherwise();
    this.reasons = unresolved.map(ArtifactResult::getExceptions).orElse(List.of());
  }

  /** The failure, told to the user. */
  IOException told() {
    return new IOException(words(), failure);
  }

  private String words() {
    if (session.isOffline()) {
      return subject
          + " cannot be fetched offline; run once without "
          + FrontEnd.current().choose("-o", "--offline")
          + " and without <offline> in settings.xml"
          + otherwise;
    }
    // Another repository may have it: that one has none says less than that one cannot be asked.
    for (Exception reason : reasons) {
      if (reason instanceof ArtifactTransferException broken
          && !(reason instanceof ArtifactNotFoundException)
          && broken.getRepository() != null) {
        return broken(broken, broken.getRepository());
      }
    }
    String asked =
        reasons.stream()
            .filter(ArtifactNotFoundException.class::isInstance)
            .map(reason -> ((ArtifactNotFoundException) reason).getRepository())
            .filter(repository -> repository != null)
            .map(TransferFailure::name)
            .collect(Collectors.joining(", "));
    if (asked.isEmpty()) {
      return other(String.valueOf(failure.getMessage()));
    }
    return FrontEnd.current() == FrontEnd.COMMAND
        ? subject
            + " cannot be found in "
            + asked
            + "; list a repository that has it in settings.xml"
            + otherwise
        : subject
            + " cannot be found in "
            + asked
            + "; list a repository that has it in settings.xml, and run once with -U"
            + otherwise;
  }

  private String broken(Exception reason, RemoteRepository repository) {
    Proxy proxy = repository.getProxy();
    if (chain(reason).anyMatch(ChecksumFailureException.class::isInstance)) {
      return subject
          + " cannot be fetched: what the repository "
          + name(repository)
          + " sends does not match its checksum; run again, or give a mirror in settings.xml"
          + otherwise;
    }
    if (chain(reason).anyMatch(e -> UNREACHABLE.stream().anyMatch(type -> type.isInstance(e)))) {
      return proxy == null
          ? subject
              + " cannot be fetched: the repository "
              + name(repository)
              + " cannot be reached; connect to the network, or give a proxy or a mirror in"
              + " settings.xml"
              + otherwise
          : subject
              + " cannot be fetched: the proxy "
              + name(proxy)
              + " cannot be reached; correct its <host> and <port> in settings.xml"
              + otherwise;
    }
    String status = status(reason);
    if (status.equals("407") && proxy != null) {
      return subject
          + " cannot be fetched: the proxy "
          + name(proxy)
          + " answers 407; add a <username> and a <password> to it in settings.xml"
          + otherwise;
    }
    if (status.equals("401") || status.equals("403")) {
      return subject
          + " cannot be fetched: the repository "
          + name(repository)
          + " answers "
          + status
          + "; add a <server> with the id "
          + repository.getId()
          + ", a user name and a password to settings.xml"
          + otherwise;
    }
    return other(String.valueOf(reason.getMessage()));
  }

  private String other(String detail) {
    return subject
        + " cannot be fetched: "
        + detail
        + "; run again, or give a mirror in settings.xml"
        + otherwise;
  }

  private static String status(Exception failure) {
    return chain(failure)
        .map(e -> STATUS.matcher(String.valueOf(e.getMessage())))
        .filter(Matcher::find)
        .map(match -> match.group(1))
        .findFirst()
        .orElse("");
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, e -> e != null, Throwable::getCause);
  }

  private static String name(RemoteRepository repository) {
    return repository.getId() + " (" + repository.getUrl() + ")";
  }

  private static String name(Proxy proxy) {
    return proxy.getHost() + ":" + proxy.getPort();
  }
}
