package io.github.huozi.command;

import io.github.huozi.console.Console;
import java.nio.file.Path;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** Tells of what is fetched, if it is large enough that somebody waits for it. */
final class TransferLines extends AbstractTransferListener {

  private static final int MEGABYTE = 1_000_000;

  private final Console console;

  TransferLines(Console console) {
    this.console = console;
  }

  @Override
  public void transferStarted(TransferEvent event) {
    long size = event.getResource().getContentLength();
    if (event.getRequestType() == TransferEvent.RequestType.GET && size >= MEGABYTE) {
      Path name = Path.of(event.getResource().getResourceName()).getFileName();
      console.info("fetching " + name + ", " + size / MEGABYTE + " MB");
    }
  }
}
