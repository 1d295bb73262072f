package org.newsgraph.lexicon;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Reading.Stance;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.LexicalEntry.Function;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.PartOfSpeech;

/// Tells whether what a trigger names is denied or doubted, and who says it, by the cue words of
/// the lexicon around and above it.
///
/// Meant for words of which the network has read no event: it judges its own ones better.
final class Outlooks {

  /// How something is told.
  ///
  /// @param source the head word of who says it; absent where nobody is named
  record Outlook(Stance stance, Optional<Token> source) {}

  private final Lexicon lexicon;
  private final SyntaxTree tree;
  private final Arguments arguments;

  Outlooks(Lexicon lexicon, SyntaxTree tree) {
    this.lexicon = lexicon;
    this.tree = tree;
    this.arguments = new Arguments(tree);
  }

  Outlook of(Trigger trigger) {
    Stance stance = own(trigger.head(), Stance.PLAIN);
    for (String slot : List.of(Arguments.SUBJECT, Arguments.OBJECT)) {
      for (Token argument : trigger.slots().getOrDefault(slot, List.of())) {
        boolean here = tree.parent(argument).filter(trigger.head()::equals).isPresent();
        stance = here ? cues(argument, stance, "det") : stance;
      }
    }
    return above(trigger.head(), stance);
  }

  /// What the word's own auxiliaries, adverbs and determiners say; the second of two verbs shares
  /// the auxiliaries of the first.
  private Stance own(Token head, Stance before) {
    Stance stance = cues(head, before, "aux", "advmod", "amod", "mark", "det");
    Optional<Token> first = tree.parent(head).filter(verb -> head.is("conj") && tree.isVerb(verb));
    boolean shares = !tree.has(head, "aux", "nsubj");
    return first.isPresent() && shares ? cues(first.get(), stance, "aux") : stance;
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

  private static Stance apply(LexicalEntry entry, Stance stance) {
    Certainty certainty =
        entry.complement().map(LexicalEntry.Complement::certainty).orElse(Certainty.CERTAIN);
    boolean negated = entry.complement().filter(LexicalEntry.Complement::negated).isPresent();
    Polarity polarity = negated ? stance.polarity().negate() : stance.polarity();
    return new Stance(polarity, stance.certainty().weaker(certainty));
  }

  /// What the words above say: verbs that take the clause or noun, and purposes.
  private Outlook above(Token head, Stance before) {
    Stance stance = before;
    Optional<Token> source = Optional.empty();
    Token at = head;
    while (!at.isRoot() && leadsUp(at)) {
      Token governor = tree.tokens().get(at.head());
      Optional<LexicalEntry> taker = at.is("conj") ? Optional.empty() : taker(governor);
      boolean clause = at.is("ccomp") || at.is("xcomp");
      if (taker.isPresent()) {
        stance = apply(taker.get(), stance);
        source = source.or(() -> taker.flatMap(entry -> source(entry, governor)));
      } else if (isPurpose(at)) {
        stance = new Stance(stance.polarity(), stance.certainty().weaker(Certainty.POSSIBLE));
      }
      stance = clause || taker.isPresent() ? own(governor, stance) : stance;
      at = governor;
    }
    return new Outlook(stance, source);
  }

  /// Whether the words above bear on the word: not on who does something, nor on what a relative
  /// clause adds.
  private boolean leadsUp(Token at) {
    boolean noun = at.is("obj") || at.is("nsubj:pass");
    boolean clause = at.is("ccomp") || at.is("xcomp") || at.is("parataxis") || at.is("conj");
    boolean adverbial = at.is("acl") && !at.is("acl:relcl") || at.is("advcl");
    return noun || clause || (adverbial || at.is("nmod") || at.is("obl")) && isTaken(at);
  }

  private boolean isTaken(Token at) {
    return isPurpose(at) || tree.parent(at).flatMap(this::taker).isPresent();
  }

  private boolean isPurpose(Token at) {
    return (at.is("advcl") || at.is("acl"))
        && at.tag().equals("VB")
        && tree.children(at, "mark").stream().anyMatch(mark -> mark.tag().equals("TO"));
  }

  /// The entry of a word that makes something of what is under it, or carries it.
  private Optional<LexicalEntry> taker(Token governor) {
    PartOfSpeech partOfSpeech =
        governor.tagged("VB")
            ? PartOfSpeech.VERB
            : governor.tagged("NN") ? PartOfSpeech.NOUN : PartOfSpeech.ADJECTIVE;
    String particle =
        tree.child(governor, "compound:prt").map(word -> " " + SyntaxTree.lemma(word)).orElse("");
    return lexicon.entries(SyntaxTree.lemma(governor) + particle, partOfSpeech).stream()
        .filter(
            entry ->
                entry.complement().isPresent() && !entry.is(Function.HEDGE)
                    || entry.is(Function.REPORTING)
                    || entry.is(Function.LIGHT_VERB))
        .findFirst();
  }

  private Optional<Token> source(LexicalEntry entry, Token governor) {
    return entry.is(Function.REPORTING) && tree.isVerb(governor)
        ? arguments.ofVerb(governor).getOrDefault(Arguments.SUBJECT, List.of()).stream().findFirst()
        : Optional.empty();
  }
}
