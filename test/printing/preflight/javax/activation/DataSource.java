package javax.activation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Left the JDK with Java 11; PDFBox Preflight still names it. For the tests only. */
public interface DataSource {
  InputStream getInputStream() throws IOException;

  OutputStream getOutputStream() throws IOException;

  String getContentType();

  String getName();
}
