package io.github.huozi.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArchiveTest {

  @Test
  void theMediaTypeStandsAtByte38() throws IOException {
    byte[] zip = archive("2026-11-24T08:30:15Z");
    assertThat(new String(Arrays.copyOfRange(zip, 30, 58), StandardCharsets.US_ASCII))
        .isEqualTo("mimetypeapplication/epub+zip");
    ByteBuffer header = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(header.getShort(8)).as("method: stored").isZero();
    assertThat(header.getShort(28)).as("length of the extra field").isZero();
  }

  /** DOS time stamps count two seconds from 1980 and know no zone. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-24T08:30:15Z, 2026, 11, 24, 8, 30, 14",
    "1970-01-01T00:00:00Z, 1980, 1, 1, 0, 0, 2",
    "1980-01-01T00:00:00Z, 1980, 1, 1, 0, 0, 2",
    "2222-02-02T00:00:00Z, 2099, 12, 31, 23, 59, 58",
  })
  void timesAreUtc(String modified, int year, int month, int day, int hour, int minute, int second)
      throws IOException {
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      ByteBuffer header = ByteBuffer.wrap(archive(modified)).order(ByteOrder.LITTLE_ENDIAN);
      assertThat(header.getShort(28)).as("length of the extra field").isZero();
      assertThat(header.getShort(10) & 0xFFFF).isEqualTo((hour << 11) + (minute << 5) + second / 2);
      assertThat(header.getShort(12) & 0xFFFF).isEqualTo(((year - 1980) << 9) + (month << 5) + day);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  private static byte[] archive(String modified) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Archive(out, Instant.parse(modified), (path, content) -> content).finish();
    return out.toByteArray();
  }
}
