package org.newsgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/// The page at `/`: where to ask, and which articles there are.
final class FrontPage extends HttpServlet {

  private static final String ARTICLES =
      """
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      SELECT ?article ?id (SAMPLE(?name) AS ?title) (SAMPLE(?day) AS ?date) {
        GRAPH ?article { ?article a ng:Article ; dcterms:identifier ?id
          OPTIONAL { ?article dcterms:title ?name }
          OPTIONAL { ?article dcterms:date ?day } }
      } GROUP BY ?article ?id ORDER BY ?id
      """;

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Newsgraph</title>
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
      table { border-collapse: collapse } td, th { text-align: left; vertical-align: top; padding: .2rem 1rem .2rem 0 }
      td:first-child { white-space: nowrap }
      </style>
      <h1>Newsgraph</h1>
      <p>A knowledge graph of news articles in which every fact keeps its sentence, its claimant and its doubt.</p>
      <ul>
      <li><a href="/fuseki/#/dataset/news/query">Ask in SPARQL</a> on Fuseki's pages</li>
      <li>SPARQL endpoint for programs: <a href="/news/sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%2010"><code>/news/sparql</code></a></li>
      <li>Graph Store Protocol, reading: <a href="/news/data"><code>/news/data</code></a></li>
      <li><a href="/ontology">The ontology</a></li>
      </ul>
      """;

  private final transient DatasetGraph dataset;

  FrontPage(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html;charset=utf-8");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
    StringBuilder page = new StringBuilder(HEAD);
    Txn.executeRead(dataset, () -> articles(page));
    response.getWriter().print(page);
  }

  private void articles(StringBuilder page) {
    try (QueryExec query = QueryExec.dataset(dataset).query(ARTICLES).build()) {
      RowSet rows = query.select();
      if (!rows.hasNext()) {
        page.append("<p>No articles yet: <code>newsgraph build PATH</code> adds some.</p>\n");
        return;
      }
      page.append("<h2>Articles</h2>\n<table>\n<tr><th>Article<th>Date<th>Title\n");
      rows.forEachRemaining(row -> article(page, row));
      page.append("</table>\n");
    }
  }

  private static void article(StringBuilder page, Binding row) {
    String graph = URLEncoder.encode(row.get("article").getURI(), StandardCharsets.UTF_8);
    page.append("<tr><td><a href=\"/news/data?graph=").append(graph).append("\">");
    page.append(Html.escape(row.get("id").getLiteralLexicalForm())).append("</a><td>");
    page.append(cell(row, "date")).append("<td>").append(cell(row, "title")).append('\n');
  }

  private static String cell(Binding row, String variable) {
    return row.contains(variable) ? Html.escape(row.get(variable).getLiteralLexicalForm()) : "";
  }
}
