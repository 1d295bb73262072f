package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.query.AllowedServices;
import org.newsgraph.query.AnswerStyle;
import org.newsgraph.query.Answered;
import org.newsgraph.query.EmptyAnswer;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.NearNames;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.query.QueryRunner;
import org.newsgraph.query.ResultFormat;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks the store one query and prints the answer.
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Run a query over the graph and print the answer.")
final class QueryCommand extends StoreCommand implements Callable<Integer> {

  @Mixin private final QueryOptions queries;
  @Mixin private final ServiceOptions services = new ServiceOptions();

  @Parameters(
      paramLabel = "QUERY",
      description = {
        "A query's name (see newsgraph queries), its file, - for standard input, or the query"
            + " itself: 'SELECT …'.",
        "The prefixes ng:, entity:, event:, thing:, article:, claim:, assertion:, rdf:, rdfs:,"
            + " xsd:, owl:, skos:, dcterms:, schema:, prov: and wd: are known."
      })
  private String source = "";

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A value for a variable of the query: text, a number, or an IRI in <>.")
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), csv, tsv, json or xml.")
  private ResultFormat format = ResultFormat.TABLE;

  @Mixin private final ByteOrderMark mark = new ByteOrderMark();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "Print at most N rows. By default a table on a terminal has 40, or one page of a query"
              + " that has pages.")
  private Optional<Long> limit = Optional.empty();

  @Option(names = "--offset", paramLabel = "N", description = "Skip the first N rows.")
  private long offset;

  @Option(
      names = "--wide",
      description = "Do not cut the table to the terminal's width; other formats are never cut.")
  private boolean wide;

  QueryCommand(Console console, OutputOptions output) {
    super(console, output);
    this.queries = new QueryOptions(console);
  }

  @Override
  public Integer call() throws IOException {
    mark.requireTable(format == ResultFormat.CSV || format == ResultFormat.TSV);
    NamedQuery query = query();
    org.newsgraph.query.Parameters parameters = org.newsgraph.query.Parameters.of(assignments);
    AllowedServices allowed = services.allowed();
    AnswerStyle style = style();
    try (Store store = stores.open();
        RDFLink link = store.link()) {
      Answered answered =
          new QueryRunner(link, allowed)
              .answer(query, parameters, style, mark.before(console.out()));
      console.out().flush();
      if (answered.written() == 0 && answered.all() == 0) {
        output.note(
            "no "
                + answered.kind()
                + new EmptyAnswer(link).reason(query, parameters).map(": "::concat).orElse(""));
      } else {
        paging(answered).ifPresent(output::note);
      }
    }
    return ExitCode.SUCCESS;
  }

  private AnswerStyle style() {
    if (offset < 0 || limit.filter(most -> most < 1).isPresent()) {
      throw new UsageException("--limit is a number from 1 and --offset one from 0");
    }
    return new AnswerStyle(
        format,
        wide ? OptionalInt.empty() : console.width(),
        offset,
        limit.map(OptionalLong::of).orElse(OptionalLong.empty()));
  }

  /// What to say where not all rows were printed.
  private Optional<String> paging(Answered answered) {
    if (answered.page().isPresent()) {
      return Optional.of(
          "page %1$d; --set page=%2$d shows the next, --set page=all all"
              .formatted(answered.page().getAsLong(), answered.page().getAsLong() + 1));
    }
    long end = offset + answered.written();
    if (answered.written() == 0) {
      return Optional.of(
          "no rows from --offset %d on; there are %,d".formatted(offset, answered.all()));
    }
    if (end >= answered.all()) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s of %,d rows; --offset %d shows the next, --limit %d all",
            offset == 0
                ? String.format(Locale.ROOT, "%,d", end)
                : String.format(Locale.ROOT, "%,d to %,d", offset + 1, end),
            answered.all(),
            end,
            answered.all()));
  }

  private NamedQuery query() throws IOException {
    if (source.equals("-")) {
      return QueryCatalogue.read("standard input", console.in());
    }
    Optional<NamedQuery> named = queries.catalogue().find(source);
    if (named.isPresent()) {
      return named.get();
    }
    if (isFile(source)) {
      return QueryCatalogue.read(Path.of(source));
    }
    if (NamedQuery.isQuery(source)) {
      return NamedQuery.of("query", source);
    }
    String didYouMean = NearNames.didYouMean(queries.catalogue().near(source));
    throw new UsageException(
        "no query and no file is called \"%s\"%s newsgraph queries lists the queries"
            .formatted(source, didYouMean.isEmpty() ? ";" : didYouMean));
  }

  private static boolean isFile(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
