package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.sample.SampleArticles;

/// Exports are read by the tools that people use: rdflib, networkx and Python's csv.
class OtherToolsIT {

  /// The user's own, and the system's, which has Debian's packages.
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  @TempDir private Path folder = Path.of("");

  private final RDFLink store =
      StoredSample.of(SampleArticles.dockers("a"), ExporterTest.hostile());

  /// Without N-Triples, in which rdflib 6.1 takes an escaped backslash before `u0041` for an `A`.
  @ParameterizedTest
  @CsvSource({"TURTLE, turtle", "JSONLD, json-ld", "RDFXML, xml"})
  void plainGraph_ofRdflib_readsEveryTriple(GraphFormat format, String parser) throws Exception {
    Path file = export(ExportOptions.of(format));

    String read =
        python(
            "rdflib",
            """
            import rdflib, sys
            rdflib.NORMALIZE_LITERALS = False
            print(rdflib.Graph().parse(sys.argv[1], format=sys.argv[2]).serialize(format='nt'))
            """,
            file.toString(),
            parser);

    assertThat(RDFParser.fromString(read, Lang.NTRIPLES).toGraph().isIsomorphicWith(triples()))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"TRIG, trig", "NQUADS, nquads", "JSONLD_GRAPHS, json-ld"})
  void dataset_ofRdflib_readsEachArticleByItself(GraphFormat format, String parser)
      throws Exception {
    Path file = export(ExportOptions.of(format));

    String read =
        python(
            "rdflib",
            """
            import rdflib, sys
            data = rdflib.ConjunctiveGraph()
            data.parse(sys.argv[1], format=sys.argv[2])
            print(sorted(str(g.identifier).rsplit('/', 1)[1] for g in data.contexts() if len(g)))
            """,
            file.toString(),
            parser);

    assertThat(read.strip()).isEqualTo("['a', 'hostile']");
  }

  @Test
  void networkx_readsGraphMlWithAttributes() throws Exception {
    Path file = export(ExportOptions.of(GraphFormat.GRAPHML));

    String read =
        python(
            "networkx",
            """
            import networkx, sys
            graph = networkx.read_graphml(sys.argv[1])
            names = networkx.get_node_attributes(graph, 'label')
            for source, target, edge in graph.edges(data=True):
                if edge['label'] == 'agent':
                    event = graph.nodes[source]
                    print(event.get('type', event.get('claimedType')), 'claimedType' in event,
                          names[target], edge['polarity'], edge.get('claimant'),
                          edge['confidence'] < 1)
            """,
            file.toString());

    assertThat(read)
        .contains("Arrest False Harbour police Affirmed None True\n")
        .contains("Financing True Ana Kora Negated The Dockers' Union True\n")
        .contains("DROP ALL <b> ]]>");
  }

  @Test
  void tables_joinOnTheIdsOfNodes() throws Exception {
    Path nodes = folder.resolve("nodes.csv");
    Path edges = folder.resolve("edges.csv");
    try (OutputStream first = Files.newOutputStream(nodes);
        OutputStream second = Files.newOutputStream(edges);
        GraphOutput output = GraphOutput.tables(ExportOptions.of(GraphFormat.CSV), first, second)) {
      assertThat(new Exporter(store).export(output)).isEqualTo(2);
    }

    String read =
        python(
            "csv",
            """
            import csv, sys
            rows = lambda name: list(csv.DictReader(open(name, encoding='utf-8', newline='')))
            nodes = {row['Id']: row for row in rows(sys.argv[1])}
            for row in rows(sys.argv[2]):
                event = nodes[row['Source']]
                print(event['Type'] or event['claimedType'], row['Label'],
                      nodes[row['Target']]['Label'])
            """,
            nodes.toString(),
            edges.toString());

    assertThat(read).contains("Arrest place Piraeus\n", "Travel destination Malta\n", "DROP ALL");
  }

  private Path export(ExportOptions options) throws IOException {
    Path file = folder.resolve("graph");
    try (OutputStream out = Files.newOutputStream(file)) {
      assertThat(new Exporter(store).export(options, out)).isEqualTo(2);
    }
    return file;
  }

  private Graph triples() throws IOException {
    return RDFParser.source(export(ExportOptions.of(GraphFormat.NTRIPLES)))
        .lang(Lang.NTRIPLES)
        .toGraph();
  }

  /// What a script prints; its test is skipped where no Python has the module.
  private static String python(String module, String script, String... arguments) throws Exception {
    for (String python : PYTHONS) {
      if (Script.run(python, "import " + module).exitCode() == 0) {
        Script ended = Script.run(python, script, arguments);
        assertThat(ended.exitCode()).as(ended.printed()).isZero();
        return ended.printed();
      }
    }
    return abort("no Python here has the module " + module);
  }

  private record Script(int exitCode, String printed) {

    static Script run(String python, String script, String... arguments) throws Exception {
      List<String> command = new ArrayList<>(List.of(python, "-c", script));
      command.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("PYTHONIOENCODING", "utf-8");
      try {
        Process process = builder.start();
        String printed =
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Script(process.waitFor(), printed);
      } catch (IOException missing) {
        return new Script(-1, "cannot run " + python + ": " + missing.getMessage());
      }
    }
  }
}
