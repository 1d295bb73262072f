package org.newsgraph.site;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.QueryCancelledException;

/// Answers with a page, compressed where the reader can take it.
final class PageServlet extends HttpServlet {

  /// The one style that YASGUI puts into the page, for the grips between its table's columns.
  private static final String GRIPS = "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='";

  /// Nothing from elsewhere, nothing inline; what pages load are files of this server.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' "
          + GRIPS
          + "; img-src 'self' data:; "
          + "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; "
          + "frame-ancestors 'none'";

  private final transient Page page;
  private final transient ErrorPage errors;

  PageServlet(Page page, ErrorPage errors) {
    this.page = page;
    this.errors = errors;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(answer(asked(request)), request, response);
  }

  private Answer answer(PageRequest asked) {
    try {
      return page.answer(asked);
    } catch (NotFoundException missing) {
      return errors.notFound(String.valueOf(missing.getMessage()));
    } catch (BadRequestException wrong) {
      return errors.badRequest(String.valueOf(wrong.getMessage()));
    } catch (QueryCancelledException late) {
      return errors.tooLong();
    }
  }

  private static PageRequest asked(HttpServletRequest request) {
    Map<String, List<String>> parameters = new HashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
    String below = request.getPathInfo() == null ? "" : request.getPathInfo();
    return new PageRequest(request.getServletPath() + below, parameters);
  }

  private static void send(Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.status());
    response.setContentType(answer.contentType());
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cache-Control", "no-cache");
    answer.headers().forEach(response::setHeader);
    response.addHeader("Vary", "Accept-Encoding");
    if (!takesGzip(request)) {
      answer.body().writeTo(response.getOutputStream());
      return;
    }
    response.setHeader("Content-Encoding", "gzip");
    if (answer.gzipped().isPresent()) {
      answer.gzipped().get().writeTo(response.getOutputStream());
      return;
    }
    try (OutputStream out = new GZIPOutputStream(response.getOutputStream())) {
      answer.body().writeTo(out);
    }
  }

  private static boolean takesGzip(HttpServletRequest request) {
    String encodings = request.getHeader("Accept-Encoding");
    return encodings != null
        && encodings.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
  }
}
