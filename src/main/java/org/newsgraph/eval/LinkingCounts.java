package org.newsgraph.eval;

/// How often a linker was right on the names of one source.
///
/// @param wanted names that must be linked, their spans given
/// @param first of these, how many had the right item as first candidate
/// @param right how many were linked to the right item
/// @param wrong names with given spans linked to a wrong item, those that have none included
/// @param nil names that have no item
/// @param nilRight of these, how many were left unlinked
/// @param named proper names that must be found and linked
/// @param foundRight of these, how many were found and rightly linked
/// @param foundWrong links of names that were found, but are wrong or no names of the gold
public record LinkingCounts(
    int wanted,
    int first,
    int right,
    int wrong,
    int nil,
    int nilRight,
    int named,
    int foundRight,
    int foundWrong) {

  static final LinkingCounts NONE = new LinkingCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

  LinkingCounts plus(LinkingCounts other) {
    return new LinkingCounts(
        wanted + other.wanted,
        first + other.first,
        right + other.right,
        wrong + other.wrong,
        nil + other.nil,
        nilRight + other.nilRight,
        named + other.named,
        foundRight + other.foundRight,
        foundWrong + other.foundWrong);
  }

  /// Share of the wanted names whose first candidate is right.
  public double firstRight() {
    return share(first, wanted);
  }

  /// Share of the wanted names that are rightly linked.
  public double linkedRight() {
    return share(right, wanted);
  }

  /// Wrong links by wanted name.
  public double linkedWrong() {
    return share(wrong, wanted);
  }

  /// Precision of links from end to end, among proper names.
  public double precision() {
    return share(foundRight, foundRight + foundWrong);
  }

  /// Recall of links from end to end, among proper names.
  public double recall() {
    return share(foundRight, named);
  }

  /// The harmonic mean of the two.
  public double f1() {
    return share(2 * precision() * recall(), precision() + recall());
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
