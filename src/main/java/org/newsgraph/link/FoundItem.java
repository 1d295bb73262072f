package org.newsgraph.link;

/// An item that a name may mean.
///
/// @param way how the name leads to it, in words
public record FoundItem(Item item, String way) {}
