package org.newsgraph.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.request.UpdateClear;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/// SPARQL Update by users with the role writer.
///
/// The whole request is there and understood before the store is locked, and none opens an address
/// or a file. A form is refused unless the settings allow it, since any web page can have a browser
/// post one.
final class GuardedUpdate extends SPARQL_Update {

  private static final String UPDATE = "application/sparql-update";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int UNSUPPORTED = 415;
  private static final int UNAVAILABLE = 503;

  private final Limits limits;
  private final boolean forms;

  GuardedUpdate(Limits limits, boolean forms) {
    this.limits = limits;
    this.forms = forms;
  }

  @Override
  public void validate(HttpAction action) {
    if (!action.getRequestMethod().equals("OPTIONS")) {
      Caller.requireWriter(action);
      requireContentType(action);
    }
    super.validate(action);
  }

  private void requireContentType(HttpAction action) {
    String sent = String.valueOf(action.getRequestContentType()).split(";", 2)[0].trim();
    if (action.getRequestMethod().equals("POST")
        && !sent.equalsIgnoreCase(UPDATE)
        && !(forms && sent.equalsIgnoreCase(FORM))) {
      ServletOps.error(
          UNSUPPORTED, "\"%s\" is not an update here; send it as %s".formatted(sent, UPDATE));
    }
  }

  @Override
  protected void execute(HttpAction action, InputStream input) {
    byte[] sent = bytes(input);
    UpdateRequest request = parse(sent);
    request.forEach(operation -> check(action, operation));
    byte[] update =
        request.getOperations().stream().anyMatch(GuardedUpdate::asksForAGraph)
            ? lenient(request).toString().getBytes(StandardCharsets.UTF_8)
            : sent;
    Deadline deadline = Deadline.start(limits.queryTimeout());
    try {
      super.execute(action, new ByteArrayInputStream(update));
    } catch (ActionErrorException e) {
      if (deadline.isOver()) {
        ServletOps.error(UNAVAILABLE, "the update took too long and changed nothing");
      }
      throw e;
    } finally {
      Deadline.end();
    }
  }

  private static byte[] bytes(InputStream input) {
    try {
      return input.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UpdateRequest parse(byte[] update) {
    try {
      return UpdateFactory.read(
          new ByteArrayInputStream(update), Fuseki.BaseParserSPARQL, Syntax.syntaxARQ);
    } catch (QueryParseException | UpdateException e) {
      ServletOps.errorBadRequest(String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private static void check(HttpAction action, Update operation) {
    switch (operation) {
      case UpdateLoad load ->
          ServletOps.errorBadRequest(
              "LOAD <%s> is not done: the server opens no addresses; PUT the graph"
                  .formatted(load.getSource()));
      case UpdateModify modify when namesGraphs(modify) && namesGraphs(action) ->
          ServletOps.errorBadRequest(
              "the update has WITH or USING, so it goes without using-graph-uri");
      default -> {}
    }
  }

  private static boolean asksForAGraph(Update operation) {
    return operation instanceof UpdateDropClear clear && clear.isOneGraph() && !clear.isSilent();
  }

  // A store that keeps no empty graphs has none that are not there: CLEAR and DROP fail for none
  // (SPARQL 1.1 Update, 3.1.3.2 and 3.2.2).
  private static UpdateRequest lenient(UpdateRequest request) {
    UpdateRequest lenient = new UpdateRequest();
    for (Update operation : request) {
      lenient.add(
          switch (operation) {
            case UpdateClear clear -> new UpdateClear(clear.getTarget(), true);
            case UpdateDrop drop -> new UpdateDrop(drop.getTarget(), true);
            default -> operation;
          });
    }
    return lenient;
  }

  private static boolean namesGraphs(UpdateModify modify) {
    return modify.getWithIRI() != null
        || !modify.getUsing().isEmpty()
        || !modify.getUsingNamed().isEmpty();
  }

  private static boolean namesGraphs(HttpAction action) {
    return action.getRequestParameter("using-graph-uri") != null
        || action.getRequestParameter("using-named-graph-uri") != null;
  }
}
