package org.newsgraph.sample;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Node;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Span;
import org.newsgraph.model.Unmatched;
import org.newsgraph.model.Value;

/// Builds the facts of an article by hand, spans found by their words.
public final class ArticleSketch {

  private final Article article;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Unmatched> unmatched = new ArrayList<>();

  public ArticleSketch(String id, String headline, String body) {
    this(id, headline, body, Optional.empty(), List.of());
  }

  /// An article that was read from a PDF.
  ///
  /// @param pages where each page begins in the body
  public ArticleSketch(
      String id, String headline, String body, Optional<URI> address, List<Integer> pages) {
    article =
        new Article(
            id,
            Optional.of(headline),
            body,
            new ArticleMetadata(
                Optional.of("The Harbour Post"),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 3, 4)),
                Optional.of("4 March 2026"),
                address,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                id + ".txt"),
            pages);
  }

  /// The first place of these words in the headline and body.
  public Span span(String words) {
    int begin = article.text().indexOf(words);
    if (begin < 0) {
      throw new IllegalArgumentException("not in the article: " + words);
    }
    return new Span(begin, begin + words.length());
  }

  public static Entity named(String type, String label, String... otherLabels) {
    return new Entity(
        "name:" + label, OntologyTerm.ng(type), label, Arrays.asList(otherLabels), true);
  }

  public static Entity unnamed(String type, String label) {
    return new Entity("phrase:" + label, OntologyTerm.ng(type), label, List.of(), false);
  }

  public Event event(String type, String predicate, String words) {
    Span trigger = span(words);
    return new Event("event:" + trigger.begin(), OntologyTerm.ng(type), predicate, words, trigger);
  }

  /// What the article itself says outright.
  public Assertion says(String sentence, String trigger) {
    return assertion(sentence, trigger, Optional.empty(), Polarity.AFFIRMED, Certainty.CERTAIN);
  }

  public Assertion denies(String sentence, String trigger, Entity claimant) {
    return assertion(sentence, trigger, Optional.of(claimant), Polarity.NEGATED, Certainty.CERTAIN);
  }

  public Assertion assertion(
      String sentence,
      String trigger,
      Optional<Entity> claimant,
      Polarity polarity,
      Certainty certainty) {
    Span word = span(trigger);
    return new Assertion(
        "clause:" + word.begin(),
        claimant,
        Optional.empty(),
        polarity,
        certainty,
        0.875,
        span(sentence),
        word,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// A fact whose subject and object are worded as their labels.
  public ArticleSketch fact(Node subject, String property, Node object, Assertion assertion) {
    Span subjectSpan = subject instanceof Event event ? event.trigger() : span(subject.label());
    Span objectSpan = object instanceof Event event ? event.trigger() : span(object.label());
    facts.add(
        new Fact(subject, OntologyTerm.ng(property), object, assertion, subjectSpan, objectSpan));
    return this;
  }

  public ArticleSketch unmatched(String sentence, Unmatched.Reason reason) {
    unmatched.add(new Unmatched(span(sentence), reason));
    return this;
  }

  public ArticleSketch gaveOpenEvents(String sentence, Unmatched.Reason reason) {
    unmatched.add(new Unmatched(span(sentence), reason, true));
    return this;
  }

  public static Value year(String lexical, String words) {
    return new Value(lexical, Value.Datatype.YEAR, words);
  }

  public static Value number(String lexical, String words) {
    return new Value(lexical, Value.Datatype.INTEGER, words);
  }

  public Article article() {
    return article;
  }

  public Facts facts() {
    return new Facts(article, facts, unmatched);
  }
}
