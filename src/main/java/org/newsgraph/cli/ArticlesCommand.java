package org.newsgraph.cli;

import java.util.List;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.query.ArticleEntry;
import org.newsgraph.query.ArticleList;
import org.newsgraph.query.TextTable;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;

/// Lists the articles in the store.
@Command(
    name = "articles",
    mixinStandardHelpOptions = true,
    description =
        "List the articles that the graph is made from: id, claims, date, publisher, title.")
final class ArticlesCommand extends StoreCommand implements Runnable {

  ArticlesCommand(Console console, OutputOptions output) {
    super(console, output);
  }

  @Override
  public void run() {
    try (Store store = stores.open();
        RDFLink link = store.link()) {
      List<ArticleEntry> articles = new ArticleList(link).all();
      if (console.outTerminal()) {
        columns(articles);
      } else {
        articles.forEach(article -> console.out().println(line("\t", article)));
      }
    }
  }

  private void columns(List<ArticleEntry> articles) {
    List<List<String>> rows =
        articles.stream()
            .map(
                article ->
                    List.of(
                        article.id(),
                        "%,d".formatted(article.claims()),
                        article.date().orElse(""),
                        article.title().orElse("")))
            .toList();
    new TextTable(List.of("id", "claims", "date", "title"), rows, console.width())
        .lines(1)
        .forEach(console.out()::println);
  }

  private static String line(String separator, ArticleEntry article) {
    return String.join(
        separator,
        article.id(),
        Integer.toString(article.claims()),
        article.date().orElse(""),
        article.publisher().orElse(""),
        article.title().orElse(""));
  }
}
