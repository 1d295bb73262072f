package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.system.Txn;

/// The part of its answer that a query gives at a time: the `LIMIT` of a query whose first lines
/// say `# page: articles`, or what else it counts. It may stand in a sub-query, so that no more is
/// looked up than is shown.
public final class AnswerPage {

  /// The parameter that chooses a page, as `--set page=2` does.
  static final String PARAMETER = "page";

  private static final String MARK = "# page: ";
  private static final String ALL = "all";

  private final Query limited;

  private AnswerPage(Query limited) {
    this.limited = limited;
  }

  /// The page of a parsed query, if it gives its answer in pages: its first `LIMIT`, from outside.
  public static Optional<AnswerPage> of(NamedQuery named, Query query) {
    List<Query> limited = new ArrayList<>();
    if (named
        .text()
        .lines()
        .takeWhile(line -> line.startsWith("#"))
        .anyMatch(line -> line.startsWith(MARK))) {
      gather(query, limited);
    }
    return limited.stream().findFirst().map(AnswerPage::new);
  }

  private static void gather(Query query, List<Query> found) {
    if (query.hasLimit()) {
      found.add(query);
    }
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementSubQuery sub) {
            gather(sub.getQuery(), found);
          }
        });
  }

  /// Turns to the page of this number, the first being 1, or to `all` of the answer.
  ///
  /// @throws ParameterException where it is neither
  void turnTo(String value) {
    if (value.equals(ALL)) {
      all();
    } else if (value.matches("[1-9][0-9]{0,8}")) {
      turnTo(Long.parseLong(value));
    } else {
      throw new ParameterException("page '%s' is neither a number from 1 nor all".formatted(value));
    }
  }

  /// Turns to the page of this number, the first being 1.
  public void turnTo(long number) {
    limited.setOffset((number - 1) * limited.getLimit());
  }

  /// Takes the limit away.
  void all() {
    limited.setLimit(Query.NOLIMIT);
  }

  /// Whether more follows after this page.
  public boolean hasNext(RDFLink link) {
    if (!limited.hasLimit()) {
      return false;
    }
    long offset = limited.hasOffset() ? limited.getOffset() : 0;
    Query following = limited.cloneQuery();
    following.setOffset(offset + limited.getLimit());
    following.setLimit(1);
    return Txn.calculateRead(
        link,
        () -> {
          try (QueryExec execution = link.query(following)) {
            return execution.select().hasNext();
          }
        });
  }
}
