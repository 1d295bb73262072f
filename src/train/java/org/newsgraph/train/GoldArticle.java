package org.newsgraph.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.newsgraph.interpret.Window;
import org.newsgraph.interpret.WordSplitter;
import org.newsgraph.model.Span;

/// An annotated article: its sentences' words, and what is to be found in them.
///
/// @param known what of it is annotated; about the rest nothing is known
/// @param lines the sentences, the headline first
/// @param nodes what the sentences name, in the order in which the annotation comes to it
/// @param arcs what one node is to another
/// @param properties for each sentence the relations of which every instance is annotated
record GoldArticle(
    String id, Known known, List<Window.Line> lines, List<Node> nodes, List<Arc> arcs, List<Set<String>> properties) {

  /// What is annotated in an article.
  enum Known {
    /// Every fact of the schema of news.
    FACTS,
    /// Some relations of each sentence, those that `properties` name, as in KnowledgeNet.
    PROPERTIES,
    /// Which mentions are of one thing, as in GUM.
    LINKS
  }

  private static final Map<String, String> FORM =
      Map.of(
          "time", "TIME", "birthDate", "TIME", "deathDate", "TIME", "count", "NUMBER", "age",
          "NUMBER", "position", "TITLE", "alias", "NAME", "name", "NAME");
  private static final Set<String> TEXTUAL = Set.of("theme", "offence", "penalty");

  /// A span of words.
  ///
  /// @param first place of the first word in its sentence
  /// @param last place of the last word
  /// @param event whether it is the trigger of an event
  /// @param type class or form
  /// @param name what it stands for, where it is a thing
  record Node(int sentence, int first, int last, boolean event, String type, Optional<String> name, int polarity, int certainty) {}

  /// An arc between nodes, by their places.
  record Arc(int from, int to, String label, int polarity, int certainty, boolean claimed) {}

  static List<GoldArticle> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<GoldArticle> articles = new ArrayList<>();
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          articles.add(new Reader(mapper.readTree(line)).article());
        }
      }
    }
    return articles;
  }

  static BufferedReader open(Path file) throws IOException {
    InputStream stream = Files.newInputStream(file);
    return new BufferedReader(
        new InputStreamReader(
            file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream,
            StandardCharsets.UTF_8));
  }

  private static final class Reader {

    private final JsonNode json;
    private final String text;
    private final List<Span> sentences = new ArrayList<>();
    private final List<List<Span>> words = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Arc> arcs = new LinkedHashMap<>();

    Reader(JsonNode json) {
      this.json = json;
      this.text = json.get("text").asText();
      for (JsonNode sentence : json.get("sentences")) {
        Span span = span(sentence.get(0).asInt(), sentence.get(1).asInt());
        sentences.add(span);
        words.add(WordSplitter.in(text, span));
      }
    }

    private Span span(int begin, int end) {
      int first = text.offsetByCodePoints(0, begin);
      return new Span(first, text.offsetByCodePoints(first, end - begin));
    }

    GoldArticle article() {
      for (JsonNode fact : json.get("facts")) {
        if (fact.has("event")) {
          event(fact);
        }
      }
      for (JsonNode fact : json.get("facts")) {
        if (fact.has("event")) {
          roles(fact);
        } else {
          relation(fact);
        }
      }
      List<Window.Line> lines = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        lines.add(new Window.Line(words.get(i).stream().map(w -> w.in(text)).toList(), i == 0));
      }
      return new GoldArticle(
          json.get("id").asText(),
          Known.FACTS,
          lines,
          nodes,
          List.copyOf(arcs.values()),
          List.of());
    }

    private static int polarity(JsonNode fact) {
      return fact.get("polarity").asText().equals("negated") ? 1 : 0;
    }

    private static int certainty(JsonNode fact) {
      return List.of("certain", "probable", "possible").indexOf(fact.get("certainty").asText());
    }

    private void event(JsonNode fact) {
      locate(fact.get("trigger"))
          .ifPresent(
              at ->
                  put(
                      new Node(
                          at[0], at[1], at[2], true, fact.get("event").asText(), Optional.empty(),
                          polarity(fact), certainty(fact))));
    }

    private void roles(JsonNode fact) {
      Optional<Integer> event = locate(fact.get("trigger")).map(at -> places.get(key(at, true)));
      if (event.isEmpty()) {
        return;
      }
      for (JsonNode role : fact.get("roles")) {
        String label = role.get("role").asText();
        filler(role, label).ifPresent(to -> arc(event.get(), to, label, fact, false));
      }
      claimant(fact, event.get());
    }

    private boolean claimant(JsonNode fact, int from) {
      if (!fact.hasNonNull("claimant")) {
        return false;
      }
      filler(fact.get("claimant"), "claimant").ifPresent(to -> arc(from, to, "claimant", fact, false));
      return true;
    }

    private void relation(JsonNode fact) {
      String label = fact.get("relation").asText();
      Optional<Integer> from = filler(fact.get("subject"), "subject");
      Optional<Integer> to = filler(fact.get("object"), label);
      if (from.isPresent() && to.isPresent()) {
        boolean claimed = claimant(fact, from.get());
        arc(from.get(), to.get(), label, fact, claimed);
      }
    }

    private void arc(int from, int to, String label, JsonNode fact, boolean claimed) {
      arcs.putIfAbsent(
          from + " " + to + " " + label,
          new Arc(from, to, label, polarity(fact), certainty(fact), claimed));
    }

    private Optional<Integer> filler(JsonNode thing, String label) {
      Optional<int[]> at = locate(thing);
      if (at.isEmpty()) {
        return Optional.empty();
      }
      String kind = thing.hasNonNull("kind") ? thing.get("kind").asText() : "";
      if (kind.equals("Event") || kind.isEmpty() && !FORM.containsKey(label) && !TEXTUAL.contains(label)) {
        Optional<Integer> trigger = triggerIn(at.get());
        if (trigger.isPresent()) {
          return trigger;
        }
      }
      String type =
          !kind.isEmpty()
              ? kind
              : TEXTUAL.contains(label) ? "TEXT" : FORM.getOrDefault(label, "Thing");
      Optional<String> name =
          kind.isEmpty() ? Optional.empty() : Optional.of(thing.get("name").asText());
      return Optional.of(
          put(new Node(at.get()[0], at.get()[1], at.get()[2], false, type, name, 0, 0)));
    }

    private Optional<Integer> triggerIn(int[] at) {
      for (int i = nodes.size() - 1; i >= 0; i--) {
        Node node = nodes.get(i);
        if (node.event() && node.sentence() == at[0] && at[1] <= node.first() && node.last() <= at[2]) {
          return Optional.of(i);
        }
      }
      return Optional.empty();
    }

    private int put(Node node) {
      String key = key(new int[] {node.sentence(), node.first(), node.last()}, node.event());
      Integer place = places.get(key);
      if (place == null) {
        places.put(key, nodes.size());
        nodes.add(node);
        return nodes.size() - 1;
      }
      Node old = nodes.get(place);
      if (!old.event() && old.name().isEmpty() && node.name().isPresent()) {
        nodes.set(place, node);
      }
      return place;
    }

    private static String key(int[] at, boolean event) {
      return at[0] + " " + at[1] + " " + at[2] + " " + event;
    }

    /// Sentence, first and last word of a thing; absent where no word is.
    private Optional<int[]> locate(JsonNode thing) {
      Span span = span(thing.get("start").asInt(), thing.get("end").asInt());
      for (int s = 0; s < sentences.size(); s++) {
        if (sentences.get(s).overlaps(span)) {
          List<Span> line = words.get(s);
          int first = -1;
          int last = -1;
          for (int i = 0; i < line.size(); i++) {
            if (line.get(i).overlaps(span)) {
              first = first < 0 ? i : first;
              last = i;
            }
          }
          return first < 0 ? Optional.empty() : Optional.of(new int[] {s, first, last});
        }
      }
      return Optional.empty();
    }
  }
}
