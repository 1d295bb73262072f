package org.newsgraph.eval;

import java.util.List;

/// A term of a gold fact with every form of it that counts as right.
public sealed interface GoldTerm {

  /// An event of one of these types, named by the trigger.
  record Happening(List<String> types, String trigger) implements GoldTerm {
    public Happening {
      types = List.copyOf(types);
    }
  }

  /// A thing that goes by one of these names, the best one first, and is of one of these classes.
  record Thing(List<String> names, List<String> types) implements GoldTerm {
    public Thing {
      names = List.copyOf(names);
      types = List.copyOf(types);
    }
  }

  /// A number, a time or a piece of text in one of these forms.
  record Text(List<String> forms) implements GoldTerm {
    public Text {
      forms = List.copyOf(forms);
    }
  }

  /// The same term, a thing under its best name alone.
  default GoldTerm named() {
    return switch (this) {
      case Thing(List<String> names, List<String> types) ->
          new Thing(List.of(names.getFirst()), types);
      case Happening happening -> happening;
      case Text text -> text;
    };
  }

  /// The term for a reader.
  default String label() {
    return switch (this) {
      case Happening(List<String> types, String trigger) ->
          types.getFirst() + " \"" + trigger + "\"";
      case Thing(List<String> names, List<String> types) ->
          names.getFirst() + " (" + types.getFirst() + ")";
      case Text(List<String> forms) -> "\"" + forms.getFirst() + "\"";
    };
  }
}
