package org.newsgraph.query;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

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
  /// shows the first; other formats have all. A parameter chooses otherwise.
  ///
  /// @throws QueryException where the query is wrong, a parameter does not fit, or no answer comes
  public void run(NamedQuery named, Parameters parameters, ResultFormat format, OutputStream out) {
    answer(named, parameters, AnswerStyle.whole(format), out);
  }

  /// Writes the answer in this style: rows in its format, graphs as Turtle or TriG. Of a query with
  /// pages a table shows the first unless the style or a parameter chooses.
  ///
  /// @throws QueryException where the query is wrong, a parameter does not fit, or no answer comes
  public Answered answer(
      NamedQuery named, Parameters parameters, AnswerStyle style, OutputStream out) {
    PrefixMapping prefixes = GraphPrefixes.in(link);
    boolean whole =
        !parameters.choosePage() && (style.choosesRows() || style.format() != ResultFormat.TABLE);
    Query query = whole ? named.parseWhole(prefixes) : named.parse(prefixes);
    parameters.putInto(named, query);
    if (query.isSelectType()) {
      Optional<AnswerPage> page = whole ? Optional.empty() : AnswerPage.of(named, query);
      Answered rows = rows(named, query, page.isPresent() ? style.allRows() : style, out);
      return page.filter(one -> one.hasNext(link)).isPresent()
          ? rows.page(parameters.page())
          : rows;
    }
    return ask(named, query, execution -> new GraphAnswer(query, style, out).write(execution));
  }

  private Answered rows(NamedQuery named, Query query, AnswerStyle style, OutputStream out) {
    if (style.format() != ResultFormat.TABLE) {
      return ask(
          named,
          query,
          execution -> {
            RowSet answer = execution.select();
            RowWindow window = new RowWindow(answer, style);
            RowSet some = RowSetStream.create(answer.getResultVars(), window);
            ResultRows.write(some, style.format(), out);
            return window.counted();
          });
    }
    Rows read =
        ask(
            named,
            query,
            execution -> {
              RowSet answer = execution.select();
              RowWindow window = new RowWindow(answer, style);
              List<Binding> rows = new ArrayList<>();
              window.forEachRemaining(rows::add);
              return new Rows(answer.getResultVars(), rows, window.counted());
            });
    ReadableTerms terms = ReadableTerms.of(read.rows(), query.getPrefixMapping(), link);
    ResultRows.table(read.columns(), read.rows(), terms, style, out);
    return read.answered();
  }

  private record Rows(List<Var> columns, List<Binding> rows, Answered answered) {}

  private interface Use<T> {
    T of(QueryExec execution);
  }

  private <T> T ask(NamedQuery named, Query query, Use<T> use) {
    link.begin(ReadWrite.READ);
    try (QueryExec execution = services.installIn(link.newQuery().query(query)).build()) {
      return use.of(execution);
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
}
