package org.newsgraph.model;

/// A plain value: a number, a time, a piece of text.
///
/// @param lexical the value in the datatype's lexical form
/// @param label the words of the article that tell it
public record Value(String lexical, Datatype datatype, String label) implements Node {

  /// The XSD datatypes that facts use.
  public enum Datatype {
    /// `xsd:string`.
    STRING,
    /// `xsd:integer`.
    INTEGER,
    /// `xsd:date`.
    DATE,
    /// `xsd:gYearMonth`.
    YEAR_MONTH,
    /// `xsd:gYear`.
    YEAR,
    /// `xsd:dateTime`.
    DATE_TIME
  }

  /// A piece of text that stands for itself.
  public static Value text(String text) {
    return new Value(text, Datatype.STRING, text);
  }
}
