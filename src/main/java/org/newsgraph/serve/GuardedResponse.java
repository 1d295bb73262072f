package org.newsgraph.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

/// An answer that tells when it is not whole, and does not tell how the server works inside.
final class GuardedResponse extends HttpServletResponseWrapper {

  private static final String ATTRIBUTE = GuardedResponse.class.getName();
  private static final String TRUNCATED = "X-Newsgraph-Truncated";

  private final HttpServletRequest request;
  private String link = "";

  GuardedResponse(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
    request.setAttribute(ATTRIBUTE, this);
  }

  /// The answer to a request.
  static GuardedResponse of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof GuardedResponse response) {
      return response;
    }
    throw new IllegalStateException("the request did not pass the AnswerFilter");
  }

  /// Says in the headers, and in the answer where its format has a place for it, that there are
  /// more rows.
  void announceTruncation(int rows) {
    link = request.getScheme() + "://" + request.getHeader("Host") + Route.LIMITS + "#rows";
    setHeader(TRUNCATED, "rows=" + rows);
    addHeader("Link", "<" + link + ">; rel=\"help\"; title=\"only the first " + rows + " rows\"");
  }

  /// Whether the answer is a failure of the server, whose message is for its log alone.
  boolean hidesReason() {
    return getStatus() == SC_INTERNAL_SERVER_ERROR;
  }

  @Override
  public void setHeader(String name, String value) {
    if (!name.equalsIgnoreCase("Server")) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (!name.equalsIgnoreCase("Server")) {
      super.addHeader(name, value);
    }
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    PlainAnswer.send((HttpServletResponse) getResponse(), status, message);
  }

  @Override
  public void sendError(int status) throws IOException {
    sendError(status, "nothing here");
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (hidesReason()) {
      return new SilentStream();
    }
    ServletOutputStream output = super.getOutputStream();
    return link.isEmpty() ? output : new HeadLinkStream(output, link);
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return hidesReason() ? new PrintWriter(new StringWriter()) : super.getWriter();
  }
}
