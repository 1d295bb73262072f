package org.newsgraph.query;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;

/// Asks a store one query and writes the answer.
public final class QueryRunner {

  private final RDFLink link;
  private final AllowedServices services;

  /// Asks through this link, which stays open; queries may ask no other endpoint.
  public QueryRunner(RDFLink link) {
    this(link, AllowedServices.none());
  }

  /// Asks through this link, which stays open; a server behind it decides itself whom it asks.
  public QueryRunner(RDFLink link, AllowedServices services) {
    this.link = link;
    this.services = services;
  }

  /// Writes the answer: rows in the given format, graphs as Turtle. Of a query with pages a table
  /// shows the first and says whether there is more; other formats have all. A parameter chooses
  /// otherwise.
  ///
  /// @throws QueryException where the query is wrong, a parameter does not fit, or no answer comes
  public void run(NamedQuery named, Parameters parameters, ResultFormat format, OutputStream out) {
    boolean page = format == ResultFormat.TABLE || parameters.choosePage();
    Query query = page ? named.parse() : named.parseWhole();
    parameters.putInto(named, query);
    link.begin(ReadWrite.READ);
    try (QueryExec execution = services.installIn(link.newQuery().query(query)).build()) {
      write(query, execution, format, out);
      if (format == ResultFormat.TABLE) {
        tellOfMore(named, query, out);
      }
    } catch (QueryCancelledException e) {
      throw new QueryException("query '" + named.name() + "' took too long", e);
    } catch (ServiceFailure e) {
      throw new QueryException("query '" + named.name() + "': " + e.getMessage(), e);
    } catch (QueryExceptionHTTP e) {
      throw ServerAnswer.failure(e);
    } catch (org.apache.jena.query.QueryException e) {
      throw new QueryException("query '" + named.name() + "': " + e.getMessage(), e);
    } finally {
      link.end();
    }
  }

  private void tellOfMore(NamedQuery named, Query query, OutputStream out) {
    AnswerPage.of(named, query)
        .flatMap(page -> page.next(link))
        .ifPresent(
            text -> {
              PrintWriter lines = new PrintWriter(out, false, StandardCharsets.UTF_8);
              lines.println(text);
              lines.flush();
            });
  }

  private static void write(
      Query query, QueryExec execution, ResultFormat format, OutputStream out) {
    if (query.isSelectType()) {
      ResultRows.write(execution.select(), format, out);
    } else if (query.isAskType()) {
      boolean answer = execution.ask();
      // There is no plain-text form of a truth value.
      Lang lang = format == ResultFormat.TABLE ? ResultSetLang.RS_TSV : format.lang();
      RowSetWriterRegistry.getFactory(lang).create(lang).write(out, answer, new Context());
    } else {
      var graph = query.isConstructType() ? execution.construct() : execution.describe();
      graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
      RDFWriter.source(graph).lang(Lang.TURTLE).output(out);
    }
  }
}
