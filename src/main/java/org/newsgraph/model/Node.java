package org.newsgraph.model;

/// What a fact is about or tells: a thing, an event, or a plain value.
public sealed interface Node permits Entity, Event, Value {

  /// The words that name it for a reader.
  String label();
}
