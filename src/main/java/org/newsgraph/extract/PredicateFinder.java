package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.PartOfSpeech;

/// Finds the words of a sentence that the lexicon knows, and the verbs that it does not.
final class PredicateFinder {

  private static final Set<String> VERBS_WITHOUT_CONTENT =
      Set.of("be", "have", "do", "get", "go", "become", "seem", "let");
  private static final int LONGEST_PHRASE = 4;

  private final Lexicon lexicon;
  private final Valency valency;

  PredicateFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.valency = new Valency(lexicon);
  }

  /// The predicates in the order of the sentence.
  List<Predicate> find(Tree tree) {
    Arguments arguments = new Arguments(tree, valency);
    List<Predicate> found = new ArrayList<>();
    for (Token token : tree.tokens()) {
      List<Token> phrase = setPhrase(tree, token);
      if (!phrase.isEmpty()) {
        found.add(adjective(tree, arguments, phrase));
      } else if (isVerbal(tree, token)) {
        found.add(verb(tree, arguments, token));
      } else if (token.tagged("NN") && !beginsLongerTerm(tree, token) && !isInName(tree, token)) {
        found.add(noun(tree, arguments, token));
      } else if (token.tagged("JJ") || token.tagged("RB") && token.is("root")) {
        found.add(adjective(tree, arguments, List.of(token)));
      }
    }
    return found.stream()
        .filter(this::tells)
        .filter(predicate -> found.stream().noneMatch(other -> isPartOf(predicate, other)))
        .toList();
  }

  /// "Found guilty" is one predicate.
  private static boolean isPartOf(Predicate adjective, Predicate verb) {
    return adjective.partOfSpeech() == PartOfSpeech.ADJECTIVE
        && verb.partOfSpeech() == PartOfSpeech.VERB
        && verb.words().size() > 1
        && verb.words().containsAll(adjective.words());
  }

  /// A word of somebody's name tells nothing: "Hazard", "Law". In a headline all may be capitals.
  private static boolean isInName(Tree tree, Token token) {
    return !tree.isHeadline() && token.tagged("NNP") && token.entityType().equals("PERSON");
  }

  private boolean tells(Predicate predicate) {
    boolean openVerb =
        predicate.partOfSpeech() == PartOfSpeech.VERB
            && !VERBS_WITHOUT_CONTENT.contains(predicate.lemma());
    return openVerb || !predicate.entries().isEmpty();
  }

  private boolean isVerbal(Tree tree, Token token) {
    return (tree.isVerb(token) || token.tagged("JJ") && !participleLemma(token).isEmpty())
        && !isTitleWord(tree, token);
  }

  /// A verb with a capital in mid-sentence is part of a name or a title: "Breaking the Silence".
  private static boolean isTitleWord(Tree tree, Token token) {
    return !tree.isHeadline()
        && token.index() > 0
        && Character.isUpperCase(token.text().charAt(0))
        && tree.token(token.index() - 1).text().matches("[\\p{L}\\p{N},'-]+");
  }

  /// The verb behind an adjective that is a participle ("convicted"), where the lexicon knows it.
  private String participleLemma(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    if (!lexicon.entries(word, PartOfSpeech.ADJECTIVE).isEmpty() || !word.endsWith("ed")) {
      return "";
    }
    for (int ending = 1; ending <= 2; ending++) {
      String stem = word.substring(0, word.length() - ending);
      if (!lexicon.entries(stem, PartOfSpeech.VERB).isEmpty()) {
        return stem;
      }
    }
    return "";
  }

  private Predicate verb(Tree tree, Arguments arguments, Token verb) {
    Map<String, List<Token>> slots = new LinkedHashMap<>(arguments.ofVerb(verb));
    String lemma = verb.tagged("JJ") ? participleLemma(verb) : tree.lemma(verb);
    for (Token particle : tree.children(verb)) {
      boolean near = particle.index() > verb.index() && particle.index() <= verb.index() + 4;
      String phrase = lemma + " " + companion(tree, particle);
      List<LexicalEntry> entries = near ? lexicon.entries(phrase, PartOfSpeech.VERB) : List.of();
      if (!entries.isEmpty()) {
        slots.values().removeIf(fillers -> fillers.equals(List.of(particle)));
        if (particle.tagged("NN")) {
          Map<String, List<Token>> complements = arguments.ofNoun(particle);
          complements.remove("self");
          complements.forEach(slots::putIfAbsent);
        } else if (particle.tagged("JJ")) {
          complements(tree, particle).forEach(slots::putIfAbsent);
        }
        return new Predicate(
            tree, verb, List.of(verb, particle), phrase, PartOfSpeech.VERB, entries, slots);
      }
    }
    return prepositional(tree, verb, lemma, slots)
        .or(() -> prepositionalClause(tree, verb, lemma, slots))
        .orElseGet(
            () ->
                new Predicate(
                    tree,
                    verb,
                    List.of(verb),
                    lemma,
                    PartOfSpeech.VERB,
                    lexicon.entries(lemma, PartOfSpeech.VERB),
                    slots));
  }

  /// "Call for", "look into": the noun behind the preposition is the object of the two together.
  private Optional<Predicate> prepositional(
      Tree tree, Token verb, String lemma, Map<String, List<Token>> slots) {
    for (Token child : tree.children(verb, "obl", "obj", "nmod")) {
      String preposition = tree.preposition(child);
      String phrase = lemma + " " + preposition;
      List<LexicalEntry> entries = lexicon.entries(phrase, PartOfSpeech.VERB);
      Optional<Token> marker = tree.child(child, "case");
      boolean near =
          marker.isPresent()
              && marker.get().index() > verb.index()
              && marker.get().index() <= verb.index() + 2
              && tree.children(verb, "obj").stream()
                  .noneMatch(object -> object.index() < marker.get().index());
      boolean apart =
          slots.containsKey("object")
              && entries.stream().anyMatch(entry -> !entry.roles(preposition).isEmpty());
      if (entries.isEmpty() || marker.isEmpty() || !near && !apart) {
        continue;
      }
      boolean open = !slots.containsKey("object") && slots.containsKey(preposition);
      if (open && entries.stream().anyMatch(entry -> !entry.roles("object").isEmpty())) {
        slots.put("object", slots.remove(preposition));
        tree.children(child, "acl").stream()
            .filter(clause -> tree.marker(clause).equals("to"))
            .forEach(clause -> slots.putIfAbsent("infinitive", List.of(clause)));
      }
      return Optional.of(
          new Predicate(
              tree,
              verb,
              near ? List.of(verb, marker.get()) : List.of(verb),
              near ? phrase : lemma,
              PartOfSpeech.VERB,
              near ? entries : withPlain(lemma, entries),
              slots));
    }
    return Optional.empty();
  }

  /// Where an object stands between the two, the verb may as well be meant alone: "joined the club
  /// in May" is not "joined in".
  private List<LexicalEntry> withPlain(String lemma, List<LexicalEntry> phrasal) {
    List<LexicalEntry> both = new ArrayList<>(lexicon.entries(lemma, PartOfSpeech.VERB));
    both.addAll(phrasal);
    return both;
  }

  /// "Call on the parties to talk": the parser makes a clause of what stands behind the
  /// preposition.
  private Optional<Predicate> prepositionalClause(
      Tree tree, Token verb, String lemma, Map<String, List<Token>> slots) {
    for (Token clause : tree.children(verb, "advcl")) {
      List<Token> marks = tree.children(clause, "mark");
      Optional<Token> subject = tree.child(clause, "nsubj");
      if (marks.size() < 2 || subject.isEmpty()) {
        continue;
      }
      String phrase = lemma + " " + marks.getFirst().text().toLowerCase(Locale.ROOT);
      List<LexicalEntry> entries = lexicon.entries(phrase, PartOfSpeech.VERB);
      if (!entries.isEmpty()) {
        slots.put("object", tree.conjuncts(subject.get()));
        slots.put("infinitive", List.of(clause));
        List<Token> words = List.of(verb, marks.getFirst());
        return Optional.of(
            new Predicate(tree, verb, words, phrase, PartOfSpeech.VERB, entries, slots));
      }
    }
    return Optional.empty();
  }

  /// The word of a dependent that may form a fixed phrase with its verb: "away", "part", "into
  /// custody".
  private static String companion(Tree tree, Token dependent) {
    String preposition = tree.preposition(dependent).replace('_', ' ');
    String word = dependent.is("compound:prt") ? dependent.text() : tree.lemma(dependent);
    return (preposition.isEmpty() ? "" : preposition + " ") + word.toLowerCase(Locale.ROOT);
  }

  private Predicate noun(Tree tree, Arguments arguments, Token noun) {
    Map<String, List<Token>> slots = arguments.ofNoun(noun);
    String lemma = tree.lemma(noun);
    for (int first = Math.max(0, noun.index() - LONGEST_PHRASE + 1);
        first < noun.index();
        first++) {
      List<Token> words = tree.tokens().subList(first, noun.index() + 1);
      List<LexicalEntry> entries = term(tree, words);
      if (!entries.isEmpty()) {
        slots.replaceAll((slot, fillers) -> without(fillers, words.subList(0, words.size() - 1)));
        slots.values().removeIf(List::isEmpty);
        return new Predicate(
            tree,
            noun,
            List.copyOf(words),
            entries.getFirst().lemma(),
            PartOfSpeech.NOUN,
            entries,
            slots);
      }
    }
    return new Predicate(
        tree,
        noun,
        List.of(noun),
        lemma,
        PartOfSpeech.NOUN,
        lexicon.entries(lemma, PartOfSpeech.NOUN),
        slots);
  }

  /// The entries of a term of several words whose last is its head: "chief executive officer".
  private List<LexicalEntry> term(Tree tree, List<Token> words) {
    Token head = words.getLast();
    boolean modifiers =
        words.stream()
            .limit(words.size() - 1L)
            .allMatch(
                word ->
                    (word.is("compound") || word.is("amod"))
                        && words.contains(tree.token(word.head())));
    if (!modifiers || !head.tagged("NN") || beginsInName(tree, words.getFirst())) {
      return List.of();
    }
    String term = words.stream().map(tree::lemma).collect(Collectors.joining(" "));
    return lexicon.entries(term, PartOfSpeech.NOUN);
  }

  /// "Labour Party member" is a member of the party, no "party member" of Labour.
  private static boolean beginsInName(Tree tree, Token word) {
    return !word.entityType().equals("O")
        && word.index() > 0
        && tree.token(word.index() - 1).entityType().equals(word.entityType());
  }

  /// Whether the noun is but the beginning of a term: the "chief" of "chief executive".
  private boolean beginsLongerTerm(Tree tree, Token noun) {
    int last = Math.min(tree.tokens().size(), noun.index() + LONGEST_PHRASE);
    for (int end = noun.index() + 2; end <= last; end++) {
      if (!term(tree, tree.tokens().subList(noun.index(), end)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static List<Token> without(List<Token> fillers, List<Token> words) {
    return fillers.stream().filter(filler -> !words.contains(filler)).toList();
  }

  /// The words of a fixed phrase that begins here ("behind bars"), or none.
  private List<Token> setPhrase(Tree tree, Token start) {
    StringBuilder phrase = new StringBuilder(start.text().toLowerCase(Locale.ROOT));
    List<Token> words = new ArrayList<>(List.of(start));
    int end = Math.min(tree.tokens().size(), start.index() + LONGEST_PHRASE);
    for (int i = start.index() + 1; i < end; i++) {
      Token token = tree.token(i);
      if (token.is("det")) {
        continue;
      }
      phrase.append(' ').append(token.text().toLowerCase(Locale.ROOT));
      words.add(token);
      if (!lexicon.entries(phrase.toString(), PartOfSpeech.ADJECTIVE).isEmpty()) {
        return words;
      }
    }
    return List.of();
  }

  private Predicate adjective(Tree tree, Arguments arguments, List<Token> words) {
    StringBuilder phrase = new StringBuilder();
    for (Token word : words) {
      phrase.append(phrase.isEmpty() ? "" : " ").append(word.text().toLowerCase(Locale.ROOT));
    }
    Token head = words.getLast();
    Map<String, List<Token>> slots = new LinkedHashMap<>();
    slots.put("subject", bearers(tree, arguments, head));
    slots.putAll(complements(tree, head));
    return new Predicate(
        tree,
        head,
        words,
        phrase.toString(),
        PartOfSpeech.ADJECTIVE,
        lexicon.entries(phrase.toString(), PartOfSpeech.ADJECTIVE),
        slots);
  }

  /// "Guilty of fraud", "guilty of taking bribes".
  private static Map<String, List<Token>> complements(Tree tree, Token adjective) {
    Map<String, List<Token>> slots = new LinkedHashMap<>();
    for (Token child : tree.children(adjective, "obl", "nmod", "advcl")) {
      String slot = child.is("advcl") ? tree.marker(child) : tree.preposition(child);
      if (!child.is("advcl") || child.tag().equals("VBG") && !slot.isEmpty()) {
        slots.computeIfAbsent(slot, key -> new ArrayList<>()).add(child);
      }
    }
    return slots;
  }

  /// What an adjective or a phrase used as one is said of.
  private static List<Token> bearers(Tree tree, Arguments arguments, Token head) {
    List<Token> subjects = tree.children(head, "nsubj");
    if (!subjects.isEmpty()) {
      return subjects.stream().flatMap(subject -> tree.conjuncts(subject).stream()).toList();
    }
    if (head.isRoot()) {
      return List.of();
    }
    Token governor = tree.token(head.head());
    if (head.is("amod")) {
      return arguments.sharing(governor);
    }
    if (tree.isVerb(governor)) {
      Map<String, List<Token>> outer = arguments.ofVerb(governor);
      return outer.getOrDefault(tree.isPassive(governor) ? "object" : "subject", List.of());
    }
    return tree.isNominal(governor) ? List.of(governor) : List.of();
  }
}
