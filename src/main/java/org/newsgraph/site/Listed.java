package org.newsgraph.site;

/// A named thing in a list.
///
/// @param kinds its classes in words, but for the one that all in the list are of
/// @param post the post that most articles give it; empty where none does
/// @param articles how many articles name it, in words
record Listed(String name, String href, String kinds, String post, String articles) {

  Listed withPost(String other) {
    return new Listed(name, href, kinds, other, articles);
  }
}
