package isnad.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 without tolerance: what is not UTF-8 is a problem, never a replacement mark. */
final class Utf8 {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /**
   * The characters of the bytes, a byte order mark at their start left out.
   *
   * @param path the file
   * @param firstLine the number of the line at which the bytes begin
   * @throws Problem.Found naming the line of the first byte that is not UTF-8
   */
  static String decode(byte[] bytes, String path, int firstLine) throws Problem.Found {
    if (startsAsUtf16(bytes)) {
      throw new Problem.Found(
          Problem.Kind.NOT_UTF_8, path + ":" + firstLine, "UTF-16", "UTF-8 text");
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new Problem.Found(
          Problem.Kind.NOT_UTF_8,
          path + ":" + (firstLine + lineBreaks(bytes, in.position())),
          "byte 0x%02X".formatted(bytes[in.position()]),
          "UTF-8 text");
    }
    out.flip();
    return out.length() > 0 && out.charAt(0) == BYTE_ORDER_MARK
        ? out.subSequence(1, out.length()).toString()
        : out.toString();
  }

  /** Whether the bytes are UTF-8, of which the last character may be cut off. */
  static boolean isUtf8(byte[] bytes) {
    CharBuffer out = CharBuffer.allocate(bytes.length);
    return !StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes), out, false)
        .isError();
  }

  static boolean startsAsUtf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  private static int lineBreaks(byte[] bytes, int end) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      if (bytes[i] == '\n') {
        count++;
      }
    }
    return count;
  }
}
