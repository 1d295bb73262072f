package org.newsgraph.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.lexicon.TriggerFinder.Trigger;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Reading.Stance;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.LexicalEntry.Complement;
import org.newsgraph.ontology.LexicalEntry.Function;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.PartOfSpeech;

/// Tells whether what a trigger names is denied or doubted, and who says it, by the cue words of
/// the lexicon around and above it.
///
/// Meant for relations, and for words of which the network has read no event: its own events it
/// judges better.
final class Outlooks {

  /// How something is told.
  ///
  /// @param source the head word of who says it; absent where nobody is named
  record Outlook(Stance stance, Optional<Token> source) {}

  /// What leads from a denial to what is denied.
  private static final Set<String> LEADING = Set.of("of", "from", "about", "that");

  private final Lexicon lexicon;
  private final SyntaxTree tree;
  private final Arguments arguments;

  Outlooks(Lexicon lexicon, SyntaxTree tree) {
    this.lexicon = lexicon;
    this.tree = tree;
    this.arguments = new Arguments(tree);
  }

  Outlook of(Trigger trigger) {
    Token head = trigger.head();
    Stance stance = own(head, Stance.PLAIN);
    for (Token argument : tree.children(head, "nsubj", "obj")) {
      stance = cues(argument, stance, "det");
    }
    return above(head, stance);
  }

  /// The stance of what a word says of its surroundings: "member" in "is said not to be a member".
  Stance of(Token word) {
    return above(word, own(word, Stance.PLAIN)).stance();
  }

  /// The outlook with what the words above say. A denial that is only wished for or possible denies
  /// nothing: whoever is asked to stop an attack has not stopped it.
  private Outlook above(Token head, Stance own) {
    Stance stance = own;
    Optional<Token> source = Optional.empty();
    boolean denied = false;
    boolean open = false;
    for (Token at = head; leadsUp(at, head); at = tree.tokens().get(at.head())) {
      Token governor = tree.tokens().get(at.head());
      Optional<LexicalEntry> taker = at.is("conj") ? Optional.empty() : taker(governor);
      if (taker.isPresent()) {
        open |= denied && complement(taker.get()).certainty() == Certainty.POSSIBLE;
        stance = apply(taker.get(), stance);
        source = source.or(() -> taker.flatMap(entry -> source(entry, governor)));
      }
      if (taker.isPresent() || at.is("ccomp") || at.is("xcomp")) {
        stance = own(governor, stance);
      }
      denied = taker.isPresent() ? stance.polarity() != own.polarity() : denied;
      open |= denied && own(governor, Stance.PLAIN).certainty() == Certainty.POSSIBLE;
      if (open) {
        stance = new Stance(own.polarity(), stance.certainty());
      }
    }
    return new Outlook(stance, source);
  }

  /// The stance with what the word's own adverbs say of its certainty, "reportedly", "allegedly",
  /// and what its auxiliaries say of what did not come about: "would have died".
  Stance hedged(Token head, Stance read) {
    Stance hedged = read;
    for (Token adverb : tree.children(head, "advmod")) {
      hedged = hedged(hedged, adverb, PartOfSpeech.ADVERB);
    }
    List<Token> auxiliaries = tree.children(head, "aux");
    if (auxiliaries.stream().anyMatch(word -> SyntaxTree.lemma(word).equals("have"))) {
      for (Token auxiliary : auxiliaries) {
        hedged = hedged(hedged, auxiliary, PartOfSpeech.VERB);
      }
    }
    return new Stance(read.polarity(), hedged.certainty());
  }

  private Stance hedged(Stance read, Token cue, PartOfSpeech partOfSpeech) {
    return lexicon.entries(SyntaxTree.lemma(cue), partOfSpeech).stream()
        .filter(entry -> entry.is(Function.HEDGE))
        .reduce(read, (stance, entry) -> apply(entry, stance), (a, b) -> b);
  }

  /// Whether the verb tells that somebody says something: it is known, though nothing came of it.
  boolean isReporting(Token verb) {
    return lexicon.entries(SyntaxTree.lemma(verb), PartOfSpeech.VERB).stream()
        .anyMatch(entry -> entry.is(Function.REPORTING));
  }

  /// Whether the word itself is a denial: "acquit", "acquittal".
  boolean isNegation(Token word) {
    PartOfSpeech partOfSpeech = tree.isVerb(word) ? PartOfSpeech.VERB : PartOfSpeech.NOUN;
    return lexicon.entries(SyntaxTree.lemma(word), partOfSpeech).stream()
        .anyMatch(entry -> entry.is(Function.NEGATION));
  }

  /// Whether a negation stands at the word itself: "not", "never", "no longer".
  boolean isDenied(Token head) {
    Stance own = cues(head, Stance.PLAIN, "advmod", "det", "aux");
    for (Token adverb : tree.children(head, "advmod")) {
      own = cues(adverb, own, "advmod", "det");
    }
    return own.polarity() == Polarity.NEGATED;
  }

  /// Whether the word above bears on this one: not on who does something or says it in passing, nor
  /// on what a relative clause adds, but on what a report tells that is called false.
  private boolean leadsUp(Token at, Token head) {
    // What "refused" is refused stands behind it; before it, the tree is wrong.
    boolean wrong = at.is("xcomp") && at.index() < at.head();
    if (wrong || at.is("parataxis") && isReporting(at)) {
      return false;
    }
    if (Stream.of("ccomp", "xcomp", "parataxis", "conj", "obj", "nsubj:pass").anyMatch(at::is)) {
      return true;
    }
    boolean told = at.is("nsubj") && !at.equals(head) && isReport(at);
    boolean taken = Stream.of("nmod", "obl", "advcl", "acl").anyMatch(at::is);
    Optional<LexicalEntry> taker =
        told || taken ? tree.parent(at).flatMap(this::taker) : Optional.empty();
    return taken
            && taker.filter(entry -> !complement(entry).negated() || isLed(at)).isPresent()
            && (!at.is("acl:relcl") || isContent(at))
        || told && taker.filter(this::isAdjective).isPresent();
  }

  /// Whether a denial leads to these words: "cleared of bombing", "failed in finding", but not
  /// "denied it after the bombing", "thwarted it in a raid", "thwarted it, killing two".
  private boolean isLed(Token word) {
    return word.is("acl")
        || tree.children(word, "case", "mark").stream()
            .map(SyntaxTree::lemma)
            .anyMatch(
                lead ->
                    LEADING.contains(lead)
                        || word.is("advcl") && lead.equals("in")
                        || word.is("nmod") && lead.equals("for"));
  }

  private boolean isAdjective(LexicalEntry entry) {
    return entry.partOfSpeech() == PartOfSpeech.ADJECTIVE;
  }

  /// Whether the clause is what a report tells, though it was parsed as a relative one: "a report
  /// that she met him" has its own subject and object, "a report that the paper printed" lacks one.
  private boolean isContent(Token clause) {
    return tree.parent(clause).filter(this::isReport).isPresent()
        && hasOwn(clause, "nsubj")
        && (tree.has(clause, "nsubj:pass") || hasOwn(clause, "obj"));
  }

  private boolean hasOwn(Token clause, String relation) {
    return tree.children(clause, relation).stream()
        .anyMatch(word -> !word.tagged("W") && !SyntaxTree.lemma(word).equals("that"));
  }

  private boolean isReport(Token noun) {
    return lexicon.entries(SyntaxTree.lemma(noun), PartOfSpeech.NOUN).stream()
        .anyMatch(entry -> entry.is(Function.REPORTING));
  }

  /// What the word's own auxiliaries, adverbs and determiners say; the second of two verbs shares
  /// the auxiliaries of the first.
  private Stance own(Token head, Stance before) {
    Stance stance = cues(head, before, "aux", "advmod", "amod", "mark", "det");
    boolean shares = head.is("conj") && tree.isVerb(head) && !tree.has(head, "aux", "nsubj");
    return shares ? cues(tree.tokens().get(head.head()), stance, "aux") : stance;
  }

  private Stance cues(Token head, Stance before, String... relations) {
    Stance stance = before;
    for (Token cue : tree.children(head, relations)) {
      PartOfSpeech partOfSpeech =
          cue.is("aux")
              ? PartOfSpeech.VERB
              : cue.is("amod") ? PartOfSpeech.ADJECTIVE : PartOfSpeech.ADVERB;
      for (LexicalEntry entry : lexicon.entries(SyntaxTree.lemma(cue), partOfSpeech)) {
        if (entry.is(Function.NEGATION)) {
          stance = new Stance(stance.polarity().negate(), stance.certainty());
        } else if (entry.is(Function.HEDGE)) {
          stance = apply(entry, stance);
        }
      }
    }
    return stance;
  }

  private static Complement complement(LexicalEntry entry) {
    return entry.complement().orElse(new Complement(Certainty.CERTAIN, false));
  }

  private static Stance apply(LexicalEntry entry, Stance stance) {
    Complement complement = complement(entry);
    return new Stance(
        complement.negated() ? stance.polarity().negate() : stance.polarity(),
        stance.certainty().weaker(complement.certainty()));
  }

  /// The entry of a word that makes something of what is under it, or carries it.
  private Optional<LexicalEntry> taker(Token governor) {
    PartOfSpeech partOfSpeech =
        governor.tagged("VB")
            ? PartOfSpeech.VERB
            : governor.tagged("NN") ? PartOfSpeech.NOUN : PartOfSpeech.ADJECTIVE;
    return lexicon.entries(tree.phrasalLemma(governor), partOfSpeech).stream()
        .filter(entry -> !entry.is(Function.HEDGE))
        .filter(
            entry ->
                entry.complement().isPresent()
                    || entry.is(Function.REPORTING)
                    || entry.is(Function.LIGHT_VERB))
        .findFirst();
  }

  private Optional<Token> source(LexicalEntry entry, Token governor) {
    return entry.is(Function.REPORTING) && tree.isVerb(governor)
        ? arguments.of(governor).getOrDefault(Arguments.SUBJECT, List.of()).stream().findFirst()
        : Optional.empty();
  }
}
