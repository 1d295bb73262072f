package org.newsgraph.resolve;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Span;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.PartOfSpeech;

/// Reads the words of a reading's things: names, descriptions, pronouns.
final class MentionReader {

  /// Arcs that are less likely than this tell no alias and no owner.
  private static final double ARC = 0.5;

  private static final OntologyTerm ALIAS = ng("alias");
  private static final Set<OntologyTerm> OWNING =
      Set.of(ng("partOf"), ng("citizenOf"), ng("basedIn"));

  /// Of these classes more things are named than not.
  private static final List<OntologyTerm> NAMED =
      List.of(Kinds.PERSON, Kinds.PLACE, Kinds.ORGANIZATION);

  private static final Pattern ARTICLE =
      Pattern.compile(
          "^(?:(?:the|an?)\\s+|(?:this|that|these|those)\\s+(?=\\S+$))", Pattern.CASE_INSENSITIVE);
  private static final Pattern DEFINITE =
      Pattern.compile(
          "^(?:the|this|that|these|those|its|his|her|their|our)\\s.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern NEGATED =
      Pattern.compile(
          "^(?:no|not|none|neither|any|every|each|nobody|nothing|anyone|anybody|anything|everyone"
              + "|everybody|everything|someone|somebody|something)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern EDGE = Pattern.compile("^[\\s\"“”'‘’,;:]+|[\\s\"“”'‘’,;:]+$|['’]s$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.&-]*");
  private static final Pattern NUMBER = Pattern.compile("\\p{N}[\\p{N}.,-]*\\p{L}?");
  private static final Pattern OWNER = Pattern.compile("^['’]s?\\s+(?=\\p{Lu})");
  private static final Pattern FIRST_WORD = Pattern.compile("(\\S+)\\s+(.+)");
  private static final Pattern POSSESSOR = Pattern.compile("([^'’]+)['’]s?\\s+(.+)");
  private static final Pattern BRACKETED =
      Pattern.compile("\\s*\\(\\s*[\"“]?([\\p{Lu}\\p{N}][\\p{L}\\p{N}.&-]+)[\"”]?\\s*\\)");
  private static final Pattern AFTER_HEAD =
      Pattern.compile("[,;:()]|\\s(?=(?:of|in|on|at|to|for|from|with|by|near|who|which|that)\\s)");

  private final Reading reading;
  private final String text;
  private final Kinds kinds;
  private final Lexicon lexicon;
  private final Honorifics honorifics;
  private final Capitals capitals;
  private final Map<Integer, List<Reading.Arc>> arcsFrom = new HashMap<>();
  private final Map<Integer, List<Reading.Node>> inSentence = new HashMap<>();

  MentionReader(Reading reading, Kinds kinds, Lexicon lexicon, Honorifics honorifics) {
    this.reading = reading;
    this.text = reading.article().text();
    this.kinds = kinds;
    this.lexicon = lexicon;
    this.honorifics = honorifics;
    this.capitals = new Capitals(reading, lexicon);
    for (Reading.Node node : reading.nodes()) {
      inSentence.computeIfAbsent(node.sentence(), sentence -> new ArrayList<>()).add(node);
    }
    for (Reading.Arc arc : reading.arcs()) {
      if (arc.score() >= ARC) {
        arcsFrom.computeIfAbsent(arc.from(), from -> new ArrayList<>()).add(arc);
      }
    }
  }

  /// The mentions of all things, in the order of the text.
  List<Mention> read() {
    return reading.nodes().stream()
        .filter(node -> node.form() == Reading.Form.THING)
        .map(this::mention)
        .toList();
  }

  private Mention mention(Reading.Node node) {
    String surface = surface(node);
    Optional<Pronoun> pronoun = Pronoun.of(surface);
    Optional<String> country = country(node, surface);
    boolean named = country.isPresent() || pronoun.isEmpty() && isNamed(node, surface);
    String label = country.orElseGet(() -> named ? nameLabel(node) : withoutArticle(surface));
    List<String> aliases = aliases(node);
    Name name = Name.of(label);
    for (String alias : aliases) {
      name = name.withOther(Name.of(alias));
    }
    Optional<String> owned = owned(node, surface, label);
    name = owned.map(Name::of).map(name::withOther).orElse(name);
    Mention.Form form =
        pronoun.isPresent()
            ? Mention.Form.PRONOUN
            : named ? Mention.Form.NAME : Mention.Form.DESCRIPTION;
    boolean definite = DEFINITE.matcher(surface).matches();
    return new Mention(node, surface, label, name, form, pronoun, definite, owners(node), aliases);
  }

  private String surface(Reading.Node node) {
    return trimmed(node.span().onOneLine(text));
  }

  private static String trimmed(String words) {
    String bare = words;
    for (String next = EDGE.matcher(bare).replaceAll("");
        !next.equals(bare);
        next = EDGE.matcher(bare).replaceAll("")) {
      bare = next;
    }
    return bare.isEmpty() ? words : bare;
  }

  private static String withoutArticle(String words) {
    return ARTICLE.matcher(words).replaceFirst("");
  }

  /// The country that a nationality word points to, where it stands for a place.
  private Optional<String> country(Reading.Node node, String surface) {
    boolean place = node.type().filter(type -> kinds.isA(type, Kinds.PLACE)).isPresent();
    String words = withoutArticle(surface);
    return place && !isPlural(words) ? countryOf(words) : Optional.empty();
  }

  /// "Iraqis" are people, whatever the network takes them for; "Laos" is a country's own name.
  private boolean isPlural(String words) {
    return words.endsWith("s")
        && countryOf(words.substring(0, words.length() - 1))
            .filter(country -> !country.equalsIgnoreCase(words))
            .isPresent();
  }

  private Optional<String> countryOf(String words) {
    if (words.isEmpty() || !Character.isUpperCase(words.charAt(0))) {
      return Optional.empty();
    }
    String word = words.toLowerCase(Locale.ROOT);
    List<String> forms =
        word.endsWith("s") ? List.of(word, word.substring(0, word.length() - 1)) : List.of(word);
    for (String form : forms) {
      for (PartOfSpeech pos : List.of(PartOfSpeech.ADJECTIVE, PartOfSpeech.NOUN)) {
        for (LexicalEntry entry : lexicon.entries(form, pos)) {
          if (entry.country().isPresent()) {
            return entry.country();
          }
        }
      }
    }
    return Optional.empty();
  }

  /// Whether the head of the words is a proper name: "Bank of Oslo", not "members of the Storting".
  private boolean isNamed(Reading.Node node, String surface) {
    Optional<String> country = countryOf(withoutArticle(surface));
    if (NEGATED.matcher(surface).matches()
        || country.filter(name -> !name.equalsIgnoreCase(withoutArticle(surface))).isPresent()) {
      return false;
    }
    int begin = text.indexOf(surface.split(" ", 2)[0], node.span().begin());
    Matcher rest = AFTER_HEAD.matcher(text).region(begin + 1, node.span().end());
    int headEnd = rest.find() ? rest.start() : node.span().end();
    boolean proper = isProperLast(node, begin, headEnd) || isBodyOf(node, begin, headEnd);
    return proper && isBody(node, headEnd) && !isOffice(node, begin, headEnd);
  }

  /// "University of Oslo" at the beginning of a sentence.
  private boolean isBodyOf(Reading.Node node, int begin, int headEnd) {
    boolean body = node.type().filter(type -> kinds.isA(type, Kinds.ORGANIZATION)).isPresent();
    return body
        && Character.isUpperCase(text.charAt(begin))
        && text.startsWith(" of ", headEnd)
        && isProperLast(node, headEnd, node.span().end());
  }

  /// "The Harbour Minister", "Norvanian chief of staff" describe a person.
  private boolean isOffice(Reading.Node node, int begin, int headEnd) {
    String head = text.substring(begin, headEnd).strip();
    return isPerson(node) && honorifics.isTitle(head.substring(head.lastIndexOf(' ') + 1));
  }

  private boolean isPerson(Reading.Node node) {
    return node.type().filter(type -> kinds.isA(type, Kinds.PERSON)).isPresent();
  }

  private boolean isProperLast(Reading.Node node, int begin, int end) {
    Matcher words = WORD.matcher(text).region(begin, Math.max(begin, end));
    String last = "";
    int at = begin;
    while (words.find()) {
      last = words.group();
      at = words.start();
    }
    return !last.isEmpty() && (isProper(node, last, at) || isNumbered(node, last, begin, at));
  }

  private boolean isProper(Reading.Node node, String word, int at) {
    boolean likely =
        node.type()
            .filter(type -> NAMED.stream().anyMatch(named -> kinds.isA(type, named)))
            .isPresent();
    return capitals.isProper(word, at, likely);
  }

  /// "Boeing 747", "Route 66": a number behind a name belongs to it; "The 34-year-old" has none.
  private boolean isNumbered(Reading.Node node, String last, int begin, int at) {
    return NUMBER.matcher(last).matches() && at > begin && isProperLast(node, begin, at);
  }

  /// "Bank of Oslo governor" is not named by what stands before its head.
  private boolean isBody(Reading.Node node, int headEnd) {
    Matcher words = WORD.matcher(text).region(headEnd, node.span().end());
    boolean proper = false;
    boolean last = true;
    while (words.find()) {
      last = isProper(node, words.group(), words.start());
      proper |= last;
    }
    return !proper || last;
  }

  /// The name without what is not part of it: article, owner, title.
  private String nameLabel(Reading.Node node) {
    int begin = Math.max(ownerEnd(node), titleEnd(node));
    String name = withoutArticle(trimmed(new Span(begin, node.span().end()).onOneLine(text)));
    return isPerson(node) ? honorifics.stripped(name) : name;
  }

  /// Where the name begins behind its owner's: "Norvania's Interior Ministry".
  private int ownerEnd(Reading.Node node) {
    int begin = node.span().begin();
    for (Reading.Node inner : nodesWithin(node)) {
      int end = inner.span().end();
      for (int at : List.of(end, Math.max(begin, end - 2), Math.max(begin, end - 1))) {
        Matcher owner = OWNER.matcher(text).region(at, node.span().end());
        if (inner.form() == Reading.Form.THING && owner.lookingAt()) {
          begin = Math.max(begin, owner.end());
        }
      }
    }
    return begin;
  }

  private int titleEnd(Reading.Node node) {
    return nodesWithin(node).stream()
        .filter(inner -> inner.form() == Reading.Form.TITLE)
        .filter(inner -> inner.span().begin() == node.span().begin())
        .mapToInt(inner -> inner.span().end())
        .filter(end -> end < node.span().end())
        .max()
        .orElse(node.span().begin());
  }

  private List<Reading.Node> nodesWithin(Reading.Node node) {
    return inSentence.getOrDefault(node.sentence(), List.of()).stream()
        .filter(inner -> node.span().contains(inner.span()) && !inner.span().equals(node.span()))
        .toList();
  }

  /// "Norwegian Harbour Ministry", "Norway's Harbour Ministry" as "Harbour Ministry of Norway".
  private Optional<String> owned(Reading.Node node, String surface, String label) {
    Matcher first = FIRST_WORD.matcher(label);
    if (first.matches() && countryOf(first.group(1)).isPresent()) {
      return countryOf(first.group(1)).map(country -> first.group(2) + " of " + country);
    }
    Matcher owner = POSSESSOR.matcher(withoutArticle(surface));
    boolean owned = ownerEnd(node) > node.span().begin() || !owners(node).isEmpty();
    return owned && owner.matches()
        ? Optional.of(owner.group(2) + " of " + owner.group(1))
        : Optional.empty();
  }

  /// The names of the places that it belongs to.
  private Map<String, String> owners(Reading.Node node) {
    Map<String, String> owners = new HashMap<>();
    for (Reading.Arc arc : arcsFrom.getOrDefault(node.index(), List.of())) {
      Reading.Node owner = reading.nodes().get(arc.to());
      boolean place = owner.type().filter(type -> kinds.isA(type, Kinds.PLACE)).isPresent();
      if (OWNING.contains(arc.label()) && place && Pronoun.of(surface(owner)).isEmpty()) {
        String words =
            country(owner, surface(owner)).orElseGet(() -> withoutArticle(surface(owner)));
        owners.put(String.join(" ", Name.of(words).words()), words);
      }
    }
    return owners;
  }

  private List<String> aliases(Reading.Node node) {
    List<String> aliases = new ArrayList<>();
    for (Reading.Arc arc : arcsFrom.getOrDefault(node.index(), List.of())) {
      if (arc.label().equals(ALIAS)) {
        aliases.add(withoutArticle(surface(reading.nodes().get(arc.to()))));
      }
    }
    Matcher bracket = BRACKETED.matcher(text).region(node.span().end(), text.length());
    if (bracket.lookingAt()
        && Acronym.abbreviates(bracket.group(1), withoutArticle(surface(node)))) {
      aliases.add(bracket.group(1));
    }
    return aliases.stream().distinct().toList();
  }
}
