package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.query.AllowedServices;
import org.newsgraph.query.NamedQuery;
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
final class QueryCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final StoreOptions stores;
  @Mixin private final QueryOptions queries;
  @Mixin private final ServiceOptions services = new ServiceOptions();

  @Parameters(
      paramLabel = "NAME|FILE|-",
      description = "A query's name (see newsgraph queries), its file, or - for standard input.")
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

  QueryCommand(Console console) {
    this.console = console;
    this.queries = new QueryOptions(console);
    this.stores = new StoreOptions(console);
  }

  @Override
  public Integer call() throws IOException {
    mark.requireTable(format == ResultFormat.CSV || format == ResultFormat.TSV);
    NamedQuery query = query();
    org.newsgraph.query.Parameters parameters = org.newsgraph.query.Parameters.of(assignments);
    AllowedServices allowed = services.allowed();
    try (Store store = stores.open();
        RDFLink link = store.link()) {
      new QueryRunner(link, allowed).run(query, parameters, format, mark.before(console.out()));
    }
    return ExitCode.SUCCESS;
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
    throw new UsageException(
        "no query and no file is called \"%s\"; newsgraph queries lists the queries"
            .formatted(source));
  }

  private static boolean isFile(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
