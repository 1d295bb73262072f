package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.Token;

/// Finds the noun phrases of a sentence that name or describe something.
final class MentionFinder {

  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom", "what");
  private static final Set<String> PLURAL_PRONOUNS =
      Set.of("they", "them", "their", "we", "us", "our");
  private static final Set<String> THING_PRONOUNS = Set.of("it", "its");
  private static final Set<String> POINTERS =
      Set.of("those", "some", "others", "many", "all", "several");
  private static final String HONORIFIC = "(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\\.?";
  private static final Set<String> CONNECTORS = Set.of("of", "for", "de", "du", "del", "der", "la");
  private static final Set<String> COMPLEMENT_PREPOSITIONS = Set.of("of", "from", "for", "in");
  private static final int LONGEST_COMPLEMENT = 7;

  private final Kinds kinds;

  MentionFinder(Kinds kinds) {
    this.kinds = kinds;
  }

  /// All mentions of the sentence, in the order of their head words.
  List<Mention> find(Tree tree) {
    List<Mention> mentions = new ArrayList<>();
    int nameEnd = -1;
    for (Token token : tree.tokens()) {
      if (token.index() <= nameEnd || !isHead(tree, token)) {
        continue;
      }
      Mention mention = mention(tree, token);
      if (mention.isName()) {
        nameEnd = mention.coreLast();
        boolean seen =
            mentions.stream()
                .anyMatch(m -> m.isName() && m.head().index() == mention.head().index());
        if (seen) {
          continue;
        }
      }
      mentions.add(mention);
    }
    return mentions;
  }

  private boolean isHead(Tree tree, Token token) {
    if (isTime(tree, token) && !isAged(tree, token)
        || RELATIVES.contains(token.text().toLowerCase(Locale.ROOT))
        || isHonorific(tree, token)) {
      return false;
    }
    if (token.tagged("PRP") || isNamePart(token)) {
      return true;
    }
    if (token.tagged("NN")) {
      return !token.is("compound") && !token.is("fixed")
          || isTitleBeforeName(tree, token)
          || isPartOfHappening(tree, token);
    }
    if (token.tag().equals("DT") || token.tagged("JJ") && token.text().equals("others")) {
      return POINTERS.contains(token.text().toLowerCase(Locale.ROOT)) && !token.is("det");
    }
    boolean argument = token.is("nsubj") || token.is("obj") || token.is("obl") || token.is("conj");
    return argument && (token.tag().equals("CD") || tree.isNominal(token))
        || token.tag().equals("JJR") && tree.hasChild(token, "nummod");
  }

  /// "The 19-year-old": somebody, though the tagger of times reads a duration.
  private static boolean isAged(Tree tree, Token token) {
    return token.text().matches("olds?")
        && token.index() >= 4
        && tree.token(token.index() - 2).text().equals("year")
        && tree.isNominal(token);
  }

  /// "Mr Berg": what stands before the name is no part of it.
  private static boolean isHonorific(Tree tree, Token token) {
    int next = token.index() + 1;
    return token.text().matches(HONORIFIC)
        && token.entityType().equals("O")
        && next < tree.tokens().size()
        && tree.token(next).tagged("NNP");
  }

  private boolean isTitleBeforeName(Tree tree, Token token) {
    return token.is("compound")
        && !token.isRoot()
        && tree.token(token.head()).entityType().equals("PERSON")
        && kinds.isTitle(tree.lemma(token));
  }

  /// "The bus crash": what happened, happened to a bus.
  private boolean isPartOfHappening(Tree tree, Token token) {
    return token.is("compound")
        && !token.isRoot()
        && kinds.isEventNoun(tree.lemma(tree.token(token.head())))
        && kinds.ofNoun(tree.lemma(token)).isPresent();
  }

  private static boolean isNamePart(Token token) {
    return token.tagged("NNP")
        || token.tagged("NN") && !token.entityType().equals("O") && isNamedType(token);
  }

  private static boolean isNamedType(Token token) {
    return switch (token.entityType()) {
      case "PERSON", "ORGANIZATION", "LOCATION" -> Character.isUpperCase(token.text().charAt(0));
      default -> false;
    };
  }

  static boolean isTime(Tree tree, Token token) {
    for (TimeExpression time : tree.sentence().times()) {
      if (time.first() <= token.index() && token.index() < time.end()) {
        return true;
      }
    }
    return false;
  }

  private Mention mention(Tree tree, Token token) {
    if (token.tagged("PRP")) {
      return pronoun(tree, token);
    }
    return isNamePart(token) ? name(tree, token) : nominal(tree, token);
  }

  private Mention pronoun(Tree tree, Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    boolean plural = PLURAL_PRONOUNS.contains(word);
    OntologyTerm type =
        THING_PRONOUNS.contains(word) ? Kinds.THING : plural ? Kinds.GROUP : Kinds.PERSON;
    int at = token.index();
    return new Mention(
        tree, token, at, at, at, type, Mention.Form.PRONOUN, plural, true, Optional.empty());
  }

  private Mention name(Tree tree, Token token) {
    int first = token.index();
    int last = hyphenated(tree, token.index());
    while (last + 1 < tree.tokens().size() && continues(tree, token, last + 1)) {
      last = hyphenated(tree, last + 1);
    }
    last = hyphenated(tree, last);
    last = joinOfPhrase(tree, joinNumber(tree, last));
    List<Token> words = tree.tokens().subList(first, last + 1);
    Token head = nameHead(words);
    while (first > 0
        && leadsName(tree.token(first - 1), head)
        && !isHonorific(tree, tree.token(first - 1))) {
      first--;
    }
    first = acrossHyphens(tree, first);
    words = tree.tokens().subList(first, last + 1);
    OntologyTerm type = nameType(tree, words, head);
    Token lastWord = words.getLast();
    boolean title = lastWord.entityType().equals("O") && kinds.isTitle(tree.lemma(lastWord));
    head = title ? lastWord : head;
    boolean commonNoun = title || !isAddressed(tree, words) && isCapitalisedNoun(tree, head, words);
    if (commonNoun) {
      return nominal(tree, head);
    }
    boolean definite = tree.hasChild(head, "det");
    boolean plural = head.tag().equals("NNPS") && kinds.countryOf(head).isPresent();
    return new Mention(
        tree,
        head,
        first,
        last,
        last,
        plural ? Kinds.GROUP : type,
        Mention.Form.NAME,
        plural,
        definite,
        Counts.of(tree, head, kinds));
  }

  /// Nobody's name has an article: "the Clarion's Anna Berg" names no man Clarion, but what she
  /// belongs to.
  private OntologyTerm nameType(Tree tree, List<Token> words, Token head) {
    int before = words.getFirst().index() - 1;
    if (isAddressed(tree, words)) {
      return Kinds.PERSON;
    }
    OntologyTerm type = kinds.ofName(words, head);
    boolean article =
        before >= 0
            && tree.token(before).text().equalsIgnoreCase("the")
            && tree.token(before).head() == head.index();
    boolean nobody = type.equals(Kinds.PERSON) && article && !head.tag().equals("NNPS");
    if (!nobody && !type.equals(Kinds.THING)) {
      return type;
    }
    boolean hasPeople =
        head.is("nmod:poss")
            && tree.parent(head).filter(noun -> isPersonal(tree, noun, nobody)).isPresent();
    return hasPeople ? Kinds.ORGANIZATION : Kinds.THING;
  }

  private static boolean isAddressed(Tree tree, List<Token> name) {
    int before = name.getFirst().index() - 1;
    return before >= 0 && isHonorific(tree, tree.token(before));
  }

  private boolean isPersonal(Tree tree, Token noun, boolean orTitle) {
    return noun.entityType().equals("PERSON") || orTitle && kinds.isTitle(tree.lemma(noun));
  }

  /// A capital makes no name of a word that the lexicon knows as a kind: "the Court", "Image".
  private boolean isCapitalisedNoun(Tree tree, Token head, List<Token> words) {
    return words.size() == 1
        && head.entityType().equals("O")
        && kinds.ofNoun(tree.lemma(head)).isPresent()
        && kinds.countryOf(head).isEmpty();
  }

  private boolean continues(Tree tree, Token start, int index) {
    Token next = tree.token(index);
    if (next.entityType().equals("O") && kinds.isTitle(tree.lemma(next))) {
      return false;
    }
    boolean sameType = next.entityType().equals(start.entityType());
    if (start.entityType().equals("PERSON")) {
      return sameType && next.tagged("NN");
    }
    boolean namelike =
        next.tagged("NNP")
            || next.tag().equals("CD")
                && index + 1 < tree.tokens().size()
                && tree.token(index + 1).tagged("NNP");
    if (!start.entityType().equals("O") && sameType) {
      return next.tagged("NN")
          || next.tagged("JJ")
          || CONNECTORS.contains(next.text())
          || next.tagged("CD")
          || isInside(tree, next);
    }
    return namelike
        && !next.entityType().equals("PERSON")
        && !isTime(tree, next)
        && (next.entityType().equals("O") || start.entityType().equals("O"))
        && sameHead(tree, start, next);
  }

  /// "And", "&" and "'s" inside one name: "National Air and Space Museum", "New People's Party".
  private static boolean isInside(Tree tree, Token joint) {
    int at = joint.index();
    boolean plural = joint.tag().equals("POS") && tree.token(at - 1).tag().equals("NNPS");
    return (joint.tagged("CC") || plural)
        && at + 1 < tree.tokens().size()
        && tree.token(at + 1).tagged("NNP")
        && tree.token(at + 1).entityType().equals(joint.entityType());
  }

  private static boolean sameHead(Tree tree, Token a, Token b) {
    return tree.dominates(a, b) || tree.dominates(b, a) || a.head() == b.head();
  }

  /// The last word of a word that the tokenizer cut at its hyphens: "Jean", "-", "Claude".
  private static int hyphenated(Tree tree, int index) {
    int last = index;
    while (last + 2 < tree.tokens().size() && isHyphen(tree, last + 1)) {
      last += 2;
    }
    return last;
  }

  private static int acrossHyphens(Tree tree, int index) {
    int first = index;
    while (first >= 2 && isHyphen(tree, first - 1)) {
      first -= 2;
    }
    return first;
  }

  private static boolean isHyphen(Tree tree, int index) {
    Token token = tree.token(index);
    return token.text().equals("-")
        && tree.token(index - 1).span().end() == token.span().begin()
        && token.span().end() == tree.token(index + 1).span().begin();
  }

  /// "Boeing 737", "Apollo 11": the number behind the name, unless it counts what follows.
  private static int joinNumber(Tree tree, int last) {
    int next = last + 1;
    if (next >= tree.tokens().size() || !tree.token(next).tag().equals("CD")) {
      return last;
    }
    Token number = tree.token(next);
    boolean model =
        number.is("nummod")
            && number.head() == last
            && number.text().matches("\\d{1,4}")
            && !isTime(tree, number)
            && (next + 1 == tree.tokens().size() || !tree.token(next + 1).tagged("NN"));
    return model ? next : last;
  }

  private int joinOfPhrase(Tree tree, int last) {
    int next = last + 1;
    boolean institution =
        kinds
            .ofNoun(tree.token(last).text().toLowerCase(Locale.ROOT))
            .filter(kind -> kinds.isKindOf(kind, Kinds.ORGANIZATION))
            .isPresent();
    if (!institution
        || next + 1 >= tree.tokens().size()
        || !tree.token(next).text().matches("of|for")) {
      return last;
    }
    int at = next + 1;
    if (tree.token(at).text().equalsIgnoreCase("the")) {
      at++;
    }
    int end = last;
    while (at < tree.tokens().size() && isTitleCase(tree, at)) {
      end = at++;
    }
    return end;
  }

  private static boolean isTitleCase(Tree tree, int at) {
    Token token = tree.token(at);
    boolean joins = CONNECTORS.contains(token.text()) || token.text().equals("and");
    boolean upper = Character.isUpperCase(token.text().charAt(0)) && !token.tagged("PRP");
    return upper
        || joins
            && at + 1 < tree.tokens().size()
            && Character.isUpperCase(tree.token(at + 1).text().charAt(0));
  }

  private static Token nameHead(List<Token> words) {
    for (Token word : words) {
      boolean outside =
          word.isRoot()
              || word.head() < words.getFirst().index()
              || word.head() > words.getLast().index();
      if (outside && (word.tagged("NN") || words.size() == 1)) {
        return word;
      }
    }
    return words.getLast();
  }

  /// "Danish" in "Danish Navy" belongs to the name where the tagger says so.
  private static boolean leadsName(Token before, Token head) {
    boolean sameName =
        before.head() == head.head()
            && !before.entityType().equals("O")
            && before.entityType().equals(head.entityType());
    return (before.head() == head.index() || sameName)
        && (before.is("amod") || before.is("compound"))
        && Character.isUpperCase(before.text().charAt(0))
        && (before.entityType().equals(head.entityType()) || before.tagged("JJ"))
        && !head.entityType().equals("PERSON");
  }

  private Mention nominal(Tree tree, Token head) {
    int first = head.index();
    while (first > 0 && isLeftModifier(tree, tree.token(first - 1), head)) {
      first--;
    }
    if (first > 0
        && tree.token(first).text().matches("least|most")
        && tree.token(first - 1).text().equalsIgnoreCase("at")) {
      first--;
    }
    while (first < head.index() && isArticle(tree.token(first))) {
      first++;
    }
    int last = complementEnd(tree, head);
    boolean plural = isPlural(tree, head);
    OntologyTerm type = nominalType(tree, head);
    if (plural && type.equals(Kinds.PERSON)) {
      type = Kinds.GROUP;
    }
    boolean definite =
        tree.children(head, "det", "nmod:poss").stream()
            .anyMatch(
                det ->
                    det.text()
                        .toLowerCase(Locale.ROOT)
                        .matches("the|this|that|these|those|his|her|their|its"));
    return new Mention(
        tree,
        head,
        first,
        last,
        head.index(),
        type,
        Mention.Form.NOMINAL,
        plural,
        definite,
        Counts.of(tree, head, kinds));
  }

  private static boolean isArticle(Token token) {
    return token.text().toLowerCase(Locale.ROOT).matches("the|a|an|[\"“”'`‘’]+");
  }

  private static boolean isLeftModifier(Tree tree, Token token, Token head) {
    for (Token at = token; !at.isRoot(); at = tree.token(at.head())) {
      if (at.head() == head.index()) {
        return isPhraseRelation(token, at);
      }
      if (at.index() > head.index() || at.is("acl") || at.is("case") && !at.tagged("POS")) {
        return false;
      }
    }
    return false;
  }

  /// Whether a word stands before its noun as part of the phrase, not of the clause around it.
  private static boolean isPhraseRelation(Token token, Token top) {
    boolean mark = top.is("punct") && token.text().matches("-|[\"“”'‘’]");
    return mark
        || top.is("det")
        || top.is("amod")
        || top.is("compound")
        || top.is("nummod")
        || top.is("nmod:poss")
        || top.is("advmod") && !token.tagged("W");
  }

  private int complementEnd(Tree tree, Token head) {
    int last = head.index();
    for (Token child : tree.children(head, "nmod")) {
      boolean follows = child.index() > last;
      if (follows && COMPLEMENT_PREPOSITIONS.contains(tree.preposition(child))) {
        List<Token> words = tree.subtree(child);
        int end = words.getLast().index();
        boolean near = words.getFirst().index() == last + 1 && end - last <= LONGEST_COMPLEMENT;
        boolean plain = words.stream().noneMatch(word -> word.is("punct") || word.tagged("VB"));
        if (near && plain) {
          last = end;
        }
      }
    }
    return last;
  }

  private static boolean isPlural(Tree tree, Token head) {
    return head.tag().equals("NNS")
        || head.tag().equals("NNPS")
        || POINTERS.contains(head.text().toLowerCase(Locale.ROOT))
        || tree.lemma(head).matches("people|police")
        || head.tagged("JJ") && tree.hasChild(head, "det") && !isAged(tree, head)
        || head.tag().equals("CD") && !tree.lemma(head).equals("one")
        || head.tag().equals("JJR");
  }

  /// "The team's coach, Anna Berg,": of words for people and things the one for people is meant
  /// beside a name.
  private boolean isHeld(Tree tree, Token title) {
    int behind = title.index() + 1;
    boolean comma =
        behind + 1 < tree.tokens().size()
            && tree.token(behind).text().equals(",")
            && tree.token(behind + 1).entityType().equals("PERSON");
    boolean before =
        title.is("compound")
            && !title.isRoot()
            && tree.token(title.head()).entityType().equals("PERSON");
    return kinds.isTitle(tree.lemma(title)) && (comma || before);
  }

  private OntologyTerm nominalType(Tree tree, Token head) {
    for (Token modifier : tree.children(head, "compound")) {
      Optional<OntologyTerm> phrase = kinds.ofNoun(tree.lemma(modifier) + " " + tree.lemma(head));
      if (phrase.isPresent()) {
        return phrase.get();
      }
    }
    Optional<OntologyTerm> kind = kinds.ofNoun(tree.lemma(head));
    if (kind.isPresent()) {
      return kind.get().equals(Kinds.THING) && isHeld(tree, head) ? Kinds.PERSON : kind.get();
    }
    if (isAged(tree, head)) {
      return Kinds.PERSON;
    }
    if (Counts.isQuantity(tree, head, kinds)) {
      return Kinds.GROUP;
    }
    boolean people =
        POINTERS.contains(head.text().toLowerCase(Locale.ROOT))
            || head.tagged("JJ")
            || head.tagged("CD")
            || kinds.countryOf(head).isPresent();
    return people ? Kinds.GROUP : Kinds.THING;
  }
}
