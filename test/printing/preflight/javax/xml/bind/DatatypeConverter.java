package javax.xml.bind;

import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;

/** The calls that PDFBox Preflight makes of a class that left the JDK with Java 11. For the tests only. */
public class DatatypeConverter {
  public static int parseInt(String text) {
    return Integer.parseInt(text.trim());
  }

  public static Calendar parseDateTime(String text) {
    boolean hasZone = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$");
    return GregorianCalendar.from(ZonedDateTime.parse(hasZone ? text : text + "Z"));
  }

  public static String printHexBinary(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  public static byte[] parseHexBinary(String text) {
    return HexFormat.of().parseHex(text);
  }

  public static String printBase64Binary(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  public static byte[] parseBase64Binary(String text) {
    return Base64.getDecoder().decode(text);
  }
}
