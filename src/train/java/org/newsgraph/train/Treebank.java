package org.newsgraph.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.interpret.Window;

/// Documents with parts of speech, dependency trees and coreference, from a CoNLL-U file.
final class Treebank {

  private static final int LONGEST_SENTENCE = 60;
  private static final int LONGEST_MENTION = 5;
  private static final Map<String, String> CLASSES =
      Map.of(
          "person", "Person", "organization", "Organization", "place", "Place", "object", "Thing");

  /// GUM's brackets: `(12-person-giv…` begins a mention of thing 12, `12)` ends it, and a mention
  /// of one word does both.
  private static final Pattern BRACKET =
      Pattern.compile("\\((\\d+)-([a-z]+)(?:-[^()|]*)?(\\))?|(\\d+)\\)");

  /// A sentence.
  ///
  /// @param tags part of speech of each word
  /// @param heads place of each word's head, counted from 1; 0 is the root
  /// @param relations of each word to its head
  record Tree(Window.Line line, List<String> tags, List<Integer> heads, List<String> relations) {}

  /// The sentences of a document, and which mentions in them are of one thing.
  record Document(String id, List<Tree> trees, List<GoldArticle.Node> mentions) {

    List<Window.Line> lines() {
      return trees.stream().map(Tree::line).toList();
    }

    /// The sentences, the first of them as a headline.
    List<Window.Line> linesBelowHeadline() {
      List<Window.Line> lines = new ArrayList<>(lines());
      lines.set(0, new Window.Line(lines.getFirst().words(), true));
      return lines;
    }

    /// The document as an article of which the links between mentions are known.
    GoldArticle article() {
      return new GoldArticle(
          id, GoldArticle.Known.LINKS, lines(), mentions, List.of(), List.of());
    }
  }

  private final List<Document> documents = new ArrayList<>();
  private String id = "";
  private List<Tree> trees = new ArrayList<>();
  private List<GoldArticle.Node> mentions = new ArrayList<>();

  private Treebank() {}

  /// The documents of a file, without those of the given names and without sentences of more than
  /// 60 words.
  static List<Document> read(Path file, Set<String> without) throws IOException {
    Treebank bank = new Treebank();
    try (BufferedReader lines = GoldArticle.open(file)) {
      List<String[]> rows = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("# newdoc")) {
          bank.endDocument();
          bank.id = line.substring(line.indexOf('=') + 1).strip();
        } else if (line.isBlank()) {
          bank.add(rows);
          rows.clear();
        } else if (!line.startsWith("#")) {
          String[] fields = line.split("\t", -1);
          if (fields[0].chars().allMatch(Character::isDigit)) {
            rows.add(fields);
          }
        }
      }
    }
    bank.endDocument();
    return bank.documents.stream().filter(document -> !without.contains(document.id())).toList();
  }

  private void endDocument() {
    if (!trees.isEmpty()) {
      documents.add(new Document(id, trees, mentions));
    }
    trees = new ArrayList<>();
    mentions = new ArrayList<>();
  }

  private void add(List<String[]> rows) {
    if (rows.isEmpty() || rows.size() > LONGEST_SENTENCE) {
      return;
    }
    addMentions(rows);
    trees.add(
        new Tree(
            new Window.Line(rows.stream().map(row -> row[1]).toList(), false),
            rows.stream().map(row -> row[4]).toList(),
            rows.stream().map(row -> Integer.valueOf(row[6])).toList(),
            rows.stream().map(row -> row[7]).toList()));
  }

  private void addMentions(List<String[]> rows) {
    Map<String, Deque<Integer>> open = new HashMap<>();
    Map<String, String> classes = new HashMap<>();
    for (int word = 0; word < rows.size(); word++) {
      for (String field : rows.get(word)[9].split("\\|")) {
        Matcher bracket = BRACKET.matcher(field.startsWith("Entity=") ? field : "");
        while (bracket.find()) {
          String thing = Optional.ofNullable(bracket.group(1)).orElse(bracket.group(4));
          if (bracket.group(1) != null) {
            classes.put(thing, bracket.group(2));
            open.computeIfAbsent(thing, key -> new ArrayDeque<>()).push(word);
          }
          if (bracket.group(3) != null || bracket.group(4) != null) {
            Integer first = open.getOrDefault(thing, new ArrayDeque<>()).poll();
            String type = CLASSES.get(classes.getOrDefault(thing, ""));
            if (first != null && type != null) {
              addMention(rows, first, word, type, thing);
            }
          }
        }
      }
    }
  }

  /// Adds a mention without its article, as the facts' annotation has it.
  private void addMention(List<String[]> rows, int begin, int last, String type, String thing) {
    int first = begin < last && rows.get(begin)[4].equals("DT") ? begin + 1 : begin;
    if (last - first < LONGEST_MENTION) {
      mentions.add(
          new GoldArticle.Node(
              trees.size(), first, last, false, type, Optional.of(thing), 0, 0));
    }
  }
}
