package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Token;

/// Decides which mentions of an article speak of one thing.
///
/// Rules in the order of their precision, as in sieve-based resolution (Lee et al. 2013): equal
/// names, apposition, surnames and acronyms, repeated and generic descriptions, pronouns. The
/// trained models find hardly any of the links from descriptions to names, which news facts need.
final class CoreferenceResolver {

  private static final Set<String> GENERIC_PERSONS =
      Set.of("man", "woman", "individual", "suspect", "defendant", "boy", "girl", "teenager");
  private static final Set<String> GENERIC_ORGANIZATIONS =
      Set.of(
          "group",
          "organization",
          "organisation",
          "party",
          "company",
          "agency",
          "firm",
          "movement",
          "institution",
          "network",
          "newspaper",
          "magazine",
          "broadcaster");

  /// How many sentences back a thing is looked for. Longer than nearly all articles: it keeps the
  /// time for a book in proportion to its length. What is named again after more of them is one
  /// thing all the same, for things go by their names.
  static final int REACH = 200;

  private final Kinds kinds;
  private final String article;
  private final Appositions appositions;
  private final Pronouns pronouns;
  private final Wordings wordings;
  private final Map<Integer, Chain> chainAt = new HashMap<>();
  private int firstSentence;

  CoreferenceResolver(Kinds kinds, String article) {
    this.kinds = kinds;
    this.article = article;
    this.appositions = new Appositions(kinds);
    this.pronouns = new Pronouns(kinds);
    this.wordings = new Wordings(article);
  }

  /// The chains of all mentions, which must come in the order of the text.
  List<Chain> resolve(List<Mention> mentions) {
    List<Chain> chains = new ArrayList<>();
    List<Chain> near = new ArrayList<>();
    for (Mention mention : mentions) {
      firstSentence = mention.tree().sentence().index() - REACH;
      near.removeIf(chain -> !chain.isNear(mention, REACH));
      Optional<Chain> antecedent = antecedent(mention, near);
      Optional<Chain> former = antecedent.flatMap(chain -> former(mention, chain, near));
      if (former.isPresent()) {
        merge(antecedent.get(), former.get(), chains, near);
        antecedent = former;
      }
      Chain chain = antecedent.orElseGet(() -> new Chain(mention));
      if (antecedent.isPresent()) {
        chain.add(mention);
      } else {
        chains.add(chain);
        near.add(chain);
      }
      chainAt.put(mention.head().span().begin(), chain);
    }
    return chains;
  }

  /// What was named before, where the mention names it again behind a description of its own:
  /// "Professor Berg" after "Anna Berg".
  private Optional<Chain> former(Mention mention, Chain described, List<Chain> chains) {
    return mention.isName() && !described.isNamed()
        ? sameName(mention, chains).filter(chain -> compatible(chain.type(), described.type()))
        : Optional.empty();
  }

  private void merge(Chain described, Chain named, List<Chain> chains, List<Chain> near) {
    named.addAll(described);
    described.mentions().forEach(mention -> chainAt.put(mention.head().span().begin(), named));
    chains.remove(described);
    near.remove(described);
  }

  private List<Mention> recent(Chain chain) {
    return chain.mentionsFrom(firstSentence);
  }

  private Optional<Chain> antecedent(Mention mention, List<Chain> chains) {
    return switch (mention.form()) {
      case NAME -> apposed(mention, chains).or(() -> sameName(mention, chains));
      case NOMINAL ->
          apposed(mention, chains)
              .or(() -> secondTitle(mention, chains))
              .or(() -> sameDescription(mention, chains));
      case PRONOUN -> pronouns.antecedent(mention, chains);
    };
  }

  /// "The mayor, Anna Berg" and "Anna Berg, the mayor"; also titles before names.
  private Optional<Chain> apposed(Mention mention, List<Chain> chains) {
    for (Chain chain : chains) {
      for (Mention other : recent(chain)) {
        if (other.tree() == mention.tree()
            && other.isName() != mention.isName()
            && appositions.join(mention, other)
            && compatible(chain.type(), mention.type())) {
          return Optional.of(chain);
        }
      }
    }
    return Optional.empty();
  }

  /// "Anna Berg, chairwoman and chief executive": both titles are hers.
  private Optional<Chain> secondTitle(Mention mention, List<Chain> chains) {
    Tree tree = mention.tree();
    Token head = mention.head();
    if (!head.is("conj")
        || mention.plural()
        || tree.hasChild(head, "det")
        || !isTitle(tree, head)) {
      return Optional.empty();
    }
    Token first = tree.token(head.head());
    boolean named = first.is("appos") || tree.hasChild(first, "appos");
    return named && isTitle(tree, first)
        ? chains.stream()
            .filter(chain -> isPerson(chain.type()))
            .filter(
                chain ->
                    recent(chain).stream()
                        .anyMatch(m -> m.tree() == tree && m.head().equals(first)))
            .findFirst()
        : Optional.empty();
  }

  private boolean isTitle(Tree tree, Token noun) {
    return kinds.isTitle(tree.lemma(noun));
  }

  private Optional<Chain> sameName(Mention mention, List<Chain> chains) {
    String name = wordings.normal(mention);
    Optional<Chain> equal =
        last(
            chains,
            chain ->
                compatible(chain.type(), mention.type())
                    && isNamed(name, chain)
                    && !belongsElsewhere(mention, chain));
    return equal.or(
        () -> last(chains, chain -> shortens(mention, chain) && !belongsElsewhere(mention, chain)));
  }

  private boolean shortens(Mention mention, Chain chain) {
    List<String> words = wordings.words(mention);
    for (Mention other : recent(chain)) {
      if (!other.isName()) {
        continue;
      }
      List<String> longer = wordings.words(other);
      boolean sameKind = compatible(chain.type(), mention.type());
      boolean ambiguous = mention.type().equals(Kinds.PLACE) && words.size() == 1;
      boolean surname =
          isPerson(chain.type())
              && (sameKind || ambiguous)
              && longer.size() > words.size()
              && longer.getLast().equals(words.getLast())
              && longer.containsAll(words);
      boolean part =
          !isPerson(chain.type())
              && sameKind
              && !mention.type().equals(Kinds.PLACE)
              && words.size() >= 2
              && longer.containsAll(words)
              && !kinds.isKindOf(chain.type(), Kinds.PLACE);
      if (surname || part || isAcronymOf(mention, other) || isAcronymOf(other, mention)) {
        return true;
      }
    }
    return false;
  }

  /// Two letters may stand for much: those of a country are no organisation's.
  private boolean isAcronymOf(Mention acronym, Mention name) {
    String letters = wordings.text(acronym);
    boolean sameSort = acronym.type().equals(Kinds.PLACE) == name.type().equals(Kinds.PLACE);
    return (sameSort || letters.replace(".", "").length() > 2)
        && Acronym.abbreviates(letters, wordings.text(name));
  }

  private Optional<Chain> sameDescription(Mention mention, List<Chain> chains) {
    Tree tree = mention.tree();
    String lemma = tree.lemma(mention.head());
    Optional<Token> possessor = tree.child(mention.head(), "nmod:poss");
    if (possessor.isPresent()) {
      String text = Wordings.normal(mention.coreText(article));
      boolean pronoun = possessor.get().tagged("PRP");
      return last(chains, chain -> belongsAlike(mention, chain))
          .or(() -> last(chains, chain -> pronoun && describes(text, chain)));
    }
    if (!mention.definite()) {
      boolean indefinite =
          tree.children(mention.head(), "det").stream()
              .anyMatch(
                  det -> det.text().toLowerCase(Locale.ROOT).matches("an?|another|some|any|no"));
      return indefinite || mention.count().isPresent() || !mention.plural()
          ? Optional.empty()
          : last(chains, chain -> isDescribed(wordings.normal(mention), chain));
    }
    return last(chains, chain -> repeats(mention, lemma, chain))
        .or(() -> last(chains, chain -> isNamedAfter(mention, chain)))
        .or(() -> generic(mention, lemma, chains));
  }

  /// Whether the chain is the same belonging of the same owner: "Oslo's court … its court".
  private boolean belongsAlike(Mention mention, Chain chain) {
    Optional<Chain> owner = owner(mention);
    return recent(chain).stream()
        .filter(other -> other.form() == Mention.Form.NOMINAL)
        .filter(other -> other.plural() == mention.plural())
        .filter(
            other -> other.tree().lemma(other.head()).equals(mention.tree().lemma(mention.head())))
        .filter(other -> !conflict(mention, other))
        .flatMap(other -> owner(other).stream())
        .anyMatch(theirs -> owner.filter(theirs::equals).isPresent());
  }

  /// "Oslo's Interior Ministry" is not Rome's, though both go by one name.
  private boolean belongsElsewhere(Mention mention, Chain chain) {
    Optional<Chain> owner = owner(mention);
    return owner.isPresent()
        && recent(chain).stream()
            .flatMap(other -> owner(other).stream())
            .anyMatch(other -> !other.equals(owner.get()));
  }

  private Optional<Chain> owner(Mention mention) {
    return mention.tree().child(mention.head(), "nmod:poss").flatMap(this::owner);
  }

  private Optional<Chain> owner(Token possessor) {
    return Optional.ofNullable(chainAt.get(possessor.span().begin()));
  }

  private boolean repeats(Mention mention, String lemma, Chain chain) {
    boolean same = false;
    for (Mention other : recent(chain)) {
      if (other.form() == Mention.Form.NOMINAL) {
        if (conflict(mention, other) || isAnyOne(other)) {
          return false;
        }
        same |=
            other.tree().lemma(other.head()).equals(lemma) && other.plural() == mention.plural();
      }
    }
    return same;
  }

  /// "Any town", "every town" speak of no town in particular.
  private static boolean isAnyOne(Mention mention) {
    return mention.tree().children(mention.head(), "det").stream()
        .anyMatch(det -> det.text().matches("(?i)any|every|each|no"));
  }

  /// Whether both are narrowed down, and differently: "the Greek police", "the Turkish police".
  private boolean conflict(Mention a, Mention b) {
    if (a.count().isPresent() && b.count().isPresent() && !a.count().equals(b.count())) {
      return true;
    }
    Set<String> leftNames = names(a);
    Set<String> rightNames = names(b);
    if (!leftNames.isEmpty() && !rightNames.isEmpty()) {
      return leftNames.stream().noneMatch(rightNames::contains);
    }
    Set<String> left = modifiers(a);
    Set<String> right = modifiers(b);
    return !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
  }

  /// The names that narrow a description down; a nationality counts as its country.
  private Set<String> names(Mention mention) {
    return mention.tree().children(mention.head(), "amod", "compound", "nmod", "nmod:poss").stream()
        .filter(word -> Character.isUpperCase(word.text().charAt(0)))
        .map(word -> kinds.countryOf(word).orElse(word.text()))
        .collect(Collectors.toSet());
  }

  private Set<String> modifiers(Mention mention) {
    return mention.tree().children(mention.head(), "amod", "compound", "nmod", "nummod").stream()
        .map(child -> child.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /// "The court" after "the High Court": the description's head is a word of the name.
  private boolean isNamedAfter(Mention mention, Chain chain) {
    String lemma = mention.tree().lemma(mention.head());
    boolean narrowed = !modifiers(mention).isEmpty();
    return !narrowed
        && chain.isNamed()
        && !isPerson(chain.type())
        && !mention.plural()
        && recent(chain).stream()
            .filter(Mention::isName)
            .anyMatch(
                name -> wordings.words(name).contains(lemma) && wordings.words(name).size() > 1);
  }

  private Optional<Chain> generic(Mention mention, String lemma, List<Chain> chains) {
    if (mention.plural() || !modifiers(mention).isEmpty()) {
      return Optional.empty();
    }
    if (GENERIC_PERSONS.contains(lemma)) {
      return last(
          chains,
          chain ->
              isPerson(chain.type())
                  && chain.isNamed()
                  && chain.isNear(mention, 1)
                  && Chain.genderOf(mention).agrees(chain.gender()));
    }
    if (lemma.equals("country") || lemma.equals("nation")) {
      return country(mention, chains);
    }
    if (GENERIC_ORGANIZATIONS.contains(lemma)) {
      return last(
          chains,
          chain ->
              chain.isNamed()
                  && kinds.isKindOf(chain.type(), Kinds.ORGANIZATION)
                  && chain.isNear(mention, 2));
    }
    return Optional.empty();
  }

  /// "The country" is the one whose name or people were spoken of last.
  private Optional<Chain> country(Mention mention, List<Chain> chains) {
    for (int i = mention.head().index() - 1; i >= 0; i--) {
      Optional<String> name = kinds.countryOf(mention.tree().token(i));
      if (name.isPresent()) {
        return last(chains, chain -> isNamed(Wordings.normal(name.get()), chain));
      }
    }
    return last(
        chains, chain -> recent(chain).stream().anyMatch(m -> kinds.isCountry(wordings.text(m))));
  }

  private boolean compatible(OntologyTerm a, OntologyTerm b) {
    return a.equals(b)
        || a.equals(Kinds.THING)
        || b.equals(Kinds.THING)
        || kinds.isKindOf(a, b)
        || kinds.isKindOf(b, a)
        || isOrganizational(a) && isOrganizational(b);
  }

  private boolean isOrganizational(OntologyTerm type) {
    return kinds.isKindOf(type, Kinds.ORGANIZATION)
        || type.equals(Kinds.PLACE)
        || type.equals(Kinds.GROUP);
  }

  private static boolean isPerson(OntologyTerm type) {
    return type.equals(Kinds.PERSON);
  }

  private boolean isNamed(String name, Chain chain) {
    return recent(chain).stream()
        .anyMatch(mention -> mention.isName() && wordings.normal(mention).equals(name));
  }

  private boolean isDescribed(String description, Chain chain) {
    return recent(chain).stream()
        .filter(mention -> mention.form() == Mention.Form.NOMINAL)
        .anyMatch(mention -> wordings.normal(mention).equals(description));
  }

  private boolean describes(String text, Chain chain) {
    return recent(chain).stream()
        .filter(mention -> mention.form() == Mention.Form.NOMINAL)
        .anyMatch(mention -> Wordings.normal(mention.coreText(article)).equals(text));
  }

  private static Optional<Chain> last(
      List<Chain> chains, java.util.function.Predicate<Chain> test) {
    return chains.stream()
        .filter(test)
        .max((a, b) -> Integer.compare(a.last().span().begin(), b.last().span().begin()));
  }
}
